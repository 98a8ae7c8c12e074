"""What stands on a receipt: enough to follow the case and prove the payment, and nothing that was answered."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

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
from kiosk.payment.payment_flow import PaymentStage
from kiosk.text import pick


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
    card: PaymentResult | None = None
    large: bool = False


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return json.loads(Path(__file__).with_name("receipt_texts.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def receipt_text(name: str, language: str) -> str:
    """One of the receipt's own sentences."""
    return pick(_texts()[name], language)


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
    match facts.payment:
        case PaymentStage.PAID if facts.card is not None:
            yield from _card(facts, facts.card)
        case PaymentStage.WITH_STAFF:
            yield Paragraph(receipt_text("with_staff", language), Emphasis.STRONG)
        case _:
            yield Row(receipt_text("to_pay", language), in_pounds(facts.total), strong=True)
            yield Paragraph(receipt_text("pay_later", language))


def _card(facts: ReceiptFacts, card: PaymentResult) -> Iterator[Block]:
    language = facts.language
    paid = Pence(card.pence)
    yield Row(receipt_text("paid_by_card", language), in_pounds(paid))
    if paid < facts.total:
        yield Row(receipt_text("to_pay", language), in_pounds(Pence(facts.total - paid)), strong=True)
    if card.receipt_number:
        yield Row(receipt_text("card_receipt", language), card.receipt_number)
    if card.customer_slip is not None:
        yield Rule()
        yield from (Paragraph(line, Emphasis.SMALL) for line in card.customer_slip.lines)


def _next(facts: ReceiptFacts) -> Iterator[Block]:
    language = facts.language
    yield Rule()
    if facts.what_next:
        yield Paragraph(receipt_text("what_next", language), Emphasis.STRONG)
        yield Paragraph(facts.what_next)
    yield QrCode(facts.follow_up, receipt_text("code_spoken", language))
    yield Paragraph(receipt_text("check", language), centred=True)
    yield Paragraph(receipt_text("questions", language).format(phone=f"\u2066{facts.phone}\u2069"), centred=True)
