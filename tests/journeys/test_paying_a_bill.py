"""A bill held under the scanner fills its number; without a scanner it is typed."""

from devices.device_kind import DeviceKind
from kiosk.visit.place import VisitStep
from tests.journeys.conftest import Shop


def open_bill(shop: Shop) -> None:
    shop.wake()
    shop.hand.tap("open-search")
    shop.hand.write("search-entry", "pay a bill")
    shop.hand.tap("result-pay-bill")
    shop.hand.tap("start")
    shop.hand.wait_until(lambda: shop.visit.step is VisitStep.QUESTION, "the first question")


def test_a_scanned_bill_fills_its_number(shop: Shop) -> None:
    scanner = shop.twins.scanner
    assert scanner is not None
    shop.wait_for_devices()
    open_bill(shop)
    scanner.present("63316412345670")
    shop.hand.wait_until(lambda: shop.hand.wait_for("entry-number").property("text") == "63316412345670", "the number")
    shop.hand.tap("continue")
    shop.hand.wait_for("entry-amount")


def test_without_the_scanner_the_visitor_is_asked_to_type(shop: Shop) -> None:
    shop.twins.ports[DeviceKind.SCANNER].unplug()
    shop.hand.wait_until(lambda: shop.app.machine and not shop.app.machine.equipment().scanner, "the scanner to be missed")
    open_bill(shop)
    shop.hand.wait_to_read("Please type the number")
