"""Before question one a visitor reads what will not work today and what does, and is served all the same."""

from devices.device_kind import DeviceKind
from kiosk.payment.payment_stage import PaymentStage
from kiosk.receipt.print_flow import PrintStage
from kiosk.reference import format_reference
from kiosk.visit.place import VisitStep
from tests.journeys.conftest import Shop
from tests.journeys.steps import accept, fill_garden_waste
from ui.touch.devdock.dev_dock_model import DevDockModel
from ui.touch.devdock.dock import Dock

NO_CARDS, NO_RECEIPT = "We cannot take cards just now", "We cannot print a receipt just now"


def test_without_cards_and_paper_the_form_is_sent_and_paid_later(shop: Shop) -> None:
    hand, model = shop.hand, DevDockModel()
    dock = Dock(shop.twins, model, "", None)
    shop.wait_for_devices()
    shop.wake()
    hand.tap("subject-bins")
    hand.tap("service-garden-waste-renew")
    hand.wait_for("start")
    assert not hand.reads(NO_CARDS)
    assert not hand.reads(NO_RECEIPT)

    model.line_set.emit(DeviceKind.CARD_TERMINAL, False)
    hand.wait_to_read(NO_CARDS)
    model.paper_pulled.emit()
    hand.wait_to_read(NO_RECEIPT)
    hand.tap("start")
    fill_garden_waste(shop)
    hand.wait_to_read("To pay later")
    accept(shop)

    hand.wait_until(lambda: shop.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    assert shop.visit.payment is not None
    assert shop.visit.payment.stage is PaymentStage.LATER
    hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.COULD_NOT, "the word on the receipt")
    assert hand.reads(format_reference(shop.visit.reference))
    assert hand.reads("We could not print your receipt")
    dock.look()
    assert model.property("slips") == 0
