"""What every reader of identity cards promises: on the fake, on each driver with its twin, and with --port on hardware."""

from devices.health import HealthReason, HealthState
from devices.id_card.identity_card import IdentityCard


def test_a_card_is_read(bench):
    bench.present()
    card = bench.next(30)
    assert isinstance(card, IdentityCard)
    assert bench.card in (card, None)


def test_nothing_presented_is_nothing_read(bench):
    assert bench.next(0.3) is None


def test_health_is_unknown_until_a_card_was_read(bench):
    before = bench.reader.health().state
    bench.present()
    bench.next(30)
    assert (before, bench.reader.health().state) == (HealthState.UNKNOWN, HealthState.OK)


def test_a_card_is_read_once(bench):
    bench.present()
    bench.next(30)
    assert bench.next(0.3) is None


def test_an_unplugged_reader_is_a_fault_and_reads_again_once_it_is_back(bench):
    bench.unplug()
    bench.next(0.2)
    unplugged = bench.reader.health()
    bench.replug()
    while bench.reader.health().state is HealthState.FAULT:
        bench.reader.read(0.05)
    bench.present()
    assert bench.next() == bench.card
    assert (unplugged.state, unplugged.reasons) == (HealthState.FAULT, {HealthReason.UNPLUGGED})
