"""The doctor compares what answers at a port with what the settings want there."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from devices.line.pty_port import PtyPort
from devices.printer.escpos_twin import EscposTwin
from devices.printer.twin_fault import TwinFault
from devices.settings import CardTerminalSection, DeviceSettings, LampSection, PrinterSection
from kiosk.doctor.devices import look_at_devices
from kiosk.doctor.finding import Condition, Finding


@pytest.fixture
def printer() -> Iterator[tuple[EscposTwin, str]]:
    with ExitStack() as stack:
        port = PtyPort()
        stack.callback(port.close)
        twin = EscposTwin(port, speed=None)
        twin.start()
        stack.callback(twin.stop)
        yield twin, str(port.path)


def about(name: str, settings: DeviceSettings) -> Finding:
    return next(finding for finding in look_at_devices(settings) if finding.about == name)


def test_a_printer_that_answers_is_well_and_named(printer):
    finding = about("Printer", DeviceSettings(printer=PrinterSection(port=printer[1])))

    assert finding.condition is Condition.WELL
    assert "First Stop Twin TM" in finding.says


def test_a_printer_of_another_family_than_its_profile_is_ill(printer):
    finding = about("Printer", DeviceSettings(printer=PrinterSection(port=printer[1], profile="TSP600")))

    assert finding.condition is Condition.ILL
    assert 'where a receipt printer (ESC/POS) First Stop Twin TM answered; the settings have profile = "TSP600"' in finding.says


def test_a_printer_that_is_there_and_silent_is_ill(printer):
    twin, port = printer
    twin.fault(TwinFault.MUTE)

    finding = about("Printer", DeviceSettings(printer=PrinterSection(port=port)))

    assert (finding.condition, "does not answer there" in finding.says) == (Condition.ILL, True)


def test_a_terminal_set_to_the_printers_port_is_ill_and_says_who_answered(printer):
    finding = about("Card terminal", DeviceSettings(card_terminal=CardTerminalSection(port=printer[1])))

    assert (finding.condition, "where a printer answered" in finding.says) == (Condition.ILL, True)


def test_a_lamp_is_not_asked_what_it_cannot_answer(printer):
    finding = about("Lamp", DeviceSettings(lamp=LampSection(port=printer[1])))

    assert finding.condition is Condition.WELL


@pytest.mark.parametrize("kind", [PrinterSection, LampSection])
def test_a_port_where_nothing_is_is_ill(tmp_path: Path, kind: Callable[..., PrinterSection | LampSection]):
    name = "printer" if kind is PrinterSection else "lamp"
    settings = DeviceSettings(**{name: kind(port=str(tmp_path / "none"))})

    assert about(name.capitalize(), settings).condition is Condition.ILL
