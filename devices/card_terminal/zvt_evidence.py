"""What a terminal's last booking proves about an attempt whose end was not heard."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from devices.card_terminal.card_terminal import NotPaidReason, PaymentIntent, PaymentVerdict
from devices.card_terminal.zvt_news import StatusInformation
from devices.card_terminal.zvt_reasons import APPROVED, why_not_paid

_CLOCK_AHEAD = timedelta(hours=2)
"""A terminal's clock may be off, or an hour out of summer time."""
_CLOCK_BEHIND = timedelta(minutes=5)
"""Less in this direction: what was booked before the attempt began was an earlier one."""
_STILL_EMPTY = timedelta(minutes=30)
"""So long it proves something that a terminal without bookings has none: it may forget them when its day is closed."""

NO_BOOKING = "000000"
"""In place of a trace number: the terminal holds no booking, and says that it has taken nothing."""


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: PaymentVerdict
    reason: NotPaidReason | None = None


_UNKNOWN = Judgement(PaymentVerdict.UNKNOWN)
_PAID = Judgement(PaymentVerdict.PAID)
_NOT_FOUND = Judgement(PaymentVerdict.NOT_PAID, NotPaidReason.NOT_FOUND)


def judged(intent: PaymentIntent, before: str, seen: str, last: StatusInformation | None) -> Judgement:
    """`before`: the trace number before the attempt; `seen`: the one that the attempt itself was told; `last`: the last booking.

    Trace numbers are "" where unknown, `last` None where the terminal did not say. Only two things are proof: the very booking,
    or the very booking before it (none before, and none now, is the same). All else is UNKNOWN: a person looks at it.
    """
    if last is None:
        return _UNKNOWN
    if last.trace == NO_BOOKING:
        return _NOT_FOUND if before == NO_BOOKING and _in_time(intent, last, _STILL_EMPTY) else _UNKNOWN
    if before and last.trace == before:
        return _NOT_FOUND
    if last.original_trace:
        return _reversed(last, seen)
    if last.code not in (None, APPROVED):
        return Judgement(PaymentVerdict.NOT_PAID, why_not_paid(last.code)) if before or last.trace == seen else _UNKNOWN
    return _PAID if _amount_fits(intent, seen, last) and _is_ours(intent, before, seen, last) else _UNKNOWN


def _reversed(last: StatusInformation, seen: str) -> Judgement:
    ours = seen and last.original_trace == seen
    return Judgement(PaymentVerdict.NOT_PAID, NotPaidReason.REVERSED) if ours else _UNKNOWN


def _amount_fits(intent: PaymentIntent, seen: str, last: StatusInformation) -> bool:
    """Less than asked for is a partial payment only where the terminal told us of that very booking."""
    told = bool(seen) and last.trace == seen
    return last.pence is not None and (last.pence == intent.pence or (told and 0 < last.pence < intent.pence))


def _is_ours(intent: PaymentIntent, before: str, seen: str, last: StatusInformation) -> bool:
    if not last.receipt_number:
        return False
    if seen and last.trace:
        return last.trace == seen
    in_time = _in_time(intent, last)
    if before and last.trace:
        return in_time is not False
    return bool(in_time) and last.pence == intent.pence


def _in_time(intent: PaymentIntent, last: StatusInformation, most: timedelta = _CLOCK_AHEAD) -> bool | None:
    """None where either clock is missing or the terminal's says nonsense."""
    if intent.started_at is None or not (last.date and last.time):
        return None
    began = intent.started_at.astimezone().replace(tzinfo=None)
    said = (_read(began.year + years, last) for years in (-1, 0, 1))
    gaps = [moment - began for moment in said if moment is not None]
    return any(-_CLOCK_BEHIND <= gap <= most for gap in gaps) if gaps else None


def _read(year: int, last: StatusInformation) -> datetime | None:
    try:
        return datetime.strptime(f"{year}{last.date}{last.time}", "%Y%m%d%H%M%S")  # noqa: DTZ007 - the terminal's own wall clock
    except ValueError:
        return None
