"""The dev dock: what is done there happens to the twins, and the slip shows as it was printed."""

from devices.device_kind import DeviceKind
from kiosk.receipt.print_flow import PrintStage
from tests.journeys.conftest import Shop
from tests.journeys.steps import report_missed_bin
from ui.touch.devdock.dev_dock_model import DevDockModel
from ui.touch.devdock.dock import Dock


def test_the_slip_and_the_paper(shop: Shop) -> None:
    model = DevDockModel()
    dock = Dock(shop.twins, model, "", None)
    report_missed_bin(shop)
    shop.hand.wait_until(lambda: shop.visit.printing.stage is PrintStage.PRINTED, "the receipt")
    dock.look()
    assert model.property("slips") == 1
    assert str(model.property("slip")).startswith("data:image/png;base64,")

    model.paper_pulled.emit()
    shop.hand.wait_until(lambda: not shop.app.machine or not shop.app.machine.equipment().printer, "the printer without paper")
    dock.look()
    assert model.property("paper") is False
    model.paper_reloaded.emit()
    shop.hand.wait_until(lambda: shop.app.machine and shop.app.machine.equipment().printer, "the printer with paper")


def test_a_line_can_be_unplugged_and_plugged_in_again(shop: Shop) -> None:
    model = DevDockModel()
    dock = Dock(shop.twins, model, "", None)
    shop.hand.wait_until(lambda: shop.app.machine and shop.app.machine.equipment().card_terminal, "the terminal")
    model.line_set.emit(DeviceKind.CARD_TERMINAL, False)
    shop.hand.wait_until(lambda: shop.app.machine and not shop.app.machine.equipment().card_terminal, "the terminal to be missed")
    model.line_set.emit(DeviceKind.CARD_TERMINAL, True)
    shop.hand.wait_until(lambda: shop.app.machine and shop.app.machine.equipment().card_terminal, "the terminal back")
    dock.look()
    assert model.property("terminal_waiting") is False
