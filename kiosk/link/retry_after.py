"""How long an answer asks to be left alone: the `Retry-After` of RFC 9110, 10.2.3, which is seconds or a date."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_SECONDS = 3_600.0
"""What asks for more gets this: whatever stands before the hub, a kiosk looks again within the hour."""


def retry_after(headers: Mapping[str, str]) -> float:
    """Seconds; 0 where nothing is asked, or nothing that makes sense. `headers` ignores case."""
    asked = headers.get("Retry-After", "").strip()
    seconds = float(asked) if asked.isdecimal() else _until(asked, headers.get("Date", ""))
    return min(max(seconds, 0.0), LONGEST_SECONDS)


def _until(moment: str, now: str) -> float:
    """By the clock of whoever answered: the kiosk's own may be years off."""
    try:
        return (_time(moment) - _time(now)).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return 0.0


def _time(text: str) -> datetime:
    read = parsedate_to_datetime(text)
    return read if read.tzinfo is not None else read.replace(tzinfo=UTC)
