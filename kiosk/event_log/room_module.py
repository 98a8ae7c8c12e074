"""Writes the module through which one room logs: a function an event, typed; needs nothing but the standard library."""

from collections.abc import Sequence

from kiosk.event_log.catalogue import LogEvent

_HEAD = '''\
"""What this room may say in the log. Made from kiosk/event_log/catalogue.toml: change that, run `python -m kiosk.event_log`."""

import logging
{imports}
_LOG = logging.getLogger("first_stop.{room}")
'''
_SAY = """

def _say(level: int, event: str, **fields: object) -> None:
    _LOG.log(level, event, extra={"fields": fields})
"""
_AROUND = """

@contextmanager
def _around(event: str, **fields: object) -> Iterator[None]:
    _say(logging.INFO, f"{event}-init", **fields)
    try:
        yield
    except BaseException as fault:
        _say(logging.WARNING, f"{event}-complete", **fields, disposition="failure", fault=fault)
        raise
    _say(logging.INFO, f"{event}-complete", **fields, disposition="success")
"""


def room_module(room: str, events: Sequence[LogEvent]) -> str:
    """Python, as ruff formats it."""
    pairs = any(event.pair for event in events)
    parts = [_HEAD.format(room=room, imports=_imports(events)), *map(_function, events), _SAY, _AROUND if pairs else ""]
    return "".join(parts)


def _imports(events: Sequence[LogEvent]) -> str:
    types = {kind.annotation.removesuffix(" | None") for event in events for _, kind in event.fields}
    lines = []
    if any(event.pair for event in events):
        lines += ["from collections.abc import Iterator", "from contextlib import AbstractContextManager, contextmanager"]
    lines += ["from enum import Enum"] if "Enum" in types else []
    lines += ["from uuid import UUID"] if "UUID" in types else []
    return "".join(f"{line}\n" for line in lines)


def _function(event: LogEvent) -> str:
    typed = ", ".join(f"{name}: {kind.annotation}" for name, kind in event.fields)
    passed = "".join(f", {name}={name}" for name, _ in event.fields)
    star = f"*, {typed}" if typed else ""
    if event.pair:
        head = f"def {event.function}({star}) -> AbstractContextManager[None]:"
        body = f'return _around("{event.name}"{passed})'
    else:
        head = f"def {event.function}({star}) -> None:"
        body = f'_say(logging.{event.level.value.upper()}, "{event.name}"{passed})'
    return f'\n\n{head}\n    """{event.text}"""\n    {body}\n'
