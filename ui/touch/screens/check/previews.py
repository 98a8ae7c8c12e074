""" "Check your answers" in its states."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.check.check_view import AnswerRow, CheckView, Deed, FeeRow

SERVICE = "Renew garden waste collection"
ANSWERS = (
    AnswerRow("address", "address", "Your address", "12 Mill Lane, Tamarside, TM1 4QX"),
    AnswerRow("bins", "bins", "How many bins do you want emptied?", "2 bins"),
    AnswerRow("start", "start", "When should it start?", "Thursday 4 December 2026"),
    AnswerRow("phone", "contact", "Telephone number", ""),
)
FEES = (FeeRow("2 bins at £52.00 a year", "£104.00"), FeeRow("Early renewal", "−£4.00"))
TRUE = "My answers are true as far as I know."
PRIVACY = "We use your answers only for this request and keep them for two years."


def previews() -> tuple[Preview, ...]:
    pay = CheckView(ANSWERS, FEES, "£100.00", TRUE, False, PRIVACY, Deed.PAY)
    send = CheckView(ANSWERS, declaration=TRUE, privacy=PRIVACY)
    missing = CheckView(ANSWERS, declaration=TRUE, declaration_missing=True)
    many = tuple(AnswerRow(f"{i}", f"{i}", f"{row.label} (part {i})", row.value * 3) for i in range(4) for row in ANSWERS[:1])
    return (
        Preview("normal", pay, title=SERVICE, step=6, steps=6),
        Preview("other", send, title="Report a missed bin", step=4, steps=4),
        Preview("failed", missing, title="Report a missed bin", step=4, steps=4),
        Preview(
            "longest",
            CheckView(many, FEES, "£1,100.00", TRUE, False, PRIVACY * 3, Deed.PAY),
            title=SERVICE,
            step=6,
            steps=6,
        ),
    )
