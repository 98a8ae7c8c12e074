"""The merchant's half of a card receipt, on paper of its own."""

from devices.card_terminal.card_terminal import CardSlip, PaymentResult, PaymentVerdict
from devices.printer.document import Emphasis, Paragraph
from kiosk.receipt.merchant_slip import merchant_slips

SIGNED = PaymentResult(PaymentVerdict.PAID, 2000, merchant_slip=CardSlip(("MERCHANT COPY", "", "Sale GBP 20.00")))
BARE = PaymentResult(PaymentVerdict.PAID, 3200)


def test_each_booking_whose_terminal_wants_one_has_its_own_paper() -> None:
    slips = list(merchant_slips([SIGNED, BARE, SIGNED]))
    assert len(slips) == 2
    assert [one.text for one in slips[0].blocks if isinstance(one, Paragraph)] == ["MERCHANT COPY", "", "Sale GBP 20.00"]
    assert {one.emphasis for one in slips[0].blocks if isinstance(one, Paragraph)} == {Emphasis.SMALL}


def test_a_payment_without_slips_prints_none() -> None:
    assert list(merchant_slips([BARE])) == []
