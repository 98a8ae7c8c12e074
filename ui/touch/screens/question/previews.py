"""A page of a form in its states: one preview for each kind of field, and the errors."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.question.question_view import ChoiceRow, FieldKind, FieldRow, LookUp, QuestionView

SERVICE = "Renew garden waste collection"
BINS = (
    ChoiceRow("1", "1 bin", detail="£52.00"),
    ChoiceRow("2", "2 bins", detail="£104.00"),
    ChoiceRow("3", "3 bins", detail="£156.00"),
)
ADDRESSES = tuple(ChoiceRow(f"1000{n}", f"{n} Mill Lane, Tamarside, TM1 4QX") for n in (9, 10, 11, 12, 14))
HOW_MANY = FieldRow("bins", FieldKind.RADIOS, value="2", choices=BINS)
COUNTRIES = tuple(ChoiceRow(name.lower(), name) for name in ("Wales", "Scotland", "England", "Poland", "Ukraine"))


def one(name: str, heading: str, *fields: FieldRow, intro: str = "", step: int = 3, raised: str = "") -> Preview:
    return Preview(name, QuestionView(name, heading, intro, fields), title=SERVICE, step=step, steps=6, raised=raised)


def previews() -> tuple[Preview, ...]:
    return (*choices(), *typed(), *looked_up(), *handed_over())


def choices() -> tuple[Preview, ...]:
    parts = (ChoiceRow("a", "The lid"), ChoiceRow("b", "A wheel"), ChoiceRow("c", "The body", "Cracks, holes or burns"))
    nothing = ChoiceRow("none", "None of these", alone=True)
    long_hint = "Tell us about every bin that you put out, even when the crew sometimes leave it because the lid does not close."
    return (
        one("normal", "How many bins do you want emptied?", HOW_MANY, intro="Each bin costs £52.00 a year. You have 1 bin now."),
        one("ticks", "What is broken?", FieldRow("broken", FieldKind.CHECKBOXES, values=("a", "c"), choices=(*parts, nothing))),
        one("yes-no", "Do you live at this address?", FieldRow("lives", FieldKind.YES_NO, value="yes")),
        one(
            "consent",
            "May we tell you about changes?",
            FieldRow("news", FieldKind.CONSENT, hint="You may say no."),
        ),
        one(
            "longest",
            "How many brown garden waste bins do you want us to empty every two weeks from the start of your next year?",
            FieldRow(
                "bins",
                FieldKind.RADIOS,
                hint=long_hint,
                choices=tuple(
                    ChoiceRow(str(n), f"{n} bins, one of them shared with the neighbours", "Paid in one sum", "£1,040.00")
                    for n in range(2, 7)
                ),
            ),
            intro=long_hint,
        ),
        one(
            "failed",
            "How many bins do you want emptied?",
            FieldRow("bins", FieldKind.RADIOS, error="Choose how many bins you want emptied", choices=BINS),
        ),
    )


def typed() -> tuple[Preview, ...]:
    return (
        one("text", "What is your name?", FieldRow("name", FieldKind.TEXT, value="Nia Pryce-Jones"), raised="entry-name"),
        one("long-text", "What happened?", FieldRow("what", FieldKind.LONG_TEXT, value="The bin was not emptied.", most=500)),
        one("money", "How much rent do you pay?", FieldRow("rent", FieldKind.MONEY, hint="Each month", value="640.50")),
        one(
            "date",
            "When did you move in?",
            FieldRow(
                "moved",
                FieldKind.DATE,
                hint="For example 27 3 2026",
                error="The date must be in the past",
                parts=(("day", "31"), ("month", "12"), ("year", "2030")),
            ),
        ),
        one(
            "several",
            "How can we reach you?",
            FieldRow("phone", FieldKind.PHONE, "Telephone number", "We call only about this request", value="01632 960 120"),
            FieldRow("email", FieldKind.EMAIL, "E-mail address", optional=True, value="nia@example.org"),
            FieldRow("time", FieldKind.TIME, "Best time to call", optional=True),
        ),
        one(
            "list",
            "Who lives with you?",
            FieldRow("people", FieldKind.LIST, hint="One at a time", values=("Owain", "Mair")),
        ),
    )


def looked_up() -> tuple[Preview, ...]:
    postcode = (("postcode", "TM1 4QX"),)
    return (
        one("address", "What is your address?", FieldRow("address", FieldKind.ADDRESS)),
        one(
            "address-found",
            "What is your address?",
            FieldRow("address", FieldKind.ADDRESS, value="100012", choices=ADDRESSES, look_up=LookUp.FOUND, parts=postcode),
        ),
        one(
            "address-nothing",
            "What is your address?",
            FieldRow("address", FieldKind.ADDRESS, look_up=LookUp.NOTHING, parts=postcode),
        ),
        one("select", "Where were you born?", FieldRow("born", FieldKind.AUTOCOMPLETE, value="wales", choices=COUNTRIES)),
    )


def handed_over() -> tuple[Preview, ...]:
    text = "Keep your bin at the edge of your property by 7am.\nWe empty it every two weeks from March to November."
    return (
        one("scan", "Scan your bill", FieldRow("bill", FieldKind.SCAN, hint="Or type the number under the bars")),
        one("scan-found", "Scan your bill", FieldRow("bill", FieldKind.SCAN, value="9826000412345678901", look_up=LookUp.FOUND)),
        one(
            "photo",
            "Show us the pothole",
            FieldRow("photo", FieldKind.PHOTO, optional=True, code="https://tamarside.example/p/4Q7X"),
        ),
        one("signature", "Sign here", FieldRow("sign", FieldKind.SIGNATURE, hint="With your finger, or type your name")),
        one("content", "Before you start", FieldRow("text", FieldKind.CONTENT, value=text)),
    )
