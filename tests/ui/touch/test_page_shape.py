"""Where the parts of a page stand, whatever was on it before."""

from dataclasses import replace

import pytest

from ui.touch.gallery.audit import area_of, visible_items
from ui.touch.gallery.catalogue import SHELL, previews_of
from ui.touch.gallery.exhibition import Exhibition, Frame
from ui.touch.gallery.finger import Finger
from ui.touch.screens.news.news_view import NewsView
from ui.touch.shell.shell_view import TextSize


def test_a_page_with_no_deed_keeps_no_room_for_the_one_of_the_page_before(stage: Exhibition) -> None:
    with_a_deed = room_to_read(stage, NewsView("Renew now", service="Renew garden waste collection"))
    stage.shell.show("menu")
    stage.wait_until_ready()
    assert room_to_read(stage, NewsView("Open late")) > with_a_deed


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_bar_stays_where_it_is_whatever_its_buttons_say(portrait: Exhibition, language: str) -> None:
    heights = set()
    for preview in previews_of(SHELL):
        for can_back in (True, False):
            portrait.hang(SHELL, replace(preview, can_back=can_back), Frame(language, text_size=TextSize.NORMAL))
            heights.add(area_of(Finger(portrait.window).find("ask-a-person")).height())
    assert len(heights) == 1


def room_to_read(stage: Exhibition, view: NewsView) -> float:
    stage.models.news.show(view)
    stage.shell.show("news")
    stage.wait_until_ready()
    return next(item.height() for item in visible_items(stage.window.contentItem()) if item.inherits("QQuickFlickable"))
