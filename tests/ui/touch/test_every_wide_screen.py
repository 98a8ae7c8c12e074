"""Every screen in every state on a wide panel: drawn without a complaint, no text cut, every target fit for a finger."""

from pathlib import Path

import pytest

from kiosk.content.content import Content
from ui.touch.gallery.catalogue import screen_names
from ui.touch.gallery.exhibition import LANGUAGES, Exhibition, Frame
from ui.touch.gallery.preview import Preview
from ui.touch.gallery.spoken import readable
from ui.touch.presenters.finding import menu_view
from ui.touch.shell.shell_view import TextSize
from ui.touch.still import visit_at

SAMPLE = Path(__file__).parents[3] / "assets" / "content"
FRAMES = (Frame(landscape=True), Frame("ar", landscape=True, text_size=TextSize.LARGEST))


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
@pytest.mark.parametrize("screen", screen_names())
def test_wide_screen_is_whole(landscape: Exhibition, screen: str, frame: Frame) -> None:
    assert landscape.faults(screen, frame) == []


@pytest.mark.parametrize("language", [row.tag for row in LANGUAGES])
def test_every_subject_of_the_sample_council_is_seen_at_once(landscape: Exhibition, language: str) -> None:
    content = Content.load(SAMPLE)
    view = menu_view(visit_at(content, "menu", language, content.sheet.shops[0].id))
    landscape.hang("menu", Preview("sample", view, can_back=False), Frame(language, landscape=True))
    names = {one.objectName() for one in readable(landscape.window.contentItem())}
    assert {f"subject-{row.id}" for row in view.subjects} <= names
    assert "page-more" not in names
