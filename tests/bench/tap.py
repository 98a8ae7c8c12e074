"""Tap to the next screen painted, in software rendering: from lifting the finger to the frame that shows the next screen."""

import os
import statistics
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.bench.figure import Figure

if TYPE_CHECKING:
    from tests.bench.screen_at_hand import ScreenAtHand

ROUNDS = 20
GOAL_MS = 33.0
ROUND = (
    ("subject-bins", "subject"),
    ("service-garden-waste-renew", "service"),
    ("start", "question"),
    ("back", "service"),
    ("back", "subject"),
    ("back", "menu"),
)


def measure() -> Iterator[Figure]:
    os.environ["QT_QPA_PLATFORM"], os.environ["QT_QUICK_BACKEND"] = "offscreen", "software"
    from tests.bench.screen_at_hand import ScreenAtHand

    screen = ScreenAtHand()
    milliseconds = [ms for _ in range(ROUNDS) for ms in _one_round(screen)]
    screen.close()
    slow = statistics.quantiles(milliseconds, n=100)[94]
    yield Figure("tap to next screen painted, 95th percentile", slow, "ms", GOAL_MS)
    yield Figure("tap to next screen painted, median", statistics.median(milliseconds), "ms", GOAL_MS)


def _one_round(screen: "ScreenAtHand") -> Iterator[float]:
    for name, wanted in ROUND:
        screen.ready_for(name)
        since = time.perf_counter()
        screen.lift_finger()
        screen.wait_until_painted(wanted)
        yield (time.perf_counter() - since) * 1000
