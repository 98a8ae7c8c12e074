"""The table of `make torture`: its rows are all there, name tests that exist, and take nothing for shown that was not counted."""

from pathlib import Path

import pytest

from tests.torture.row import Row
from tests.torture.rows import ROWS
from tests.torture.tally import Tally

ROOT = Path(__file__).parents[2]
ROW = Row(2, "power cut", ("tests/faults/test_power_cut.py",), ("lost",), {"cuts": 20}, {"stall": 100}, ("on_a", "on_b"))
GOOD = {"cuts": 20, "stall": 100, "on_a": 3, "on_b": 3}


def tally(passed: int = 1, failed: tuple[str, ...] = (), skipped: tuple[str, ...] = (), **counted: int) -> Tally:
    return Tally(passed, failed, skipped, GOOD | counted)


def test_the_rows_are_those_of_the_table() -> None:
    assert [row.number for row in ROWS] == list(range(1, 24))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.number))
def test_a_row_names_tests_that_exist(row: Row) -> None:
    missing = [path for path in row.tests if not path.startswith("--") and not (ROOT / path).exists()]
    assert not missing


def test_a_row_that_reached_its_figures_holds() -> None:
    assert ROW.misses(tally()) == []


@pytest.mark.parametrize(
    "what",
    [
        tally(failed=("one",)),
        tally(skipped=("one",)),
        tally(cuts=19),
        tally(stall=101),
        tally(on_a=4),
        Tally(1, (), (), {}),
        Tally(0, (), (), GOOD),
    ],
)
def test_whatever_was_not_shown_is_a_miss(what: Tally) -> None:
    assert ROW.misses(what)


def test_a_run_without_a_file_is_a_miss(tmp_path: Path) -> None:
    assert ROW.misses(Tally.read(tmp_path / "none.xml", 0))


def test_a_run_that_was_cut_short_is_a_miss(tmp_path: Path) -> None:
    counted = "".join(f'<property name="{name}" value="{count}"/>' for name, count in GOOD.items())
    run = f'<testsuite><testcase classname="a" name="b"><properties>{counted}</properties></testcase></testsuite>'
    (tmp_path / "run.xml").write_text(run)
    assert ROW.misses(Tally.read(tmp_path / "run.xml", 0)) == []
    assert ROW.misses(Tally.read(tmp_path / "run.xml", 2))
