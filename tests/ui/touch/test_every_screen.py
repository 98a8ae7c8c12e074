"""Every screen in every state: drawn without a complaint, no text cut, every target fit for a finger."""

import pytest

from ui.touch.gallery.audit import crowded_targets, cut_texts, outside_texts, small_targets
from ui.touch.gallery.catalogue import previews_of, screen_names
from ui.touch.gallery.exhibition import Exhibition, Frame, shown_in
from ui.touch.shell.shell_view import Contrast, TextSize

UPRIGHT = (
    Frame(),
    Frame("ar", controls_down=True),
    Frame("cy", text_size=TextSize.LARGEST, contrast=Contrast.HIGH),
)
WIDE = (Frame(landscape=True), Frame("ar", landscape=True, text_size=TextSize.LARGEST))


def faults(exhibition: Exhibition, screen: str, frame: Frame) -> list[str]:
    found: list[str] = []
    for preview in shown_in(frame, previews_of(screen), every=False):
        exhibition.complaints.clear()
        exhibition.hang(screen, preview, frame)
        root = exhibition.window.contentItem()
        trouble = [*exhibition.complaints, *cut_texts(root), *outside_texts(root), *small_targets(root, 100)]
        trouble += crowded_targets(root, 100)
        found += [f"{screen}.{preview.name} {frame.name}: {one}" for one in trouble]
    return found


@pytest.mark.parametrize("frame", UPRIGHT, ids=lambda frame: frame.name)
@pytest.mark.parametrize("screen", screen_names())
def test_upright_screen_is_whole(portrait: Exhibition, screen: str, frame: Frame) -> None:
    assert faults(portrait, screen, frame) == []


@pytest.mark.parametrize("frame", WIDE, ids=lambda frame: frame.name)
@pytest.mark.parametrize("screen", screen_names())
def test_wide_screen_is_whole(landscape: Exhibition, screen: str, frame: Frame) -> None:
    assert faults(landscape, screen, frame) == []
