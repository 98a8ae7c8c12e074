"""The rack with twins for everything that only needs a line: threads, health, unplug and replug, closing."""

import threading

import pytest

from devices.device_kind import DeviceKind
from devices.driver_missing import DriverMissing
from devices.health import HealthReason, HealthState
from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.lamp.help_lamp import LampState
from devices.rack import Rack
from devices.scanner.scan import Scan, ScannedSymbology, ScanRefusal
from devices.settings import CardTerminalSection, DeviceSettings, IdCardSection, LampSection, ScannerSection


@pytest.fixture
def rack(health):
    settings = DeviceSettings(
        scanner=ScannerSection(twin=True),
        id_card=IdCardSection(twin=True),
        lamp=LampSection(twin=True),
    )
    rack = Rack(settings, health)
    yield rack
    rack.close()


def heard_again(feed, act, wanted, heard):
    """Acts until the listener hears what is wanted: a line that was just opened drops what came before."""
    feed.listen(heard)
    while not any(map(wanted, heard.items)):
        act()
        threading.Event().wait(0.1)
    return heard.first(wanted)


def test_devices_that_the_settings_leave_out_are_none_and_not_on_the_board():
    rack = Rack(DeviceSettings())
    assert (rack.printer, rack.card_terminal, rack.scans, rack.id_cards, rack.lamp, rack.health()) == (None,) * 5 + ({},)
    rack.close()


def test_a_device_is_unknown_until_it_said_something(rack):
    assert {health.state for health in rack.health().values()} == {HealthState.UNKNOWN}
    assert set(rack.health()) == {DeviceKind.SCANNER, DeviceKind.ID_CARD, DeviceKind.LAMP}


def test_a_scan_reaches_the_listener(rack, noticing):
    scan = heard_again(
        rack.scans, lambda: rack.twins.scanner.present("FS1"), lambda item: item == Scan("FS1", ScannedSymbology.QR), noticing()
    )
    assert scan == Scan("FS1", ScannedSymbology.QR)


def test_a_payment_card_before_the_scanner_reaches_the_listener_as_a_refusal_only(rack, noticing):
    heard = noticing()
    card = ScanRefusal.PAYMENT_CARD
    heard_again(rack.scans, lambda: rack.twins.scanner.present("4111111111111111"), lambda item: item is card, heard)
    assert not [item for item in heard.items if isinstance(item, Scan)]


def test_what_is_scanned_while_nobody_listens_is_nobodys(rack, health, noticing):
    heard = noticing()
    while rack.health()[DeviceKind.SCANNER].state is not HealthState.OK:
        rack.twins.scanner.present("of the last visitor")
        threading.Event().wait(0.1)
    threading.Event().wait(0.3)
    heard_again(rack.scans, lambda: rack.twins.scanner.present("mine"), lambda item: True, heard)
    assert {scan.text for scan in heard.items} == {"mine"}


def test_a_listener_that_stopped_hears_nothing_more(rack, noticing):
    heard = noticing()
    heard_again(
        rack.scans, lambda: rack.twins.scanner.present("one"), lambda item: item == Scan("one", ScannedSymbology.QR), heard
    )
    rack.scans.stop()
    threading.Event().wait(0.3)
    heard.forget()
    rack.twins.scanner.present("two")
    threading.Event().wait(0.3)
    assert heard.items == []


def test_a_listener_that_fails_does_not_take_the_scanner_along(rack, caplog, noticing):
    def fails(scan) -> None:
        raise RuntimeError("a defect elsewhere")

    rack.scans.listen(fails)
    while "device-chore-failed" not in caplog.text:
        rack.twins.scanner.present("one")
        threading.Event().wait(0.1)
    scan = heard_again(
        rack.scans, lambda: rack.twins.scanner.present("two"), lambda item: item == Scan("two", ScannedSymbology.QR), noticing()
    )
    assert scan.text == "two"


def test_cards_reach_the_listener(rack, noticing):
    heard = noticing()
    mine, payment = IdentityCard(CardKind.MAGNETIC, "0012345678"), CardRefusal.PAYMENT_CARD
    heard_again(rack.id_cards, lambda: rack.twins.id_card.swipe("0012345678"), lambda item: item == mine, heard)
    heard_again(rack.id_cards, lambda: rack.twins.id_card.swipe("4000001234567899=2912"), lambda item: item is payment, heard)
    assert {item for item in heard.items if isinstance(item, IdentityCard)} == {mine}
    assert not any("4000" in str(item) for item in heard.items)


def test_the_lamp_follows_and_returns_at_once(rack):
    rack.lamp.show(LampState.CALLING)
    while not rack.twins.lamp.lit:
        threading.Event().wait(0.01)
    rack.lamp.show(LampState.DARK)
    while rack.twins.lamp.lit:
        threading.Event().wait(0.01)
    assert not rack.twins.lamp.lit


@pytest.mark.parametrize("kind", [DeviceKind.SCANNER, DeviceKind.ID_CARD, DeviceKind.LAMP])
def test_an_unplugged_device_is_a_fault_and_is_back_by_itself(rack, health, kind):
    port = rack.twins.ports[kind]
    port.unplug()
    fault = health.first(lambda found: found[kind].state is HealthState.FAULT)[kind]
    health.forget()
    port.replug()
    health.first(lambda found: found[kind].state is not HealthState.FAULT)
    assert fault.reasons == {HealthReason.UNPLUGGED}


def test_the_lamp_is_lit_again_after_its_line_was_away(rack, health):
    rack.lamp.show(LampState.CALLING)
    port = rack.twins.ports[DeviceKind.LAMP]
    port.unplug()
    health.first(lambda found: found[DeviceKind.LAMP].state is HealthState.FAULT)
    port.replug()
    while not rack.twins.lamp.lit:
        threading.Event().wait(0.05)
    assert rack.twins.lamp.lit


def test_a_triggered_scanner_is_told_to_look_only_while_somebody_listens():
    rack = Rack(DeviceSettings(scanner=ScannerSection(twin=True, triggered=True)))
    twin = rack.twins.scanner
    before = twin.looking
    rack.scans.listen(lambda scan: None)
    while not twin.looking:
        threading.Event().wait(0.05)
    rack.scans.stop()
    while twin.looking:
        threading.Event().wait(0.05)
    rack.close()
    assert before is False


def test_a_device_that_is_not_there_at_the_start_is_no_exception(tmp_path, health):
    rack = Rack(DeviceSettings(lamp=LampSection(port=str(tmp_path / "lamp"))), health)
    found = health.first(lambda found: found[DeviceKind.LAMP].state is HealthState.FAULT)
    rack.close()
    assert found[DeviceKind.LAMP].reasons == {HealthReason.UNPLUGGED}


def test_closing_ends_every_thread_and_removes_every_port():
    before = set(threading.enumerate())
    rack = Rack(DeviceSettings(scanner=ScannerSection(twin=True), lamp=LampSection(twin=True, family="tower")))
    paths = [port.path for port in rack.twins.ports.values()]
    rack.close()
    assert set(threading.enumerate()) == before
    assert not any(path.is_symlink() for path in paths)


def test_an_adapter_that_is_not_installed_is_named_and_leaves_no_twin_behind():
    before = set(threading.enumerate())
    settings = DeviceSettings(card_terminal=CardTerminalSection(port="/dev/null", family="somebank"))
    with pytest.raises(DriverMissing, match="somebank"):
        Rack(settings)
    assert set(threading.enumerate()) == before
