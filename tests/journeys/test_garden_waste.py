"""The visit that must work: garden waste renewed, an answer changed, paid by card, a receipt, and a clean screen at the end."""

from collections.abc import Callable

import pytest

from devices.printer.twin_fault import TwinFault
from kiosk.payment.payment_stage import PaymentStage
from kiosk.receipt.print_flow import PrintStage
from kiosk.reference import format_reference
from kiosk.settings import MerchantSlip, PaymentSettings
from kiosk.visit.place import VisitStep
from kiosk.visit.service_point import PointStage
from tests.journeys.conftest import Shop
from tests.journeys.steps import accept, fill_garden_waste, open_garden_waste, write_date


def pay_by_card(shop: Shop) -> None:
    twin = shop.twins.card_terminal
    assert twin is not None
    shop.hand.wait_until(lambda: shop.visit.step is VisitStep.PAYMENT, "the payment")
    shop.hand.wait_until(lambda: shop.visit.payment is not None and shop.visit.payment.prompt == "insert_card", "the prompt")
    twin.present_card()
    shop.hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")


def test_renewing_paying_and_leaving(shop: Shop) -> None:
    hand = shop.hand
    open_garden_waste(shop)
    fill_garden_waste(shop, bins="2")
    assert hand.reads("£104.00")

    hand.tap("change-bins")
    hand.tap("choice-3")
    hand.tap("continue")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CHECK, "the way back to the answers")
    assert hand.reads("£156.00")

    accept(shop)
    pay_by_card(shop)
    reference = format_reference(shop.visit.reference)
    assert hand.reads(reference)
    hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.PRINTED, "the receipt")
    printer = shop.twins.printer
    assert printer is not None
    slip = "\n".join(printer.slips[-1].lines)
    assert reference in slip
    assert "£156.00" in slip
    assert "Sam Example" not in slip
    assert "Total: £156.00" in shop.app.models.confirmation.property("receipt"), "what a screen reader reads of the receipt"

    hand.tap("finish")
    hand.tap("handled-5")
    hand.tap("send-feedback")
    hand.tap("done")
    shop.wait_until_at_rest()
    assert shop.point.visit is None
    assert not hand.reads("Sam Example")
    assert not hand.reads(reference)


def test_the_hub_has_the_submission_once_and_who_paid_and_the_merchants_slip_is_on_paper_too(
    open_shop: Callable[..., Shop],
) -> None:
    shop = open_shop(payment=PaymentSettings(merchant_slip=MerchantSlip.PRINT))
    open_garden_waste(shop)
    fill_garden_waste(shop)
    accept(shop)
    pay_by_card(shop)
    reference = shop.visit.reference
    book = shop.hub.hub.submissions
    shop.hand.wait_until(lambda: len(book.listed()) == 2, "the form and its payment at the hub")
    opened = {one.form_id: book.open(one.id, "owen") for one in book.listed()}
    assert opened["garden-waste-renew"].reference == reference
    assert opened["garden-waste-renew"].answers["bins"] == "2"
    assert opened["first-stop-payment"].answers["outcome"] == PaymentStage.PAID
    assert opened["first-stop-payment"].answers["paid_pence"] == 10400
    assert "MERCHANT COPY" in str(opened["first-stop-payment"].answers["bookings"])
    printer = shop.twins.printer
    assert printer is not None
    shop.hand.wait_until(lambda: any("*** MERCHANT COPY ***" in slip.lines for slip in printer.slips), "the merchant's slip")
    receipt, merchants = ("\n".join(slip.lines) for slip in printer.slips)
    assert format_reference(reference) in receipt
    assert "CUSTOMER COPY" in receipt
    assert "MERCHANT COPY" not in receipt
    assert "MERCHANT COPY" in merchants
    assert "Sale GBP 104.00" in merchants


@pytest.mark.parametrize(
    ("ends", "words"),
    [(("10", "03", "2027"), "You can renew from"), (("01", "10", "2026"), "too long ago")],
)
def test_outside_the_dates_the_form_says_what_to_do(shop: Shop, ends: tuple[str, str, str], words: str) -> None:
    hand = shop.hand
    open_garden_waste(shop)
    hand.write("postcode", "TM1 1AB")
    hand.tap("find-address")
    hand.tap("choice-10099000008")
    hand.tap("continue")
    write_date(shop, ends)
    hand.tap("continue")
    hand.wait_to_read(words)
    assert shop.visit.step is VisitStep.FORM_END


def test_a_declined_card_takes_nothing_and_can_be_paid_later(shop: Shop) -> None:
    hand = shop.hand
    twin = shop.twins.card_terminal
    assert twin is not None
    open_garden_waste(shop)
    fill_garden_waste(shop)
    twin.decline_next()
    accept(shop)
    hand.wait_until(lambda: shop.visit.payment is not None and shop.visit.payment.prompt == "insert_card", "the prompt")
    twin.present_card()
    hand.wait_for("pay-again")
    hand.tap("pay-later")
    hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    hand.wait_to_read("You can pay later at the desk, by phone or online.")
    assert hand.reads("£104.00")
    assert shop.visit.payment is not None
    assert shop.visit.payment.stage is PaymentStage.LATER


def test_paper_out_in_mid_receipt_is_said_and_the_receipt_goes_on_after_the_reload(shop: Shop) -> None:
    hand = shop.hand
    printer = shop.twins.printer
    assert printer is not None
    open_garden_waste(shop)
    fill_garden_waste(shop)
    printer.fault(TwinFault.PAPER_OUT, at_line=12)
    accept(shop)
    pay_by_card(shop)
    hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.WAITING, "the word on the paper")
    assert hand.reads(format_reference(shop.visit.reference))
    printer.reload()
    hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.PRINTED, "the receipt")


def test_walking_away_is_warned_of_and_leaves_nothing(shop: Shop) -> None:
    hand = shop.hand
    open_garden_waste(shop)
    fill_garden_waste(shop)
    shop.clock.skip(151)
    hand.wait_for("idle-stay")
    shop.clock.skip(46)
    hand.wait_until(lambda: shop.point.stage is PointStage.CLEARED, "the end of the visit")
    hand.wait_to_read("We have cleared this screen")
    assert not hand.reads("Sam Example")
    shop.clock.skip(31)
    shop.wait_until_at_rest()


def test_one_touch_answers_the_warning(shop: Shop) -> None:
    open_garden_waste(shop)
    shop.clock.skip(151)
    shop.hand.tap("idle-stay")
    shop.hand.wait_until(lambda: not shop.hand.sees("idle-stay"), "the warning to go")
    assert shop.visit.step is VisitStep.QUESTION
