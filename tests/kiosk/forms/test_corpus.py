"""The importer on real public forms, with what the original engine does with them; they lie outside the project."""

import json
import os
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from kiosk.forms.importing.import_files import import_file
from kiosk.forms.importing.import_report import ImportReport
from kiosk.forms.plan import Plan
from kiosk.forms.walk import walk

CORPUS = Path(os.environ.get("FIRST_STOP_CORPUS", str(Path(__file__).parents[4] / "shared" / "corpus")))
TODAY = date(2026, 11, 21)

pytestmark = pytest.mark.skipif(not (CORPUS / "walks.jsonl").is_file(), reason=f"The corpus of public forms is not at {CORPUS}")


@lru_cache(maxsize=1)
def reports() -> Mapping[str, ImportReport]:
    return {path.name: import_file(path) for path in sorted((CORPUS / "forms").glob("*.json"))}


def test_every_file_is_taken_in_without_an_exception() -> None:
    assert reports()
    assert [
        name for name, report in reports().items() if any(finding.code == "import-failed" for finding in report.findings)
    ] == []


def test_nineteen_of_twenty_are_usable_as_they_are() -> None:
    assert sum(report.usable for report in reports().values()) >= 0.95 * len(reports())


def test_pages_questions_and_conditions_are_all_counted() -> None:
    _, *lines = (CORPUS / "SOURCES.tsv").read_text().splitlines()
    told = {
        name: tuple(map(int, counts))
        for name, *_, pages, fields, conditions in map(str.split, lines)
        if (counts := (pages, fields, conditions))
    }
    assert {name: (one.pages, one.fields, one.conditions) for name, one in reports().items()} == told


def test_walks_are_those_of_the_original_engine() -> None:
    walked = same = 0
    unexplained = []
    for line in (CORPUS / "walks.jsonl").read_text().splitlines():
        case = json.loads(line)
        report = reports()[case["form"]]
        assert report.form is not None
        plan = Plan(report.form)
        for state, pages in zip(case["states"], case["walks"], strict=True):
            equal = list(walk(plan, state, TODAY).pages) == pages
            walked, same = walked + 1, same + equal
            if not equal and not report.findings:
                unexplained.append(case["form"])
    assert unexplained == []
    assert same >= 0.999 * walked
