"""The clock of a kiosk: never before what its signed content knows to be past."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.floored_clock import FlooredClock
from offline_cache.bundles import Bundles
from tests.fakes.given_clock import GivenClock

NOW = datetime(2026, 11, 21, tzinfo=UTC)
BODY = b"1"


def test_a_clock_years_behind_is_held_at_what_was_signed_last(tmp_path: Path) -> None:
    machine = GivenClock(NOW - timedelta(days=3650))
    clock = FlooredClock(machine)
    bundles = Bundles(tmp_path, clock.now, NOW - timedelta(days=100))
    assert clock.now() == machine.now()

    clock.hold(lambda: bundles.clock_floor)
    assert clock.now() == NOW - timedelta(days=100)
    (bundles.spare() / "news.json").write_bytes(BODY)
    bundles.accept(1, NOW, NOW + timedelta(days=30), {"news.json": hashlib.sha256(BODY).hexdigest()})
    assert clock.now() == NOW
    assert bundles.stale_since() is None


def test_a_clock_that_is_right_is_left_alone(tmp_path: Path) -> None:
    machine = GivenClock(NOW)
    clock = FlooredClock(machine)
    clock.hold(lambda: Bundles(tmp_path, clock.now, NOW - timedelta(days=100)).clock_floor)
    machine.pass_seconds(60)
    assert (clock.now(), clock.steady()) == (machine.now(), machine.steady())
