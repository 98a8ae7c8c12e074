"""`first-stop submit`, `sync --once` and `outbox`, on an enrolled kiosk and a hub over real HTTP."""

import errno
import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kiosk.link.enrolment import enrol
from kiosk.link.submission import Submission
from kiosk.reference import parse_reference
from kiosk.system_clock import SystemClock
from offline_cache.charge import Charge
from offline_cache.facts import Facts
from offline_cache.sealing import open_sealed
from offline_cache.store import Store
from tests.kiosk.link.small_hub import SmallHub
from ui.cli import main
from ui.touch.content_slots import BUILT_AT

Run = Callable[..., tuple[int, list[str], str]]
FORM = {
    "schema": 1,
    "id": "dropped-kerb",
    "version": 2,
    "title": "Ask for a dropped kerb",
    "pages": [{"id": "street", "fields": [{"id": "street", "type": "text", "label": "Which street?"}]}],
}


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        yield running


@pytest.fixture
def data(hub: SmallHub, tmp_path: Path) -> Path:
    enrol(tmp_path / "data" / "kiosk", hub.url, hub.code, "Front desk")
    return tmp_path / "data"


@pytest.fixture
def run(data: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str) -> tuple[int, list[str], str]:
        code = main([*words, "--data", str(data)])
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err

    return command


@pytest.fixture
def form(tmp_path: Path) -> str:
    path = tmp_path / "form.json"
    path.write_text(json.dumps(FORM))
    return str(path)


@pytest.fixture
def answers(tmp_path: Path) -> str:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({"answers": {"street": "Mill Lane"}}))
    return str(path)


def test_a_line_is_printed_for_each_submission_and_the_hub_gets_them_all(
    run: Run, hub: SmallHub, form: str, answers: str
) -> None:
    code, lines, _ = run("submit", form, "--answers", answers, "--count", "3", "--json")
    told = [json.loads(line) for line in lines]
    assert (code, len({parse_reference(one["reference"]) for one in told})) == (0, 3)
    code, (line,), _ = run("sync", "--once", "--json")
    assert (code, json.loads(line)["received"], json.loads(line)["waiting"]) == (0, 3, 0)
    assert {str(each): row.reference for each, row in hub.rows.items()} == {one["id"]: one["reference"] for one in told}
    opened = Submission.model_validate_json(open_sealed(next(iter(hub.rows.values())).as_sealed(), hub.sealing_key))
    assert (opened.form_id, opened.form_version, opened.answers) == ("dropped-kerb", 2, {"street": "Mill Lane"})


def test_the_same_id_is_one_submission(run: Run, form: str, answers: str) -> None:
    words = ("submit", form, "--answers", answers, "--json", "--id", str(uuid4()))
    assert run(*words) == run(*words)
    assert json.loads(run("outbox", "status", "--json")[1][0])["waiting"] == 1


@pytest.mark.parametrize("count", ["0", "-1", "many"])
def test_a_count_that_is_none_is_refused(
    run: Run, form: str, answers: str, count: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("submit", form, "--answers", answers, f"--count={count}")
    assert ended.value.code == 2
    assert "not a number of times" in capsys.readouterr().err


def test_one_id_is_not_taken_in_several_times(run: Run, form: str, answers: str) -> None:
    code, lines, said = run("submit", form, "--answers", answers, "--count", "2", "--id", str(uuid4()))
    assert (code, lines) == (1, [])
    assert "--id" in said


@pytest.mark.parametrize("text", ["", "{", "[]", '{"street": NaN}', '"x"', "[" * 100_000, b"\xff\xfe"])
def test_answers_that_cannot_be_read_are_a_sentence(run: Run, form: str, text: str | bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    code, lines, said = run("submit", form, "--answers", str(path))
    assert (code, lines) == (1, [])
    assert "bad.json" in said
    assert said.count("\n") == 1


def test_answers_that_do_not_fill_the_form_are_named(run: Run, form: str, tmp_path: Path) -> None:
    (tmp_path / "empty.json").write_text("{}")
    code, lines, error = run("submit", form, "--answers", str(tmp_path / "empty.json"))
    assert (code, lines) == (1, [])
    assert "street" in error


def test_an_answer_that_the_form_does_not_ask_for_is_named(run: Run, form: str, tmp_path: Path) -> None:
    path = tmp_path / "misspelt.json"
    path.write_text(json.dumps({"stret": "Mill Lane"}))
    code, lines, said = run("submit", form, "--answers", str(path))
    assert (code, lines) == (1, [])
    assert "street: " in said
    assert "stret: the form asks nothing of this name" in said


def test_a_folder_without_a_kiosk_is_told_how_to_get_one(
    tmp_path: Path, form: str, answers: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["submit", form, "--answers", answers, "--data", str(tmp_path / "nothing")])
    assert code == 1
    assert "--enrol" in capsys.readouterr().err


def test_a_form_that_the_content_does_not_have_is_told_with_those_it_has(run: Run, answers: str) -> None:
    code, lines, error = run("submit", "dropped-kerb", "--answers", answers)
    assert (code, lines) == (1, [])
    assert "missed-bin" in error


def test_a_form_of_the_content_is_taken_in_by_its_id(run: Run, tmp_path: Path) -> None:
    address = {"line_1": "1 Mill Lane", "town": "Tamarside", "postcode": "TM1 1AB"}
    day = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    (tmp_path / "bin.json").write_text(json.dumps({"address": address, "which": ["rubbish"], "day": day, "out": "yes"}))
    code, (line,), _ = run("submit", "missed-bin", "--answers", str(tmp_path / "bin.json"), "--json")
    assert (code, json.loads(line)["form"]) == (0, "missed-bin")


def test_without_a_hub_everything_stays_and_it_is_said(run: Run, hub: SmallHub, form: str, answers: str) -> None:
    run("submit", form, "--answers", answers)
    hub.kiosk_key = None
    code, _, error = run("sync", "--once")
    assert code == 1
    assert "Still waiting: 1" in error


def test_what_was_sent_is_told_also_where_new_content_is_not_accepted(run: Run, hub: SmallHub, form: str, answers: str) -> None:
    run("submit", form, "--answers", answers)
    hub.repository.publish({"catalogue.json": b"1"}, expires_in_days=-1)
    code, (line,), said = run("sync", "--once", "--json")
    assert (code, json.loads(line)["received"]) == (1, 1)
    assert "expired" in json.loads(said)["error"]
    assert "clock says" in json.loads(said)["error"]


def test_what_the_hub_could_not_take_ends_a_sync_with_a_sentence(run: Run, hub: SmallHub, form: str, answers: str) -> None:
    _, (line,), _ = run("submit", form, "--answers", answers, "--json")
    hub.poison[UUID(json.loads(line)["id"])] = 500
    code, (line,), said = run("sync", "--once", "--json")
    assert (code, json.loads(line)["failed"], json.loads(line)["waiting"]) == (1, 1, 1)
    assert json.loads(said)["error"].startswith("The hub could not take 1")


def test_an_answer_to_nothing_that_the_form_asks_is_told(run: Run, form: str, tmp_path: Path) -> None:
    (tmp_path / "more.json").write_text(json.dumps({"street": "Mill Lane", "strete": "Mill Lane"}))
    code, lines, said = run("submit", form, "--answers", str(tmp_path / "more.json"), "--json")
    assert (code, len(lines)) == (0, 1)
    assert "strete" in json.loads(said)["warning"]


@pytest.mark.parametrize(
    "command", [("submit", "no-such-form", "--answers", "/nowhere"), ("sync", "--once"), ("outbox", "status")]
)
def test_an_error_is_one_line_of_json_where_json_was_asked_for(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--json", "--data", str(tmp_path / "nothing")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert json.loads(said.err)["error"]


def test_a_clock_that_fell_back_to_its_beginning_stamps_no_form_before_what_is_known_to_be_past(
    data: Path, form: str, answers: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SystemClock, "now", lambda _: datetime(1970, 1, 1, tzinfo=UTC))
    run("submit", form, "--answers", answers)
    _, (line,), _ = run("outbox", "status", "--json")
    assert datetime.fromisoformat(json.loads(line)["oldest_waiting"]) == BUILT_AT


def test_beside_a_running_kiosk_a_sync_only_sends(run: Run, hub: SmallHub, form: str, answers: str, data: Path) -> None:
    running = Charge(data / "kiosk")
    assert running.take()
    hub.happened({"kind": "release_published", "release": 2})
    run("submit", form, "--answers", answers)
    code, (line,), _ = run("sync", "--once", "--json")
    assert (code, json.loads(line)["received"], last_event(data)) == (0, 1, 0)
    code, lines, said = run("sync")
    running.release()
    assert (code, lines) == (1, [])
    assert "sends by itself" in said


def test_an_end_of_a_payment_that_staff_found_is_left_for_the_kiosk(run: Run, hub: SmallHub, data: Path) -> None:
    hub.happened({"kind": "release_published", "release": 2})
    hub.happened({"kind": "payment_closed", "payment": str(uuid4()), "outcome": "paid", "by": "Gwen"})
    for _ in range(2):
        assert run("sync", "--once")[0] == 0
    assert last_event(data) == 1


def last_event(data: Path) -> int:
    """The last one that a program on this kiosk has dealt with."""
    with closing(Store.open(data / "kiosk" / "store.db")) as store:
        return int(Facts(store).get("last_event_of_K7") or 0)


def test_the_outbox_is_verified_exported_and_mended(run: Run, form: str, answers: str, data: Path, tmp_path: Path) -> None:
    run("submit", form, "--answers", answers, "--count", "2")
    assert run("outbox", "verify")[0] == 0
    assert run("outbox", "export", str(tmp_path / "waiting.jsonl"))[0] == 0
    assert len([json.loads(line) for line in (tmp_path / "waiting.jsonl").read_text().splitlines()]) == 2
    (data / "kiosk" / "store.db").write_bytes(b"\0" * 8192)
    assert run("outbox", "verify")[0] == 1
    assert json.loads(run("outbox", "recover", "--json")[1][0])["from_copy"] == 2
    assert run("outbox", "verify")[0] == 0


@pytest.mark.parametrize("name", ["dropped-kerb", "x" * 300, "./no-such-form", "none.json"])
def test_a_form_that_is_not_there_is_a_sentence(run: Run, answers: str, name: str) -> None:
    code, lines, said = run("submit", name, "--answers", answers)
    assert (code, lines) == (1, [])
    assert said.count("\n") == 1


class FullDisk(StringIO):
    def write(self, _: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_what_is_kept_and_cannot_be_told_is_told_as_trouble(
    run: Run, form: str, answers: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", FullDisk())
    code, _, said = run("submit", form, "--answers", answers)
    monkeypatch.undo()
    assert (code, "is kept" in said) == (1, True)
    assert json.loads(run("outbox", "status", "--json")[1][0])["waiting"] == 1


@pytest.mark.parametrize("words", [("outbox", "status"), ("outbox", "verify"), ("outbox", "export", "-"), ("sync", "--once")])
def test_standard_output_that_takes_nothing_is_not_blamed_on_the_kiosk_s_disk(
    run: Run, form: str, answers: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("submit", form, "--answers", answers)
    monkeypatch.setattr("sys.stdout", FullDisk())
    code, _, said = run(*words)
    monkeypatch.undo()
    assert (code, said) == (1, "Done, but standard output takes nothing: No space left on device.\n")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to another")
def test_root_leaves_nothing_in_a_kiosk_s_folder_that_the_kiosk_could_not_open(
    run: Run, data: Path, form: str, answers: str
) -> None:
    run("submit", form, "--answers", answers)
    os.chown(data / "kiosk", 65534, 65534)
    before = sorted((data / "kiosk").rglob("*"))
    for words in (("submit", form, "--answers", answers), ("sync", "--once"), ("outbox", "status"), ("outbox", "verify")):
        code, lines, said = run(*words)
        assert (code, lines) == (1, [])
        assert "sudo -u" in said
    assert sorted((data / "kiosk").rglob("*")) == before


def test_an_export_has_what_was_refused_as_well(run: Run, hub: SmallHub, form: str, answers: str, tmp_path: Path) -> None:
    told = json.loads(run("submit", form, "--answers", answers, "--json")[1][0])
    hub.poison = {UUID(told["id"]): 422}
    run("sync", "--once")
    assert json.loads(run("outbox", "export", str(tmp_path / "kept.jsonl"), "--json")[1][0])["exported"] == 1


def test_an_export_to_a_folder_that_is_not_there_is_refused(run: Run, form: str, answers: str, tmp_path: Path) -> None:
    run("submit", form, "--answers", answers)
    code, _, said = run("outbox", "export", str(tmp_path / "stick" / "kept.jsonl"))
    assert (code, "mounted?" in said) == (1, True)
    assert not (tmp_path / "stick").exists()


def test_an_export_leaves_alone_what_is_there(run: Run, form: str, answers: str, tmp_path: Path) -> None:
    run("submit", form, "--answers", answers)
    (tmp_path / "waiting.jsonl").write_text("of another kiosk")
    code, lines, said = run("outbox", "export", str(tmp_path / "waiting.jsonl"), "--json")
    assert (code, lines) == (1, [])
    assert "there already" in said
    assert (tmp_path / "waiting.jsonl").read_text() == "of another kiosk"


def test_a_refused_envelope_is_shown_and_can_be_sent_again(run: Run, hub: SmallHub, form: str, answers: str) -> None:
    told = json.loads(run("submit", form, "--answers", answers, "--json")[1][0])
    hub.poison = {UUID(told["id"]): 422}
    run("sync", "--once")
    assert json.loads(run("outbox", "status", "--json")[1][0])["refused"] == [
        {"id": told["id"], "reference": told["reference"], "why": "poison"}
    ]
    hub.poison = {}
    assert run("outbox", "send-again", told["id"])[0] == 0
    run("sync", "--once")
    assert len(hub.rows) == 1
