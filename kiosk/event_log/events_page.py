"""Writes the page that lists every event, for whoever reads a log."""

from collections.abc import Sequence
from itertools import groupby

from kiosk.event_log.catalogue import LogEvent

_HEAD = """\
# Every event in the log

Made from `catalogue.toml` by `python -m kiosk.event_log`; there are no other events. Each line of a log is one JSON object:
`at` (UTC), `source` (kiosk, guard, hub, or the command), `level`, `event`, and the fields named here. `…-init` and
`…-complete` come in pairs; the second has `disposition`: success or failure. A `fault` is the kind of an exception, its reason
and where it was raised, never its text. What libraries complain of is one event, `library-complained`, with the library's name
and no text either. `kept-from-log` stands where a field held more than a short name.
"""


def events_page(events: Sequence[LogEvent]) -> str:
    return "".join([_HEAD, *(_section(room, list(found)) for room, found in groupby(events, lambda event: event.room))])


def _section(room: str, events: list[LogEvent]) -> str:
    return f"\n## {room}\n\n| Event | Level | What has happened | Fields |\n|---|---|---|---|\n" + "".join(map(_line, events))


def _line(event: LogEvent) -> str:
    names = " ".join(f"`{name}`" for name in event.names)
    fields = ", ".join(f"{name} ({kind.value})" for name, kind in event.fields)
    return f"| {names} | {event.level.value} | {event.text} | {fields} |\n"
