"""The catalogue of log events, read from catalogue.toml."""

import tomllib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

CATALOGUE = Path(__file__).with_name("catalogue.toml")


class FieldKind(Enum):
    """What a field holds, with the type that its function asks for."""

    ID = "id"
    KEY = "key"
    WORD = "word"
    COUNT = "count"
    FLAG = "flag"
    FAULT = "fault"

    @property
    def annotation(self) -> str:
        return {"id": "UUID | None", "key": "str", "word": "Enum", "count": "int", "flag": "bool", "fault": "BaseException"}[
            self.value
        ]


class Level(Enum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class LogEvent:
    """One entry; with `pair` it is written twice, around a deed."""

    room: str
    name: str
    text: str
    level: Level
    fields: tuple[tuple[str, FieldKind], ...]
    pair: bool

    @property
    def names(self) -> tuple[str, ...]:
        """As they stand in the log."""
        return (f"{self.name}-init", f"{self.name}-complete") if self.pair else (self.name,)

    @property
    def function(self) -> str:
        return self.name.replace("-", "_")


def read_catalogue(path: Path = CATALOGUE) -> tuple[LogEvent, ...]:
    """Raises ValueError and KeyError where the file is not of the form its own head describes."""
    rooms = tomllib.loads(path.read_text(encoding="utf-8"))
    events = tuple(_event(room, name, entry) for room, entries in rooms.items() for name, entry in entries.items())
    if len({event.name for event in events}) < len(events):
        raise ValueError("a name stands in two rooms")
    return events


def _event(room: str, name: str, entry: dict[str, Any]) -> LogEvent:
    unknown = entry.keys() - {"text", "level", "fields", "pair"}
    if unknown:
        raise ValueError(f"{name}: {', '.join(sorted(unknown))}")
    fields = tuple((field, FieldKind(kind)) for field, kind in entry.get("fields", {}).items())
    return LogEvent(room, name, entry["text"], Level(entry.get("level", "info")), fields, entry.get("pair", False))
