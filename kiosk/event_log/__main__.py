"""`python -m kiosk.event_log`: makes each room's log_events.py and the page of events from the catalogue."""

import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.event_log.catalogue import read_catalogue
from kiosk.event_log.events_page import events_page
from kiosk.event_log.room_module import room_module

ROOT = Path(__file__).parents[2]


def made() -> Iterator[tuple[Path, str]]:
    """Each file that follows from the catalogue, and what belongs in it."""
    events = read_catalogue()
    for room in dict.fromkeys(event.room for event in events):
        yield ROOT / room / "log_events.py", room_module(room, [event for event in events if event.room == room])
    yield Path(__file__).with_name("EVENTS.md"), events_page(events)


def main() -> int:
    for path, text in made():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
