"""qmllint knows the Python models, and finds nothing."""

from pathlib import Path

import pytest

from ui.touch.gallery.lint import lint
from ui.touch.gallery.qmltypes import component
from ui.touch.screens.menu.menu_model import MenuModel


def test_all_qml_is_clean(application: object, tmp_path: Path) -> None:
    done = lint(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("line", ['Property { name: "urgent"; type: "QString"', 'Signal { name: "subject_chosen"; Parameter'])
def test_a_model_is_described_as_it_is(application: object, line: str) -> None:
    assert line in component(MenuModel().metaObject())
