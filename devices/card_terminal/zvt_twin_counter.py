"""What people do at the twin's card slot and keys, and what its own display says."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class TwinState(StrEnum):
    IDLE = "idle"
    WAITING_FOR_CARD = "waiting_for_card"
    ENTERING_PIN = "entering_pin"
    ASKING_HOST = "asking_host"
    REMOVE_CARD = "remove_card"
    TELLING_RESULT = "telling_result"
    PRINTING = "printing"
    REVERSING = "reversing"
    CLOSING_DAY = "closing_day"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class CardVisit:
    """One card, and what comes of it. `refusal` is a ZVT result code, 0 for none.

    `pence` less than asked is a partial approval; more is a fault.
    """

    refusal: int = 0
    pence: int | None = None
    wrong_pins: int = 0
    stays: bool = False
    """Left in the slot until somebody takes it."""


class TwinCounter:
    """Any thread acts, the twin's thread looks."""

    def __init__(self, on_change: Callable[[], None] = lambda: None) -> None:
        self._lock = threading.Lock()
        self._on_change = on_change
        self._card: CardVisit | None = None
        self._next = CardVisit()
        self._stopped = False
        self.state = TwinState.IDLE
        self.display_lines: tuple[str, ...] = ("Welcome",)

    def change(self, **features: object) -> None:
        """How the next card will turn out."""
        with self._lock:
            self._next = CardVisit(**{**{name: getattr(self._next, name) for name in CardVisit.__slots__}, **features})

    def insert(self) -> None:
        with self._lock:
            self._card, self._next = self._next, CardVisit()

    def remove(self) -> None:
        with self._lock:
            self._card = None

    def stop(self) -> None:
        with self._lock:
            self._stopped = True

    @property
    def card(self) -> CardVisit | None:
        with self._lock:
            return self._card

    def take_stop(self) -> bool:
        """Whether the stop key was pressed since last asked."""
        with self._lock:
            pressed, self._stopped = self._stopped, False
            return pressed

    def show(self, state: TwinState, *lines: str) -> None:
        self.state, self.display_lines = state, lines
        self._on_change()
