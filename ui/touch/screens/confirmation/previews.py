"""A finished transaction, and every state of its receipt."""

from dataclasses import replace

from ui.touch.gallery.preview import Preview
from ui.touch.screens.confirmation.confirmation_view import ConfirmationView, Printing

STEPS = (
    "We send a sticker for each bin by Thursday 4 December 2026.",
    "Put the stickers on your bins.",
    "We empty them every two weeks from March.",
)
PAY_LATER = "Nothing has been taken from your card. You can pay later at the desk, by phone or online. Have your reference ready."
CODE = "https://tamarside.example/r/K42D7PM"
DONE = ConfirmationView(
    reference="K4 2D7P M",
    paid="£104.00",
    next_steps=STEPS,
    contact="01632 960 100",
    printing=Printing.DONE,
    code=CODE,
)


def previews() -> tuple[Preview, ...]:
    states = {
        "normal": replace(DONE, receipt="Tamarside Council\nPaid by card: £104.00\nK 4, 2 D 7 P, M"),
        "waiting": replace(DONE, printing=Printing.WORKING),
        "paper-out": replace(DONE, printing=Printing.PAPER_OUT, can_print=False),
        "failed": replace(DONE, printing=Printing.FAILED, can_print=False),
        "unknown": replace(DONE, printing=Printing.UNKNOWN),
        "offline": replace(DONE, printing=Printing.DONE, waiting_for_hub=True),
        "pay-later": replace(DONE, paid="", to_pay="£104.00", printing=Printing.WORKING, next_steps=(PAY_LATER, *STEPS)),
        "with-staff": replace(DONE, paid="", with_staff=True),
        "empty": ConfirmationView("K4 2D7P M", can_print=False),
    }
    return tuple(Preview(name, view, title="Renew garden waste collection", can_back=False) for name, view in states.items())
