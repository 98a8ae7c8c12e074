"""The twin's account of what it charged: the truth that tests hold a payment's outcome against."""

import threading
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class BookingState(StrEnum):
    CHARGED = "charged"
    REVERSED = "reversed"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class Booking:
    trace: int
    receipt: int
    pence: int
    at: datetime
    state: BookingState
    card: str = ""
    """The card's number as the twin tells it: masked, unless it was asked to be careless."""


class TwinLedger:
    """Survives power cuts. Read from any thread."""

    def __init__(self, first_trace: int = 1) -> None:
        self._lock = threading.Lock()
        self._bookings: list[Booking] = []
        self._next_trace = first_trace
        self._day_began_at = 0

    @property
    def bookings(self) -> tuple[Booking, ...]:
        with self._lock:
            return tuple(self._bookings)

    @property
    def charged(self) -> tuple[Booking, ...]:
        """What stands: charged and not reversed."""
        return tuple(booking for booking in self.bookings if booking.state is BookingState.CHARGED)

    @property
    def last(self) -> Booking | None:
        with self._lock:
            return self._bookings[-1] if self._bookings else None

    def next_trace(self) -> int:
        """Every attempt uses one up, declined ones too."""
        with self._lock:
            trace, self._next_trace = self._next_trace, self._next_trace % 999999 + 1
            return trace

    def book(self, pence: int, at: datetime, card: str, state: BookingState = BookingState.CHARGED) -> Booking:
        trace = self.next_trace()
        with self._lock:
            booking = Booking(trace, len(self._bookings) % 9999 + 1, pence, at, state, card)
            self._bookings.append(booking)
            return booking

    def find(self, receipt: int) -> Booking | None:
        return next((booking for booking in reversed(self.bookings) if booking.receipt == receipt), None)

    def reverse(self, booking: Booking) -> Booking:
        """The booking as it then stands; reversing twice changes nothing."""
        with self._lock:
            place = next(index for index, known in enumerate(self._bookings) if known.trace == booking.trace)
            self._bookings[place] = replace(self._bookings[place], state=BookingState.REVERSED)
            return self._bookings[place]

    @property
    def today(self) -> tuple[Booking, ...]:
        """The bookings since the day was last closed."""
        with self._lock:
            return tuple(self._bookings[self._day_began_at :])

    def close_day(self) -> None:
        with self._lock:
            self._day_began_at = len(self._bookings)
