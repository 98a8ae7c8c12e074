"""The enrolled kiosk of a data folder, opened for a command beside the running one; trouble becomes a sentence."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import Clock
from kiosk.doctor.cache_trouble import cache_trouble
from kiosk.link.identity import Identity, NotEnrolled
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault


@dataclass(frozen=True, slots=True)
class EnrolledKiosk:
    identity: Identity
    cache: Cache
    clock: Clock


class CannotGoOn(Exception):
    """Says in a sentence what is wrong and what to do."""


@contextmanager
def enrolled_kiosk(data: Path) -> Iterator[EnrolledKiosk]:
    """Opens the kiosk in DATA/kiosk. Raises CannotGoOn, also for trouble with the cache inside the block."""
    clock, identity = SystemClock(), _identity(data)
    try:
        cache = Cache.open(
            identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now, after_restart=False
        )
        try:
            yield EnrolledKiosk(identity, cache, clock)
        finally:
            cache.close()
    except CacheFault as fault:
        raise CannotGoOn(words_about(identity.folder, fault)) from fault


def words_about(folder: Path, fault: CacheFault | OSError) -> str:
    """What is wrong with what a kiosk keeps, where, and what to do."""
    found = cache_trouble(folder, fault)
    return f"{found.says} {found.remedy}"


def _identity(data: Path) -> Identity:
    folder = data / "kiosk"
    try:
        return Identity.load(folder)
    except NotEnrolled:
        advice = f"Make a code in the console, then: first-stop kiosk --data {data} --enrol CODE"
        raise CannotGoOn(f"There is no enrolled kiosk in {folder}. {advice}") from None
    except OSError as error:
        raise CannotGoOn(words_about(folder, error)) from error


def complain(trouble: CannotGoOn) -> int:
    print(trouble, file=sys.stderr)
    return 1
