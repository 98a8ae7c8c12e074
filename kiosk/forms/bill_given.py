"""The bill that a visitor named, and what its number tells besides."""

from collections.abc import Callable, Iterable, Mapping

from kiosk.bills.bill_book import BillBook
from kiosk.bills.bill_number import BillNumber
from kiosk.bills.not_a_bill import NotABill
from kiosk.forms.field import Field
from kiosk.forms.fields.scan_field import ScanField
from kiosk.forms.way import Way


def bill_given(way: Way, answers: Mapping[str, object], bills: BillBook) -> BillNumber | None:
    """From the first question on the way that takes a bill's number and was answered."""
    found = (_bill(field, answers, bills) for stop in way.stops for field in stop.fields)
    return next((bill for bill in found if bill is not None), None)


def amounts_told(fields: Iterable[Field], values: Mapping[str, object], bills: BillBook) -> dict[str, str]:
    """What to write beforehand into the questions about money that bills with an amount in their number fill."""
    told: dict[str, str] = {}
    for field in fields:
        bill = _bill(field, values, bills)
        if isinstance(field, ScanField) and field.fills and bill and bill.pence:
            told[field.fills] = f"{bill.pence // 100}.{bill.pence % 100:02d}"
    return told


def owed(money: Field, fields: Iterable[Field], value_of: Callable[[str], object], bills: BillBook) -> int | None:
    """Pence at most for a question about money that a bill fills: the bill's own amount, where its number carries one."""
    for field in fields:
        if isinstance(field, ScanField) and field.fills == money.id:
            bill = _bill(field, {field.id: value_of(field.id)}, bills)
            if bill is not None and bill.pence:
                return int(bill.pence)
    return None


def _bill(field: Field, values: Mapping[str, object], bills: BillBook) -> BillNumber | None:
    number = values.get(field.id)
    if not isinstance(field, ScanField) or not field.bills or not isinstance(number, str):
        return None
    try:
        return bills.read(number, field.bills)
    except NotABill:
        return None
