"""An admin changes a news item and a question, sees it as the kiosk will show it, publishes, and the kiosk shows it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Shop
from tests.journeys.steps import open_garden_waste, write_date

Console = Callable[[Shop, str], Page]

HEADLINE = "The shop has a new front door"
QUESTION = "How many brown bins shall we empty?"


def change(page: Page, thing: str, box: str, words: str) -> None:
    page.goto(f"/content/edit/{thing}")
    page.locator(f'[id="{box}"]').fill(words)
    with page.expect_event("load"):
        page.get_by_role("button", name="Save in the draft").click()


def publish(page: Page) -> None:
    page.goto("/content/publish")
    with page.expect_event("load"):
        page.get_by_role("button", name="Publish").click()


def test_published_words_are_on_the_kiosk_within_seconds_but_not_in_mid_visit(shop: Shop, console: Console) -> None:
    hand = shop.hand
    desk = console(shop, "owen")
    open_garden_waste(shop)

    change(desk, "news/christmas-lights", "words.title.en", HEADLINE)
    change(desk, "form/garden-waste-renew/bins", "words.bins.label.en", QUESTION)
    desk.get_by_role("button", name="Show it as the kiosk will").click()
    expect(desk.locator("#preview img")).to_be_visible()
    publish(desk)

    before = shop.visit.content
    hand.write("postcode", "TM1 1AB")
    hand.tap("find-address")
    hand.tap("choice-10099000008")
    hand.tap("continue")
    write_date(shop, ("10", "12", "2026"))
    hand.tap("continue")
    hand.wait_to_read("How many bins do you want emptied?")
    assert shop.visit.content is before

    hand.tap("leave-and-hide")
    hand.tap("leave-confirm")
    shop.wait_until_at_rest()
    hand.wait_until(lambda: shop.point.content is not before, "the new words")
    shop.wake()
    assert hand.reads(HEADLINE)
