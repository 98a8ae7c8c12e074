"""What stands on a receipt: enough to follow the case and prove the payment, and nothing that was answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from devices.card_terminal.card_terminal import PaymentResult
from devices.printer.document import (
    Block,
    Document,
    Emphasis,
    Heading,
    Paragraph,
    QrCode,
    Reference,
    Row,
    Rule,
)
from kiosk.money import NOTHING, Pence, in_pounds
from kiosk.payment.payment_stage import PaymentStage
from kiosk.receipt.cash_slip import CashSlip, cash_blocks
from kiosk.receipt.receipt_texts import receipt_text


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """Everything a receipt may know, already in the visitor's language where it is words."""

    language: str
    council: str
    place: str
    phone: str
    service: str
    reference: str
    """Grouped for people."""
    when: datetime
    """In the shop's own time zone."""
    when_in_words: str
    what_next: str
    follow_up: str
    """What the QR code holds: an address with the reference in it."""
    charges: tuple[tuple[str, Pence], ...] = ()
    total: Pence = NOTHING
    payment: PaymentStage | None = None
    bookings: tuple[PaymentResult, ...] = ()
    """What the card terminal took; more than one where a part was approved first."""
    cash: CashSlip | None = None
    """Where the visitor pays in cash near by."""
    large: bool = False


def receipt_document(facts: ReceiptFacts) -> Document:
    """The receipt, ready to be laid out for paper, screen or speech."""
    blocks = (*_head(facts), *_money(facts), *_next(facts))
    return Document(blocks, language=facts.language, large=facts.large)


def _head(facts: ReceiptFacts) -> Iterator[Block]:
    yield Heading(facts.council)
    yield Paragraph(facts.place, centred=True)
    yield Rule()
    yield Paragraph(facts.service, Emphasis.STRONG)
    yield Row(receipt_text("date", facts.language), facts.when_in_words)
    yield Paragraph(receipt_text("your_reference", facts.language))
    yield Reference(facts.reference)


def _money(facts: ReceiptFacts) -> Iterator[Block]:
    if facts.payment is None:
        return
    language = facts.language
    yield Rule()
    for label, amount in facts.charges:
        yield Row(label, in_pounds(amount))
    yield Row(receipt_text("total", language), in_pounds(facts.total), strong=True)
    for booking in facts.bookings:
        yield from _card(booking, language)
    if facts.payment is PaymentStage.WITH_STAFF:
        yield Paragraph(receipt_text("with_staff", language), Emphasis.STRONG)
        return
    due = Pence(facts.total - sum(booking.pence for booking in facts.bookings))
    if due <= 0:
        return
    if facts.cash is not None:
        yield from cash_blocks(facts.cash, language)
        return
    yield Row(receipt_text("to_pay", language), in_pounds(due), strong=True)
    yield Paragraph(receipt_text("part_later" if facts.bookings else "pay_later", language))


def _card(booking: PaymentResult, language: str) -> Iterator[Block]:
    yield Row(receipt_text("paid_by_card", language), in_pounds(Pence(booking.pence)))
    if booking.receipt_number:
        yield Row(receipt_text("card_receipt", language), booking.receipt_number)
    if booking.customer_slip is not None:
        yield Rule()
        yield from (Paragraph(line, Emphasis.SMALL) for line in booking.customer_slip.lines)


def _next(facts: ReceiptFacts) -> Iterator[Block]:
    language = facts.language
    yield Rule()
    if facts.what_next:
        yield Paragraph(receipt_text("what_next", language), Emphasis.STRONG)
        yield Paragraph(facts.what_next)
    yield QrCode(facts.follow_up, receipt_text("code_spoken", language))
    yield Paragraph(receipt_text("check", language), centred=True)
    yield Paragraph(receipt_text("questions", language).format(phone=f"\u2066{facts.phone}\u2069"), centred=True)
