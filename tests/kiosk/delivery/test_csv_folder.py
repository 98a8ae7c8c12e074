"""The folder of sheets: what lies in it, once, however often it comes and whatever goes wrong."""

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from kiosk.delivery.csv_folder import CsvFolder
from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.settings import CsvFolderSettings
from tests.kiosk.delivery.made_report import KEY, PLAIN, TWO, report

LONDON = ZoneInfo("Europe/London")


def csv_folder(folder: Path) -> CsvFolder:
    return CsvFolder(CsvFolderSettings(adapter="csv", folder=folder), LONDON)


def lines_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))


def test_a_line_stands_once_however_often_it_comes(tmp_path: Path) -> None:
    adapter = csv_folder(tmp_path / "out")

    names = {adapter.deliver(report(), PLAIN), adapter.deliver(report(), PLAIN)}

    assert names == {"pothole-2026-11-21.csv"}
    (line,) = lines_of(tmp_path / "out" / "pothole-2026-11-21.csv")
    assert (line["id"], line["reference"], line["ward"]) == (str(KEY), "TA000014", "Quay")


def test_what_a_power_cut_left_of_a_line_is_taken_back(tmp_path: Path) -> None:
    adapter = csv_folder(tmp_path)
    file = tmp_path / adapter.deliver(report(), PLAIN)
    other = UUID(int=7)
    for left in (10, 40, 80):
        whole = file.read_bytes()
        file.write_bytes(whole + f"{other},TA00".encode()[:left])
        adapter.deliver(report(key=UUID(int=left)), PLAIN)

    assert [line["id"] for line in lines_of(file)] == [str(KEY), *(str(UUID(int=left)) for left in (10, 40, 80))]


def test_no_cell_is_worked_out_by_a_spreadsheet_and_none_breaks_the_line(tmp_path: Path) -> None:
    rule = PLAIN.model_copy(update={"fields": {"what": "words", "how": "size"}})
    said = {"words": '=HYPERLINK("http://evil.example")\r\n,"', "size": "two\nlines"}

    file = tmp_path / csv_folder(tmp_path).deliver(report(said), rule)

    (line,) = lines_of(file)
    assert line["what"].startswith("'=")
    assert line["how"] == "two lines"
    assert file.read_bytes().count(b"\r\n") == 2


def test_a_day_on_which_the_columns_change_has_a_second_file(tmp_path: Path) -> None:
    adapter, changed = csv_folder(tmp_path), PLAIN.model_copy(update={"fields": {"how_big": "size"}})
    adapter.deliver(report(), PLAIN)

    name = adapter.deliver(report(key=UUID(int=1)), changed)
    again = adapter.deliver(report(), changed)

    assert name == "pothole-2026-11-21-2.csv"
    assert again == "pothole-2026-11-21.csv"


def test_a_report_tried_after_midnight_stands_in_the_file_of_its_day(tmp_path: Path) -> None:
    late = datetime(2026, 6, 30, 22, 59, 59, tzinfo=UTC)

    assert csv_folder(tmp_path).deliver(report(received_at=late), PLAIN) == "pothole-2026-06-30.csv"
    assert csv_folder(tmp_path).deliver(report(received_at=late + timedelta(seconds=1)), PLAIN) == "pothole-2026-07-01.csv"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")

    with pytest.raises(DeliveryFault) as refused:
        csv_folder(tmp_path / "out").deliver(report(), PLAIN)
    assert refused.value.reason is DeliveryReason.NOT_WRITTEN


def test_photos_lie_beside_the_sheet_that_names_them(tmp_path: Path) -> None:
    adapter = csv_folder(tmp_path)

    adapter.deliver(report(files=TWO), PLAIN)
    file = tmp_path / adapter.deliver(report(files=TWO), PLAIN)

    assert [line["files"] for line in lines_of(file)] == ["TA000014-1.jpg; TA000014-2.jpg"]
    assert {one.name: one.read_bytes() for one in (tmp_path / "files").iterdir()} == {
        "TA000014-1.jpg": b"one",
        "TA000014-2.jpg": b"a second one",
    }
