"""Every screen on a panel of 15.6 inches, upright and wide: sizes are millimetres, so there is less room for the same letters."""

from collections.abc import Iterator

import pytest

from ui.touch.gallery.catalogue import screen_names
from ui.touch.gallery.exhibition import Exhibition, Frame

PIXELS_PER_INCH = 141


@pytest.fixture(scope="module", params=[False, True], ids=["upright", "wide"])
def small(application: object, request: pytest.FixtureRequest) -> Iterator[Exhibition]:
    exhibition = Exhibition(landscape=request.param, ppi=PIXELS_PER_INCH)
    yield exhibition
    exhibition.close()


@pytest.mark.parametrize("screen", screen_names())
def test_small_panel_is_whole(small: Exhibition, screen: str) -> None:
    frame = Frame(landscape=small.window.width() > small.window.height())
    assert small.faults(screen, frame) == []
