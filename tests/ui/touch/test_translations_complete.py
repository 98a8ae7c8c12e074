"""Welsh and Arabic speak on every screen a visitor sees, and no translation loses what is put into a sentence."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ui.touch.translations import FOLDER, unfinished

FILES = sorted(FOLDER.glob("*.ts"))


def test_welsh_and_arabic_have_every_text() -> None:
    assert unfinished() == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_translations_keep_their_places(path: Path) -> None:
    lost = []
    for message in ElementTree.parse(path).getroot().iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        wanted = set(re.findall(r"%\d", source))
        lost += [(source, form) for form in forms if set(re.findall(r"%\d", form)) != wanted]
    assert lost == []
