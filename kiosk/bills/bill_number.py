"""One bill, as its number tells."""

from dataclasses import dataclass

from kiosk.money import Pence


@dataclass(frozen=True, slots=True)
class BillNumber:
    """`layout` is the id of the layout that it was read by."""

    layout: str
    account: str
    number: str
    """All of its digits, the check digits too."""
    pence: Pence | None = None
    """What the bill is for, where the number carries it."""
