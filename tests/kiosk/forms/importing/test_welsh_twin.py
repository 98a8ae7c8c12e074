"""A Welsh form and the English form it translates become one."""

import json
from pathlib import Path
from typing import Any

from kiosk.forms.importing.import_files import import_files
from kiosk.forms.importing.write_forms import write_forms
from kiosk.forms.load_form import load_form


def form(make: Any, heading: str, label: str, yes: str, text: str) -> dict[str, Any]:
    items = [{"text": yes, "value": yes}, {"text": "?", "value": "other"}]
    return make.form(  # type: ignore[no-any-return]
        make.question("/start", {"type": "Para", "content": f"<p>{text}</p>"}, to=("/" + heading,)),
        make.question("/" + heading, make.field("RadiosField", "AbCdEf", list="l") | {"title": label}, to=("/summary",)),
        lists=[{"name": "l", "type": "string", "items": items}],
        name=heading,
    )


ENGLISH = (
    "about-you",
    "What is your name and address?",
    "Yes",
    "This is what you will need for your application, and where to send it.",
)
WELSH = (
    "amdanoch-chi",
    "Beth yw eich enw a’ch cyfeiriad?",
    "Oes",
    "Dyma’r hyn y bydd ei angen arnoch yn eich cais, a ble mae ei anfon.",
)


def write(tmp_path: Path, make: Any) -> list[Path]:
    paths = [tmp_path / "about-you.json", tmp_path / "amdanoch-chi.json"]
    for path, words in zip(paths, (ENGLISH, WELSH), strict=True):
        path.write_text(json.dumps(form(make, *words)), encoding="utf-8")
    return paths


def test_the_english_form_takes_over_the_welsh_texts(tmp_path: Path, make: Any) -> None:
    english, welsh = import_files(write(tmp_path, make))
    assert english.form is not None
    assert english.form.languages == ("en", "cy")
    field = next(field for field in english.form.fields() if field.asks())
    assert field.label == {"en": ENGLISH[1], "cy": WELSH[1]}
    assert english.form.pages[0].blocks[0].text == {"en": ENGLISH[3], "cy": WELSH[3]}  # type: ignore[union-attr]
    assert welsh.merged_into == english.file


def test_one_file_is_written_for_both(tmp_path: Path, make: Any) -> None:
    written = write_forms(import_files(write(tmp_path, make)), tmp_path / "out")
    assert [path.name for path in written] == ["about-you.json"]
    assert load_form(written[0]).languages == ("en", "cy")


def test_a_welsh_form_without_its_english_twin_stays_welsh(tmp_path: Path, make: Any) -> None:
    (report,) = import_files(write(tmp_path, make)[1:])
    assert report.form is not None
    assert report.form.languages == ("cy",)
