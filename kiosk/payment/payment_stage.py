"""How far the paying of one bill is."""

from enum import StrEnum


class PaymentStage(StrEnum):
    READY = "ready"
    PAYING = "paying"
    NOT_PAID = "not_paid"
    """Nothing was taken; the visitor may try again, pay later or ask a person."""
    PART_PAID = "part_paid"
    """The bank approved a part: the visitor pays the rest, has it given back, or pays the rest later."""
    GIVING_BACK = "giving_back"
    PAID = "paid"
    LATER = "later"
    """The visitor chose to pay another way with the reference."""
    CASH = "cash"
    """The visitor takes a slip to a place near by that takes cash."""
    WITH_STAFF = "with_staff"
    """Nobody knows whether money was taken: staff settle it, and nothing more is charged."""

    @property
    def is_final(self) -> bool:
        """Nothing more is charged for this bill at this kiosk."""
        return self in {PaymentStage.PAID, PaymentStage.LATER, PaymentStage.CASH, PaymentStage.WITH_STAFF}
