"""Hours of a day as admins type them: "09:00-12:30, 13:30-17:00", or nothing for closed."""

from collections.abc import Iterable, Sequence
from datetime import time
from itertools import pairwise


class HoursWrong(ValueError):
    """The sentence says what has to be written differently."""


def spans_of(hours: str) -> list[list[str]]:
    """As content files have them."""
    spans = []
    for part in filter(None, (part.strip() for part in hours.split(","))):
        ends = [time_of(end.strip()) for end in part.replace("–", "-").split("-")]
        if len(ends) != 2 or ends[0] >= ends[1]:
            raise HoursWrong(f"“{part}” is not from one time to a later one, such as 09:00-17:00")
        spans.append(ends)
    if any(later[0] < earlier[1] for earlier, later in pairwise(spans)):
        raise HoursWrong("The hours overlap or are not in order")
    return spans


def typed(spans: Iterable[Sequence[str]]) -> str:
    """The other way round."""
    return ", ".join(f"{start[:5]}-{end[:5]}" for start, end in spans)


def time_of(text: str) -> str:
    """HH:MM."""
    try:
        return time.fromisoformat(text.zfill(5)).strftime("%H:%M")
    except ValueError:
        raise HoursWrong(f"“{text}” is not a time, such as 09:00") from None
