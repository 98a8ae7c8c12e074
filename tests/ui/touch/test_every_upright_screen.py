"""Every screen in every state on an upright panel: no complaint, no text cut or unsaid, every target fit for a finger."""

import pytest

from ui.touch.gallery.catalogue import screen_names
from ui.touch.gallery.exhibition import Exhibition, Frame
from ui.touch.shell.shell_view import Contrast, TextSize

FRAMES = (Frame(), Frame("ar", controls_down=True), Frame("cy", text_size=TextSize.LARGEST, contrast=Contrast.HIGH))


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
@pytest.mark.parametrize("screen", screen_names())
def test_upright_screen_is_whole(portrait: Exhibition, screen: str, frame: Frame) -> None:
    assert portrait.faults(screen, frame) == []
