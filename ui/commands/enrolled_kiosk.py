"""The enrolled kiosk of a data folder, opened for a command beside the running one; trouble becomes a sentence."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import Clock
from kiosk.doctor.cache_trouble import cache_trouble
from kiosk.floored_clock import FlooredClock
from kiosk.link.identity import Identity, NotEnrolled
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.bundles import Bundles
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault
from ui.touch.content_slots import bundles_in


@dataclass(frozen=True, slots=True)
class EnrolledKiosk:
    identity: Identity
    cache: Cache
    bundles: Bundles
    clock: Clock
    """The running kiosk's: never before what its content was signed at."""


class CannotGoOn(Exception):
    """Says in a sentence what is wrong and what to do."""


@contextmanager
def enrolled_kiosk(data: Path) -> Iterator[EnrolledKiosk]:
    """Opens the kiosk in DATA/kiosk. Raises CannotGoOn, also for trouble with the cache inside the block."""
    clock, identity = FlooredClock(SystemClock()), _identity(data)
    bundles = bundles_in(identity.folder, clock)
    clock.hold(lambda: bundles.clock_floor)
    try:
        cache = Cache.open(
            identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now, after_restart=False
        )
        try:
            yield EnrolledKiosk(identity, cache, bundles, clock)
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


def say(line: str, *, first: str = "Done, but ") -> None:
    """On standard output, at once. Raises CannotGoOn where that takes nothing, beginning with what was done: `first`."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.stdout = None  # or Python tries once more when it ends
        raise CannotGoOn(f"{first}standard output takes nothing: {error.strerror}.") from error


def complain(trouble: CannotGoOn, *, as_json: bool) -> int:
    _on_the_side("error", str(trouble), as_json=as_json)
    return 1


def warn(words: str, *, as_json: bool) -> None:
    _on_the_side("warning", words, as_json=as_json)


def _on_the_side(kind: str, words: str, *, as_json: bool) -> None:
    """On standard error, whichever way: what stands on standard output was done."""
    print(json.dumps({kind: words}) if as_json else words, file=sys.stderr)
