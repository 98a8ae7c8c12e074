"""Help from any screen: on the console within a second, step by step on the kiosk, with the lamp; and the truth without a hub."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from kiosk.help.help_call_record import Barrier, HelpOutcome
from kiosk.help.help_flow import HelpStage
from tests.journeys.conftest import Shop
from tests.journeys.steps import open_garden_waste

Console = Callable[[Shop, str], Page]


def lamp_is_lit(shop: Shop) -> bool:
    twin = shop.twins.lamp
    assert twin is not None
    return bool(twin.lit)


def test_staff_see_the_call_take_it_arrive_and_close_it(shop: Shop, console: Console) -> None:
    hand = shop.hand
    board = console(shop, "amira")
    board.goto("/help-calls")
    open_garden_waste(shop)
    hand.write("postcode", "TM1 1AB")
    hand.tap("ask-a-person")
    hand.wait_until(lambda: shop.visit.help.stage is HelpStage.RECEIVED, "the hub's acknowledgement")
    hand.wait_until(lambda: lamp_is_lit(shop), "the lamp")

    call = board.locator("[data-call]").first
    expect(call).to_contain_text("By the front door")
    expect(call).to_contain_text("Renew garden waste collection")
    expect(call).not_to_contain_text("TM1")

    board.get_by_role("button", name="Take it").first.click()
    hand.wait_until(lambda: shop.visit.help.stage is HelpStage.TAKEN, "who is coming")
    hand.wait_to_read("Amira")
    board.get_by_role("button", name="I am there").first.click()
    hand.wait_until(lambda: shop.visit.help.stage is HelpStage.ARRIVED, "the arrival")
    hand.wait_until(lambda: not lamp_is_lit(shop), "the lamp to go out")
    close_call(board)
    hand.wait_until(lambda: shop.visit.help.stage is HelpStage.CLOSED, "the end of the call")
    closed = shop.hub.hub.help_desk.ended()[0]
    assert (closed.outcome, closed.barriers) == (HelpOutcome.FINISHED_HERE, {Barrier.LANGUAGE})


def close_call(board: Page) -> None:
    board.get_by_role("link", name="Close").first.click()
    board.get_by_label("They finished at the kiosk").check()
    board.get_by_label("Language").check()
    board.get_by_role("button", name="Close the call").click()


def test_without_the_hub_the_visitor_is_sent_to_the_desk(shop: Shop) -> None:
    hand = shop.hand
    shop.wake()
    shop.hub.stop()
    hand.tap("ask-a-person")
    hand.wait_until(lambda: shop.visit.help.stage is HelpStage.NO_CONNECTION, "the truth")
    hand.wait_to_read("desk")
    hand.wait_until(lambda: lamp_is_lit(shop), "the lamp")
    shop.hub.start()
    hand.wait_until(lambda: shop.visit.help.stage is HelpStage.RECEIVED, "the call to get through after all")
