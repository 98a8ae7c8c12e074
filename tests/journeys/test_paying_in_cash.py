"""A bill that is paid in cash near by: scanned, read back, and left with a slip whose code a shop can scan."""

import io

import zxingcpp
from PIL import Image

from kiosk.payment.payment_stage import PaymentStage
from kiosk.receipt.print_flow import PrintStage
from kiosk.visit.place import VisitStep
from tests.journeys.conftest import Shop

INVOICE = "982604040041234501040095"


def fill_invoice(shop: Shop) -> None:
    hand, scanner = shop.hand, shop.twins.scanner
    assert scanner is not None
    shop.wake()
    hand.tap("subject-pay")
    hand.tap("service-pay-bill")
    shop.wait_for_devices()
    hand.tap("start")
    hand.wait_until(lambda: shop.visit.step is VisitStep.QUESTION, "the first question")
    scanner.present(INVOICE)
    hand.wait_to_read("Invoice · \u20660041 2345\u2069 · \u2066£104.00\u2069")
    hand.tap("continue")
    hand.wait_until(lambda: hand.wait_for("entry-amount").property("text") == "104.00", "the amount from the code")
    hand.tap("continue")
    hand.write("entry-name", "Sam Example")
    hand.tap("continue")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CHECK, "check your answers")


def code_on_the_slip(shop: Shop) -> list[str]:
    """What a scanner reads on the paper, the QR code apart."""
    assert shop.twins.printer is not None
    picture = Image.open(io.BytesIO(shop.twins.printer.slips[-1].png)).convert("L")
    return [found.text for found in zxingcpp.read_barcodes(picture) if found.symbology_identifier[:2] != "]Q"]


def test_the_slip_carries_the_account_and_the_amount_and_says_where(shop: Shop) -> None:
    hand = shop.hand
    fill_invoice(shop)
    hand.tap("accept-cash")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    assert shop.visit.payment is not None
    assert shop.visit.payment.stage is PaymentStage.CASH
    hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.PRINTED, "the slip")
    assert code_on_the_slip(shop) == [INVOICE]
    assert shop.twins.printer is not None
    slip = "\n".join(shop.twins.printer.slips[-1].lines)
    assert "Square News" in slip
    assert "£104.00" in slip
    assert "Sam Example" not in slip


def test_after_a_declined_card_the_slip_is_offered(shop: Shop) -> None:
    hand, terminal = shop.hand, shop.twins.card_terminal
    assert terminal is not None
    fill_invoice(shop)
    terminal.decline_next()
    hand.tap("accept")
    hand.wait_until(lambda: shop.visit.payment is not None and shop.visit.payment.prompt == "insert_card", "the prompt")
    terminal.present_card()
    hand.tap("pay-cash")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.PRINTED, "the slip")
    assert code_on_the_slip(shop) == [INVOICE]


def test_a_part_can_be_given_back_and_the_whole_paid_in_cash(shop: Shop) -> None:
    hand, terminal = shop.hand, shop.twins.card_terminal
    assert terminal is not None
    fill_invoice(shop)
    terminal.partial(1000)
    hand.tap("accept")
    hand.wait_until(lambda: shop.visit.payment is not None and shop.visit.payment.prompt == "insert_card", "the prompt")
    terminal.present_card()
    hand.wait_to_read("A part is paid: \u2066£10.00\u2069")
    hand.tap("pay-return")
    hand.tap("pay-cash")
    hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.PRINTED, "the slip")
    assert code_on_the_slip(shop) == [INVOICE]
    assert terminal.ledger.charged == ()


def test_a_payment_card_under_the_scanner_is_refused_in_words(shop: Shop) -> None:
    assert shop.twins.scanner is not None
    shop.wake()
    shop.hand.tap("subject-pay")
    shop.hand.tap("service-pay-bill")
    shop.wait_for_devices()
    shop.hand.tap("start")
    shop.hand.wait_until(lambda: shop.visit.step is VisitStep.QUESTION, "the first question")
    shop.twins.scanner.present("4761739001010119")
    shop.hand.wait_to_read("That looks like a payment card. We do not read cards here")
    assert shop.hand.wait_for("entry-number").property("text") == ""
