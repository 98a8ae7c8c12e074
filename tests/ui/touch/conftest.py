"""One Qt application for all tests of the visitor's screens, drawn in software on no display at all."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module")
def portrait(application: object) -> Iterator[object]:
    from ui.touch.gallery.exhibition import Exhibition

    exhibition = Exhibition(landscape=False)
    yield exhibition
    exhibition.close()


@pytest.fixture(scope="module")
def landscape(application: object) -> Iterator[object]:
    from ui.touch.gallery.exhibition import Exhibition

    exhibition = Exhibition(landscape=True)
    yield exhibition
    exhibition.close()
