"""A release goes to the pilot kiosk alone, fares well, is rolled back, and the kiosk follows each step on its screen."""

from kiosk.content.ring import Ring
from tests.journeys.conftest import Shop

HEADLINE = "The shop has a new front door"


def change(shop: Shop) -> None:
    draft = shop.hub.hub.publishing.draft
    body, digest = draft.read("news.json")
    draft.save("news.json", body.replace(b"Bin days over Christmas", HEADLINE.encode()), "owen", digest)


def shown(shop: Shop) -> list[str]:
    return [item.title["en"] for item in shop.point.content.news]


def test_the_pilot_shows_a_release_until_it_is_rolled_back(shop: Shop) -> None:
    publishing, reports = shop.hub.hub.publishing, shop.hub.hub.content_reports
    (kiosk_id,) = publishing.showcase.rings()
    change(shop)
    publishing.publish("owen", "", ring=Ring.PILOT)
    assert HEADLINE not in shown(shop)

    publishing.showcase.put_in_ring(kiosk_id, Ring.PILOT, "owen")
    shop.hand.wait_until(lambda: HEADLINE in shown(shop), "the pilot's words")
    shop.hand.wait_until(lambda: reports.newest()[kiosk_id].release == 2, "the kiosk's own word for it")

    publishing.take_back(2, "owen")
    shop.hand.wait_until(lambda: HEADLINE not in shown(shop), "the words from before")
    shop.hand.wait_until(lambda: reports.newest()[kiosk_id].release == 1, "the kiosk's own word for it")
