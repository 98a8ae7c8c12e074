"""`first-stop submit` asks the same of an answer as the kiosk's screen: the council's own addresses and bills."""

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.link.enrolment import enrol
from kiosk.system_clock import SystemClock
from tests.kiosk.link.small_hub import SmallHub
from ui.cli import main
from ui.commands.submit import SAMPLE
from ui.touch.content_slots import bundles_in

FEEDBACK = {"kind": "thanks", "words": "Thank you for the new crossing.", "answer": False}


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """An enrolled kiosk that has fetched its council's content."""
    with SmallHub.running() as hub:
        enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk")
        clock = SystemClock()
        bundles = bundles_in(tmp_path / "kiosk", clock)
        shutil.copytree(SAMPLE, bundles.spare(), dirs_exist_ok=True)
        files = (path for path in SAMPLE.rglob("*") if path.is_file())
        hashes = {str(path.relative_to(SAMPLE)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
        bundles.accept(1, clock.now(), clock.now() + timedelta(days=7), hashes)
        yield tmp_path


def submit(data: Path, form: str, answers: Mapping[str, object], *more: str) -> int:
    (data / "answers.json").write_text(json.dumps(answers))
    return main(["submit", form, "--answers", str(data / "answers.json"), "--data", str(data), *more])


def test_an_address_elsewhere_is_refused_where_only_the_councils_own_will_do(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, elsewhere = ({"line_1": "1 Market Square", "town": "Tamarside", "postcode": code} for code in ("TM1 1AA", "SW1A 1AA"))

    assert submit(data, "councillor-feedback", {**FEEDBACK, "address": elsewhere}) == 1
    assert "address: " in capsys.readouterr().err
    assert submit(data, "councillor-feedback", {**FEEDBACK, "address": here}) == 0


def test_a_bill_whose_number_is_misread_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = {"number": "9826000101123456788", "amount": "50", "name": "Ann Hughes"}

    assert submit(data, "pay-council-tax", given) == 1
    assert "One of the digits is not right" in capsys.readouterr().err
    assert submit(data, "pay-council-tax", {**given, "number": "9826000101123456787"}) == 0


def test_a_language_that_nobody_speaks_here_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = {"number": "9826000101123456787", "amount": "50", "name": "Ann Hughes"}

    assert submit(data, "pay-council-tax", given, "--language", "cymraeg") == 1
    assert "speaks 'cymraeg'. They speak: en, cy" in capsys.readouterr().err
    assert submit(data, "pay-council-tax", given, "--language", "zh-Hans") == 0
