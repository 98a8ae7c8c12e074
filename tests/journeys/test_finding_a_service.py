"""Finding a service: in one's own words, in one's own language, and a person where it is urgent."""

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.help.help_flow import HelpStage
from kiosk.link.messages import HelpReason
from kiosk.visit.place import VisitStep
from tests.journeys.conftest import Shop


def test_plain_words_find_the_service(shop: Shop) -> None:
    hand = shop.hand
    shop.wake()
    hand.tap("open-search")
    hand.write("search-entry", "bin not emptied")
    hand.tap("result-missed-bin")
    assert shop.visit.place.id == "missed-bin"
    hand.tap("back")
    hand.wait_until(lambda: shop.visit.step is VisitStep.SEARCH, "the results again")
    assert hand.sees("result-missed-bin")


def test_all_the_news_is_behind_the_newest(shop: Shop) -> None:
    hand = shop.hand
    shop.wake()
    news = shop.visit.content.news_on(shop.visit.shop.today, shop.point.shop_id)
    hand.tap("all-news")
    for item in news:
        hand.wait_for(f"news-{item.id}")
    hand.tap(f"news-{news[-1].id}")
    hand.wait_until(lambda: shop.visit.place.id == news[-1].id, "the item")
    hand.tap("back")
    hand.wait_until(lambda: hand.sees(f"news-{news[0].id}"), "the list again")


def test_a_visit_in_welsh_is_welsh_throughout(shop: Shop) -> None:
    hand = shop.hand
    shop.wake("cy")
    hand.tap("subject-bins")
    hand.tap("service-missed-bin")
    hand.tap("start")
    hand.wait_until(lambda: shop.visit.step is VisitStep.QUESTION, "the first question")
    for english in ("Ask a person", "Leave and hide", "Back", "Continue", "Question"):
        assert not hand.reads(english), english


def left_of(item: QQuickItem) -> float:
    return item.mapToScene(QPointF(0, 0)).x()


def test_arabic_reads_from_the_right(shop: Shop) -> None:
    hand = shop.hand
    shop.wake("ar")
    hand.tap("subject-bins")
    help_button, back = hand.wait_for("ask-a-person"), hand.wait_for("back")
    hand.wait_until(lambda: left_of(help_button) < left_of(back), "the way to a person on the left of the way back")


def test_the_next_visitor_finds_english_again(shop: Shop) -> None:
    hand = shop.hand
    shop.wake("ar")
    hand.tap("leave-and-hide")
    hand.tap("leave-confirm")
    shop.wait_until_at_rest()
    shop.wake()
    hand.wait_to_read("What do you need today?")


def test_an_urgent_need_calls_staff_at_once(shop: Shop) -> None:
    hand = shop.hand
    shop.wake()
    hand.tap("urgent")
    hand.wait_until(lambda: shop.visit.help.stage is HelpStage.RECEIVED, "the call")
    assert shop.visit.help.reason is HelpReason.URGENT
