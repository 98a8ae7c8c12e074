"""The log says what its catalogue holds and nothing else: what was made from it is current, and there is no other way to log."""

import ast
import logging
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from inspect import signature
from itertools import product
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from kiosk.event_log.__main__ import made
from kiosk.event_log.catalogue import FieldKind, LogEvent, read_catalogue

ROOT = Path(__file__).parents[2]
ROOMS = ("ui", "kiosk", "devices", "offline_cache")
EVENTS = read_catalogue()
PAIRS = [event for event in EVENTS if event.pair]
SAMPLES: dict[FieldKind, Any] = {
    FieldKind.ID: uuid4(),
    FieldKind.KEY: "K7000003",
    FieldKind.WORD: FieldKind.WORD,
    FieldKind.COUNT: 3,
    FieldKind.FLAG: True,
    FieldKind.FAULT: OSError(28, "no room"),
}


def function_of(event: LogEvent) -> Any:
    return getattr(import_module(f"{event.room}.log_events"), event.function)


def sample_of(event: LogEvent) -> dict[str, Any]:
    return {name: SAMPLES[kind] for name, kind in event.fields}


def name_of(each: object) -> str:
    return each.name if isinstance(each, LogEvent) else "fails" if each else "succeeds"


def own_modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from (ROOT / room).rglob("*.py")


def uses_logging(path: Path) -> bool:
    imports = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in imports if isinstance(node, ast.Import) for alias in node.names}
    return "logging" in names | {node.module for node in imports if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize(("path", "text"), list(made()), ids=lambda each: str(each)[-40:] if isinstance(each, Path) else "")
def test_what_is_made_from_the_catalogue_is_current(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "make it again: python -m kiosk.event_log"


def test_nothing_logs_past_the_catalogue() -> None:
    allowed = {ROOT / room / "log_events.py" for room in ROOMS} | set((ROOT / "kiosk" / "event_log").glob("*.py"))
    others = [str(path.relative_to(ROOT)) for path in own_modules() if path not in allowed and uses_logging(path)]
    assert not others, f"add an event to kiosk/event_log/catalogue.toml and call its function, instead of logging: {others}"


def test_each_event_is_said_somewhere() -> None:
    said = "\n".join(path.read_text() for path in own_modules() if path.name != "log_events.py")
    silent = [event.name for event in EVENTS if f"log_events.{event.function}(" not in said]
    assert not silent, f"take them out of the catalogue: {silent}"


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_each_function_asks_for_the_fields_of_its_event(event: LogEvent) -> None:
    assert list(signature(function_of(event)).parameters) == [name for name, _ in event.fields]


@pytest.mark.parametrize(
    ("event", "fails"), list(product(PAIRS, (False, True))), ids=lambda each: getattr(each, "name", str(each))
)
def test_what_has_begun_is_completed_whether_it_succeeds_or_fails(
    event: LogEvent, fails: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with suppress(LookupError), function_of(event)(**sample_of(event)):
        if fails:
            raise LookupError
    first, second = caplog.records
    assert (first.getMessage(), second.getMessage()) == event.names
    assert second.__dict__["fields"]["disposition"] == ("failure" if fails else "success")
    assert first.__dict__["fields"].items() <= second.__dict__["fields"].items()
