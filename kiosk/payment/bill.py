"""What a visitor is asked to pay."""

from dataclasses import dataclass
from uuid import UUID

from kiosk.bills.bill_number import BillNumber
from kiosk.money import Pence


@dataclass(frozen=True, slots=True)
class Bill:
    """What is to be paid, and for which submission."""

    submission_id: UUID
    reference: str
    amount: Pence
    number: BillNumber | None = None
    """Where an account is paid that has a number: it can then be paid in cash too."""
