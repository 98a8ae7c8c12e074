"""What every scanner promises: on the fake, on the driver with its twin, and with --port on hardware (scan any code)."""

from devices.health import HealthReason, HealthState
from devices.scanner.scan import Scan, ScanRefusal


def test_a_code_is_read_as_it_was_presented(bench):
    bench.present("FS1-KT7XM")
    scan = bench.next(30)
    assert isinstance(scan, Scan)
    assert scan.text == "FS1-KT7XM" or not bench.knows_what_is_presented


def test_nothing_presented_is_nothing_read(bench):
    assert bench.next(0.3) is None


def test_health_is_unknown_until_something_was_read(bench):
    bench.next(0.2)
    before = bench.scanner.health().state
    bench.present("hello")
    bench.next(30)
    assert (before, bench.scanner.health().state) == (HealthState.UNKNOWN, HealthState.OK)


def test_a_payment_card_is_refused(bench):
    bench.present_card()
    assert bench.next() is ScanRefusal.PAYMENT_CARD or not bench.knows_what_is_presented


def test_an_unplugged_scanner_is_a_fault_and_reads_again_once_it_is_back(bench):
    bench.unplug()
    bench.next(0.2)
    unplugged = bench.scanner.health()
    bench.replug()
    while bench.scanner.health().state is HealthState.FAULT:
        bench.scanner.read(0.05)
    bench.present("back again")
    assert bench.next().text == "back again"
    assert (unplugged.state, unplugged.reasons) == (HealthState.FAULT, {HealthReason.UNPLUGGED})


def test_a_trigger_for_a_scanner_that_always_looks_changes_nothing(bench):
    bench.scanner.trigger(False)
    bench.scanner.trigger(True)
    bench.present("still")
    assert isinstance(bench.next(30), Scan)
