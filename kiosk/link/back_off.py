"""How long to wait after failing, so that a hub that comes back is not run over by its kiosks."""

from random import Random

FIRST_SECONDS = 0.5
LONGEST_SECONDS = 10.0


class BackOff:
    """Doubles from half a second to ten, each time somewhere between half of it and all of it."""

    def __init__(self, chance: Random | None = None) -> None:
        self._chance = chance or Random()  # noqa: S311 — spreads load, guards nothing
        self._ceiling = FIRST_SECONDS

    def next(self, at_least: float = 0) -> float:
        """Seconds to wait now; `at_least` is what the hub asked for."""
        wait = self._ceiling * self._chance.uniform(0.5, 1)
        self._ceiling = min(self._ceiling * 2, LONGEST_SECONDS)
        return max(wait, at_least)

    def reset(self) -> None:
        self._ceiling = FIRST_SECONDS
