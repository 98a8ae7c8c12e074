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
    """Nothing is looked for but what the settings name."""
    return next(finding for finding in look_at_devices(settings, find=list) if finding.about == name)


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


@pytest.mark.parametrize(
    ("fault", "condition", "says"),
    [
        (TwinFault.PAPER_OUT, Condition.ILL, "it has no paper"),
        (TwinFault.COVER_OPEN, Condition.ILL, "its cover is open"),
        (TwinFault.CUTTER, Condition.ILL, "its knife is stuck"),
    ],
)
def test_a_printer_that_is_in_want_of_something_says_of_what(printer, fault, condition, says):
    twin, port = printer
    twin.fault(fault)

    finding = about("Printer", DeviceSettings(printer=PrinterSection(port=port)))

    assert (finding.condition, says in finding.says) == (condition, True)


def test_a_roll_that_is_nearly_used_up_needs_care(printer):
    twin, port = printer
    twin.reload(1_000)

    finding = about("Printer", DeviceSettings(printer=PrinterSection(port=port)))

    assert (finding.condition, "its paper is near the end" in finding.says) == (Condition.CARE, True)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"printer": PrinterSection(twin=True, profile="Typewriter")}, "no printer profile 'Typewriter'; there are"),
        (
            {"card_terminal": CardTerminalSection(port="/dev/null", family="mybank")},
            "no such payment terminal: mybank: known are",
        ),
        ({"card_terminal": CardTerminalSection(twin=True, options={"config": "zz"})}, "config: 'zz' is no hexadecimal number"),
    ],
    ids=["profile", "family", "option"],
)
def test_settings_that_no_driver_fits_are_ill(settings, says):
    name = next(iter(settings)).replace("_", " ").capitalize()
    finding = about(name, DeviceSettings(**settings))

    assert (finding.condition, says in finding.says) == (Condition.ILL, True)


def test_a_port_that_is_a_file_is_ill(tmp_path: Path):
    (tmp_path / "notes").touch()
    finding = about("Printer", DeviceSettings(printer=PrinterSection(port=str(tmp_path / "notes"))))

    assert (finding.condition, "which is no serial port" in finding.says) == (Condition.ILL, True)


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
