"""One Qt application for all tests of the visitor's screens, drawn in software on no display at all."""

from collections.abc import Iterator

import pytest

from ui.touch.gallery.exhibition import LANGUAGES, Exhibition
from ui.touch.gallery.finger import Finger
from ui.touch.screens.menu.previews import MENU_VIEW
from ui.touch.screens.question.question_view import QuestionView
from ui.touch.shell.shell_view import ChromeView


@pytest.fixture(scope="module")
def portrait(application: object) -> Iterator[Exhibition]:
    exhibition = Exhibition(landscape=False)
    yield exhibition
    exhibition.close()


@pytest.fixture(scope="module")
def landscape(application: object) -> Iterator[Exhibition]:
    exhibition = Exhibition(landscape=True)
    yield exhibition
    exhibition.close()


@pytest.fixture
def stage(portrait: Exhibition) -> Iterator[Exhibition]:
    portrait.shell.reset()
    portrait.shell.choose_motion(False)
    portrait.shell.show_chrome(ChromeView("Tamarside Council", can_back=True, languages=LANGUAGES))
    portrait.models.menu.show(MENU_VIEW)
    portrait.models.question.show(QuestionView())
    portrait.shell.show("menu")
    portrait.wait_until_ready()
    yield portrait
    portrait.stage.speak("en")


@pytest.fixture
def finger(stage: Exhibition) -> Finger:
    return Finger(stage.window)
