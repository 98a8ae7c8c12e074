"""What is plugged in, and what it answered."""

import pytest

from devices.card_terminal.telium_twin import TeliumTwin
from devices.card_terminal.zvt_twin import ZvtTwin
from devices.device_kind import DeviceKind
from devices.finding import Finding, find_devices, serial_addresses
from devices.health import HealthReason
from devices.lamp.relay_twin import RelayTwin
from devices.lamp.tower_twin import Glow, TowerTwin
from devices.printer.escpos_twin import EscposTwin
from devices.printer.star_twin import StarTwin
from devices.probes import PROBES

ONE_SPEED = tuple({probe.ask: probe for probe in PROBES}.values())
"""A pty hears every speed alike."""


@pytest.mark.parametrize(
    ("twin_class", "kind", "answer"),
    [
        (EscposTwin, DeviceKind.PRINTER, "ESC/POS"),
        (StarTwin, DeviceKind.PRINTER, "Star) TSP654Ver1.0"),
        (ZvtTwin, DeviceKind.CARD_TERMINAL, "ZVT"),
        (TeliumTwin, DeviceKind.CARD_TERMINAL, "Telium"),
    ],
)
def test_a_device_that_can_answer_says_what_it_is(pty_port, serving, twin_class, kind, answer):
    serving(twin_class(pty_port), pty_port)
    (found,) = find_devices([str(pty_port.path)], ONE_SPEED)
    assert (found.finding, found.kind) == (Finding.ANSWERED, kind)
    assert answer in found.answer


@pytest.mark.parametrize("twin_class", [EscposTwin, StarTwin])
def test_a_printer_that_answers_says_what_it_is_in_want_of(pty_port, serving, twin_class):
    twin = twin_class(pty_port)
    twin.paper_out()
    serving(twin, pty_port)
    (found,) = find_devices([str(pty_port.path)], ONE_SPEED)
    assert (found.finding, found.reasons) == (Finding.ANSWERED, (HealthReason.PAPER_OUT,))


def test_no_question_puts_anything_on_paper_or_charges_anybody(pty_port, serving):
    printer = EscposTwin(pty_port)
    serving(printer, pty_port)
    find_devices([str(pty_port.path)], ONE_SPEED)
    assert (printer.slips, printer.unknown_commands) == ((), ())


@pytest.mark.parametrize("twin_class", [RelayTwin, TowerTwin])
def test_a_lamp_is_silent_and_stays_as_it_was(pty_port, serving, twin_class):
    twin = twin_class(pty_port)
    serving(twin, pty_port)
    (found,) = find_devices([str(pty_port.path)], ONE_SPEED)
    assert (found.finding, found.kind, twin.lit) == (Finding.SILENT, None, False)


def test_no_question_changes_a_tower_light_that_shines(pty_port, serving):
    twin = TowerTwin(pty_port)
    twin.glows = dict.fromkeys(twin.glows, Glow.ON)
    serving(twin, pty_port)
    find_devices([str(pty_port.path)], ONE_SPEED)
    assert set(twin.glows.values()) == {Glow.ON}


def test_a_port_that_another_program_has_is_held(pty_port, open_line):
    open_line(pty_port)
    (found,) = find_devices([str(pty_port.path)], ONE_SPEED)
    assert found.finding is Finding.HELD


def test_a_name_that_is_not_there_is_gone(tmp_path):
    (found,) = find_devices([str(tmp_path / "nothing")])
    assert found.finding is Finding.GONE


def test_of_two_boards_with_one_id_the_second_goes_by_its_socket(tmp_path):
    ports = [tmp_path / "ttyUSB0", tmp_path / "ttyUSB1"]
    by_id, by_path = tmp_path / "by-id", tmp_path / "by-path"
    by_id.mkdir()
    by_path.mkdir()
    for number, port in enumerate(ports):
        port.touch()
        (by_path / f"usb-0:{number}").symlink_to(port)
    (by_id / "usb-1a86_USB_Serial").symlink_to(ports[1])
    found = serial_addresses((by_id, by_path))
    assert found[:2] == [str(by_id / "usb-1a86_USB_Serial"), str(by_path / "usb-0:0")]


def test_this_machines_ports_have_names():
    assert all(address.startswith("/dev/") for address in serial_addresses())
