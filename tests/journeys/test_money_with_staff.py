"""A payment whose end no terminal can tell, from the kiosk to the staff and back, and then the night."""

from collections.abc import Callable
from uuid import UUID, uuid4

from playwright.sync_api import Page, expect
from PySide6.QtCore import QTimer

from devices.card_terminal.card_terminal import PaymentIntent, PaymentResult, PaymentVerdict
from tests.journeys.conftest import Shop
from ui.touch.app import SETTLE_EVERY_MS
from ui.touch.kiosk_machine import KioskMachine

REFERENCE = "K1ABCDE2"


def machine_of(shop: Shop) -> KioskMachine:
    assert shop.app.machine is not None
    return shop.app.machine


def left_open_by_a_power_cut(shop: Shop) -> UUID:
    """As the journal is found when kiosk and terminal lost their power together, before anything was known of the terminal."""
    attempt = str(uuid4())
    attempts = machine_of(shop).attempts
    attempts.begin(PaymentIntent(attempt, 10400, REFERENCE), uuid4())
    attempts.sent(attempt)
    attempts.closed(attempt, PaymentResult(PaymentVerdict.UNKNOWN))
    return UUID(attempt)


def half_a_minute_passes(shop: Shop) -> None:
    """What the kiosk does every half minute at rest: it asks about open payments, and whether the day is over."""
    (timer,) = [one for one in shop.app.findChildren(QTimer) if one.interval() == SETTLE_EVERY_MS]
    timer.timeout.emit()


def test_staff_say_what_no_terminal_can_and_the_day_is_closed(shop: Shop, console: Callable[[Shop, str], Page]) -> None:
    hand, hub, machine = shop.hand, shop.hub.hub, machine_of(shop)
    attempt = left_open_by_a_power_cut(shop)
    half_a_minute_passes(shop)
    hand.wait_until(lambda: machine.unsettled, "the kiosk to know that a payment is open")
    machine.sync.health_changed()
    hand.wait_until(lambda: [one.id for one in hub.payments.open()] == [str(attempt)], "the hub to hear of it")

    page = console(shop, "gwen")
    page.goto("/payments")
    expect(page.get_by_role("article")).to_contain_text(f"£104.00 for {REFERENCE}")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("radio", name="It was not paid").check()
    page.get_by_role("button", name="Close the payment").click()
    expect(page.get_by_text("Closed by gwen")).to_be_visible()
    hand.wait_until(lambda: not machine.attempts.unsettled(), "the kiosk to hear what staff found")
    hand.wait_until(lambda: not hub.payments.open(), "the line to go")
    half_a_minute_passes(shop)
    hand.wait_until(lambda: not machine.unsettled, "the kiosk to take cards again")

    shop.clock.skip(14 * 3600)  # past the hour at which the terminal's day is closed
    half_a_minute_passes(shop)
    hand.wait_until(lambda: hub.payments.day_ends(), "the hub to hear how the day ended")
    (end,) = hub.payments.day_ends()
    assert (end.done, end.pence, end.place) == (True, 0, "By the front door")
