"""The code with which an account is paid in cash near by."""

from dataclasses import dataclass

from devices.printer.document import Symbology
from kiosk.bills.bill_book import BillBook
from kiosk.bills.bill_number import BillNumber
from kiosk.money import Pence
from kiosk.text import Text


@dataclass(frozen=True, slots=True)
class CashCode:
    """`name` is the kind of bill, `account` grouped for people, `content` as the printer takes it."""

    name: Text
    account: str
    number: str
    content: str
    symbology: Symbology
    amount: Pence


def cash_code(bills: BillBook, bill: BillNumber, amount: Pence) -> CashCode | None:
    """None where this kind of bill is not taken in cash, or its layout cannot say that amount."""
    layout = bills.layout(bill.layout)
    made = layout.made(bill.account, amount)
    if made is None or not layout.cash or amount <= 0:
        return None
    return CashCode(
        name=layout.name,
        account=layout.grouped(bill.account),
        number=made.number,
        content=layout.code(made.number),
        symbology=layout.symbology,
        amount=amount,
    )
