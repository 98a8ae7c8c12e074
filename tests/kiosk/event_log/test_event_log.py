"""A line of the log: what gets into it, what does not, and where it goes."""

import json
import logging
import socket
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from kiosk import log_events
from kiosk.event_log.event_file import EventFile
from kiosk.event_log.journal import Journal
from kiosk.event_log.json_line import KEPT, JsonLine, plain
from kiosk.event_log.open_log import FILE, open_log
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.link_state import LinkState

VISIT = UUID("00000000-0000-4000-8000-00000000000a")


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A process's log, opened as its command opens it."""
    monkeypatch.delenv("FIRST_STOP_LOG", raising=False)
    monkeypatch.delenv("JOURNAL_STREAM", raising=False)
    root, before = logging.getLogger(), logging.getLogger("first_stop").level
    open_log("kiosk", tmp_path)
    yield tmp_path / FILE
    ours = [handler for handler in root.handlers if handler.name == "first-stop"]
    for handler in ours:
        root.removeHandler(handler)
    logging.getLogger("first_stop").setLevel(before)


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_an_event_is_a_line_of_json_with_its_fields(log: Path) -> None:
    log_events.link_changed(state=LinkState.OFFLINE, why="unreachable")
    (line,) = lines(log)
    assert {name: line[name] for name in ("source", "level", "event", "state", "why")} == {
        "source": "kiosk",
        "level": "info",
        "event": "link-changed",
        "state": "offline",
        "why": "unreachable",
    }
    assert str(line["at"]).endswith("+00:00")


def test_a_fault_is_told_by_kind_reason_and_place_and_never_by_its_text(log: Path) -> None:
    try:
        raise LinkFault(LinkReason.REFUSED, "Sam Example of Mill Lane", status=422)
    except LinkFault as fault:
        log_events.feedback_refused(fault=fault)
    (line,) = lines(log)
    told = line["fault"]
    assert isinstance(told, dict)
    assert (told["kind"], told["reason"], told["status"]) == ("LinkFault", "refused", 422)
    assert "test_event_log.py:" in told["raised_at"][0]
    assert "Sam" not in log.read_text()


def test_a_text_where_a_short_name_belongs_is_kept_from_the_log(log: Path) -> None:
    log_events.fee_unknown(form="Sam Example, 4 Mill Lane")
    assert lines(log)[0]["form"] == KEPT


@pytest.mark.parametrize("value", ["two words", "Zażółć", "a" * 121, ["list"], {"a": 1}, b"bytes", "line\nbreak"])
def test_only_short_machine_made_names_get_through(value: object) -> None:
    assert plain(value) == KEPT


def test_a_library_is_named_and_not_quoted(log: Path) -> None:
    logging.getLogger("some.library").warning("could not parse %s", "Sam Example")
    logging.getLogger("some.library").info("busy with %s", "Sam Example")
    (line,) = lines(log)
    assert (line["event"], line["library"]) == ("library-complained", "some.library")
    assert "Sam" not in log.read_text()


def test_only_its_owner_may_read_the_log(log: Path) -> None:
    log_events.visit_began(visit=VISIT)
    assert log.stat().st_mode & 0o077 == 0


def test_a_long_log_is_turned_over_and_its_room_is_bounded(tmp_path: Path) -> None:
    handler = EventFile(tmp_path / FILE, most_bytes=1_000)
    handler.setFormatter(JsonLine("kiosk"))
    record = logging.makeLogRecord({"msg": "visit-began", "fields": {"visit": VISIT}})
    for _ in range(200):
        handler.emit(record)
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, f"{FILE}.1"]
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 2_400


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    handler = EventFile(tmp_path / "nowhere" / FILE)
    handler.setFormatter(JsonLine("kiosk"))
    handler.emit(logging.makeLogRecord({"msg": "visit-began", "fields": {}}))
    assert list(tmp_path.iterdir()) == []


def test_the_journal_gets_each_event_as_a_record_of_its_own(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "journal"))
        journal = Journal(JsonLine("hub"), str(tmp_path / "journal"))
        journal.emit(logging.makeLogRecord({"msg": "visit-began", "levelno": logging.INFO, "fields": {"visit": VISIT}}))
        journal.close()
        fields = dict(line.split("=", 1) for line in listening.recv(4096).decode().splitlines())
    assert json.loads(fields.pop("MESSAGE"))["visit"] == str(VISIT)
    assert fields == {
        "PRIORITY": "6",
        "SYSLOG_IDENTIFIER": "first-stop",
        "FIRST_STOP_EVENT": "visit-began",
        "FIRST_STOP_SOURCE": "hub",
    }
