"""What stands on a slip with which an account is paid in cash near by."""

from collections.abc import Iterator
from dataclasses import dataclass

from devices.printer.document import Barcode, Block, Emphasis, Heading, Paragraph, Row, Rule
from kiosk.money import in_pounds
from kiosk.payment.cash_code import CashCode
from kiosk.receipt.receipt_texts import receipt_text
from kiosk.text import pick


@dataclass(frozen=True, slots=True)
class PlaceToPay:
    """A pay point, in the visitor's language where it is words."""

    name: str
    address: str
    walk: str
    """Empty where nobody measured it."""
    now: str
    """Whether it is open, and until or from when."""
    hours: tuple[tuple[str, str], ...]
    """Days and the hours of those days."""


@dataclass(frozen=True, slots=True)
class CashSlip:
    code: CashCode
    places: tuple[PlaceToPay, ...]
    """The nearest first."""


def cash_blocks(slip: CashSlip, language: str) -> Iterator[Block]:
    code = slip.code
    yield Rule()
    yield Heading(receipt_text("cash_heading", language))
    yield Paragraph(pick(code.name, language), Emphasis.STRONG)
    yield Row(receipt_text("cash_account", language), f"\u2066{code.account}\u2069")
    yield Row(receipt_text("to_pay", language), in_pounds(code.amount), strong=True)
    yield Barcode(code.content, code.symbology, receipt_text("cash_code_spoken", language))
    yield Paragraph(receipt_text("cash_show", language))
    for place in slip.places:
        yield from _place(place, language)


def _place(place: PlaceToPay, language: str) -> Iterator[Block]:
    yield Rule()
    yield Paragraph(place.name, Emphasis.STRONG)
    yield Paragraph(place.address)
    if place.walk:
        yield Row(receipt_text("walk", language), place.walk)
    yield Paragraph(place.now)
    for days, hours in place.hours:
        yield Row(days, hours)
