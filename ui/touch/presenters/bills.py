"""What a bill's number says, read back to the visitor."""

from kiosk.bills.bill_book import BillBook
from kiosk.bills.bill_number import BillNumber
from kiosk.bills.not_a_bill import NotABill
from kiosk.money import in_pounds
from kiosk.text import pick


def bill_words(bills: BillBook, bill: BillNumber, language: str) -> str:
    """Council tax · 1234 5678 · £104.00; digits stay left to right in any language."""
    layout = bills.layout(bill.layout)
    parts = [layout.grouped(bill.account), *([in_pounds(bill.pence)] if bill.pence else [])]
    return " · ".join([pick(layout.name, language), *(f"\u2066{part}\u2069" for part in parts)])


def words_for(bills: BillBook, text: str, kinds: tuple[str, ...], language: str) -> str:
    """The same for a number as it was read; empty where it is no bill that is wanted here."""
    try:
        return bill_words(bills, bills.read(text, kinds), language) if text and kinds else ""
    except NotABill:
        return ""
