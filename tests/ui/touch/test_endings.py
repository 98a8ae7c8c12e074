"""The last pages of a visit: what they say, for how long, and to whom."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.content import Content
from kiosk.visit.place import VisitStep
from kiosk.visit.service_point import PointStage
from tests.ui.touch.form_booth import FormBooth
from ui.touch.shell.shell_view import TextSize

ASSETS = Path(__file__).parents[3] / "assets" / "content"


@pytest.fixture(scope="module")
def booth(application: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FormBooth]:
    one = FormBooth(Content.load(ASSETS), tmp_path_factory.mktemp("booth"), landscape=False, text_size=TextSize.LARGE)
    yield one
    one.close()


def settings(booth: FormBooth) -> tuple[str, int]:
    return booth.shell.property("language"), booth.shell.property("text_size")


def test_sorry_is_said_as_the_visitor_set_the_screen_and_the_next_one_finds_it_set_back(booth: FormBooth) -> None:
    booth.begin("missed-bin", "ar")
    booth.point.fault()
    assert (booth.shell.property("screen"), settings(booth)) == ("sorry", ("ar", TextSize.LARGE))
    booth.hand.tap("restart")
    booth.hand.wait_until(lambda: booth.point.stage is PointStage.ATTRACT, "the resting screen")
    assert settings(booth) == ("en", TextSize.NORMAL)


def test_the_sorry_page_counts_down_and_goes(booth: FormBooth) -> None:
    booth.begin("missed-bin", "en")
    booth.point.fault()
    assert booth.models.sorry.property("seconds") == 30
    booth.parts.clock.pass_seconds(20)  # type: ignore[attr-defined]
    booth.point.content_accepted(booth.point.content)
    assert booth.models.sorry.property("seconds") == 10
    booth.parts.clock.pass_seconds(10)  # type: ignore[attr-defined]
    booth.point.tick()
    assert booth.shell.property("screen") == "attract"


def test_goodbye_names_only_what_there_is_to_take_and_counts_down(booth: FormBooth) -> None:
    booth.begin("missed-bin", "en")
    booth.visit.finish()
    assert booth.visit.step is VisitStep.GOODBYE
    goodbye = booth.models.goodbye
    assert (goodbye.property("receipt"), goodbye.property("card"), goodbye.property("seconds")) == (False, False, 30)
    booth.parts.clock.pass_seconds(12)  # type: ignore[attr-defined]
    booth.point.tick()
    assert goodbye.property("seconds") == 18


def test_walking_away_is_told_to_who_comes_back(booth: FormBooth) -> None:
    booth.begin("missed-bin", "cy")
    booth.parts.clock.pass_seconds(200)  # type: ignore[attr-defined]
    booth.point.tick()
    assert (booth.shell.property("screen"), booth.models.goodbye.property("ending")) == ("goodbye", "cleared")
    assert settings(booth)[0] == "cy"
