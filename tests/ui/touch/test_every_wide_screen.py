"""Every screen in every state on a wide panel: drawn without a complaint, no text cut, every target fit for a finger."""

import pytest

from ui.touch.gallery.catalogue import screen_names
from ui.touch.gallery.exhibition import Exhibition, Frame
from ui.touch.shell.shell_view import TextSize

FRAMES = (Frame(landscape=True), Frame("ar", landscape=True, text_size=TextSize.LARGEST))


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
@pytest.mark.parametrize("screen", screen_names())
def test_wide_screen_is_whole(landscape: Exhibition, screen: str, frame: Frame) -> None:
    assert landscape.faults(screen, frame) == []
