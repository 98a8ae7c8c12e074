"""The enrolled kiosk of a data folder, opened for a command beside the running one; trouble becomes a sentence."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import Clock
from kiosk.link.identity import Identity, NotEnrolled
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault, CacheReason

_NOTHING_FREE = 1_000_000
_SENTENCES = {
    CacheReason.SQLITE_TOO_OLD: "This SQLite can corrupt its own log. Install the pysqlite3 that First Stop names.",
    CacheReason.DISK_FULL: "The disk is too full to take anything in. Free some room on it.",
    CacheReason.DISK_ERROR: "The disk does not take or give what it should. Look at the machine's disk log.",
    CacheReason.DAMAGED: "The kiosk's database is damaged. Mend it with: first-stop outbox recover",
    CacheReason.BUSY: "Another program is holding the kiosk's database. Try again in a moment.",
    CacheReason.OUTBOX_FULL: "Too much is waiting for the hub already. Send it first: first-stop sync --once",
    CacheReason.SCHEMA_UNKNOWN: "A newer version of First Stop wrote this database. Install that version again.",
}


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
    clock = SystemClock()
    try:
        identity = Identity.load(data / "kiosk")
    except NotEnrolled:
        advice = f"Make a code in the console, then: first-stop kiosk --data {data} --enrol CODE"
        raise CannotGoOn(f"There is no enrolled kiosk in {data / 'kiosk'}. {advice}") from None
    try:
        cache = Cache.open(
            identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now, after_restart=False
        )
        try:
            yield EnrolledKiosk(identity, cache, clock)
        finally:
            cache.close()
    except CacheFault as fault:
        raise CannotGoOn(f"{_sentence_on(identity.folder, fault)} ({fault})") from fault


def sentence_of(fault: CacheFault) -> str:
    """What to do about trouble with the cache."""
    return _SENTENCES[fault.reason]


def _sentence_on(folder: Path, fault: CacheFault) -> str:
    """SQLite calls a disk without a byte to spare an I/O error."""
    if fault.reason is CacheReason.DISK_ERROR and shutil.disk_usage(folder).free < _NOTHING_FREE:
        return _SENTENCES[CacheReason.DISK_FULL]
    return sentence_of(fault)


def complain(trouble: CannotGoOn) -> int:
    print(trouble, file=sys.stderr)
    return 1
