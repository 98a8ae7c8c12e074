"""Files that nobody should send: each becomes one finding that says what to do, and never a traceback."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kiosk.forms.importing.import_files import import_file, import_files
from kiosk.forms.importing.import_report import ImportReport
from kiosk.forms.importing.write_forms import write_forms

ENTITIES = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "lol">{ENTITIES}]><h:html xmlns:h="http://www.w3.org/1999/xhtml">&l9;</h:html>'
FILES = {
    "empty.json": b"",
    "nothing.csv": b"",
    "noughts.json": bytes(1000),
    "utf16.json": '{"pages": []}'.encode("utf-16"),
    "latin.csv": "type,name,label\ntext,a,Caf\xe9\n".encode("latin-1"),
    "deep.json": b"[" * 100_000,
    "deep.xml": b"<a>" * 20_000 + b"</a>" * 20_000,
    "laughs.xml": LAUGHS.encode(),
    "outside.xml": b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><html>&x;</html>',
    "laughs16.xml": LAUGHS.replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16"),
    "unheard.xml": b'<?xml version="1.0" encoding="nonsense"?><html/>',
    "alone.csv": b"type,name,label\ntext,a,A\n",
    "page.xml": b"<html><body>Hello</body></html>",
    "sheet.ods": b"PK",
    "damaged.xlsx": b"PK\x03\x04damaged",
    "damaged.xls": b"\xd0\xcf\x11\xe0" + bytes(600),
    "list.json": b"[1, 2]",
    "long-number.json": b'{"pages": [' + b"1" * 5000 + b"]}",
    "endless.json": b'{"pages": [NaN, Infinity]}',
}


def taken(folder: Path, name: str, content: bytes) -> ImportReport:
    path = folder / name
    path.write_bytes(content)
    return import_file(path)


def one_question(folder: Path, **more: object) -> Path:
    page = {"path": "/a", "title": "A", "components": [{"type": "TextField", "name": "a", "title": "A"}], **more}
    folder.mkdir(exist_ok=True)
    path = folder / "form.json"
    path.write_text(
        json.dumps({"startPage": "/a", "pages": [page], "conditions": [{"name": "c", "value": more.get("rule", "a")}]})
    )
    return path


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_form_is_refused_with_one_sentence(tmp_path: Path, name: str) -> None:
    report = taken(tmp_path, name, FILES[name])
    (finding,) = report.findings
    assert not report.ok
    assert finding.code != "import-failed"
    assert len(finding.message) > 20


def test_a_spreadsheet_that_unpacks_without_end_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 110_000_000)
    (finding,) = import_file(path).findings
    assert "100 MB" in finding.message


def test_a_damaged_spreadsheet_prints_nothing_but_the_report(tmp_path: Path) -> None:
    path = tmp_path / "damaged.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1777))
    command = [sys.executable, "-m", "ui.cli", "forms", "import", str(path), "--json"]
    printed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    assert [json.loads(line)["ok"] for line in printed.splitlines()] == [False]


def test_a_byte_order_mark_is_no_part_of_a_sheet(tmp_path: Path) -> None:
    report = taken(tmp_path, "excel.csv", "survey,,,\n,type,name,label\n,text,a,Café\n".encode("utf-8-sig"))
    assert report.usable, report.findings


def test_a_file_without_an_end_is_refused_unread() -> None:
    (finding,) = import_file(Path("/dev/zero")).findings
    assert finding.code == "file-too-large"


def test_half_a_character_becomes_a_question_mark(tmp_path: Path) -> None:
    form = import_file(one_question(tmp_path, title="Half \ud800 a character")).form
    assert form is not None
    assert form.pages[0].heading == {"en": "Half ? a character"}


def test_a_condition_of_thousands_of_parts_is_a_finding(tmp_path: Path) -> None:
    report = import_file(one_question(tmp_path, rule=" and ".join(["a"] * 3000)))
    assert report.ok
    assert any("too long" in finding.message for finding in report.findings)


def test_two_sources_of_one_name_are_both_written(tmp_path: Path) -> None:
    reports = import_files([one_question(tmp_path / "north"), one_question(tmp_path / "south")])
    assert [path.name for path in write_forms(reports, tmp_path / "out")] == ["form.json", "form-2.json"]
