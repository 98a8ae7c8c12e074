"""The page of floor staff, in Chromium, with a kiosk that speaks real HTTP."""

import re
import socket
from dataclasses import replace
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, Page, Route, expect

from kiosk.help.help_call_record import Barrier, HelpOutcome
from kiosk.hub.event_feed import EventFeed
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.link.messages import DeviceHealth, DeviceState, Health, HelpCallChanged, PaperLeft, Withdrawal
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk
from tests.ui.console.conftest import PASSWORD, SignedIn
from ui.console.app import make_hub_app
from ui.console.server import HubServer

LISTEN = """
window.rung = 0; window.noted = [];
const make = AudioContext.prototype.createOscillator;
AudioContext.prototype.createOscillator = function () { window.rung += 1; return make.call(this); };
window.Notification = class {
  static permission = "granted";
  constructor(title, more) { window.noted.push(title + " | " + more.body); }
};
"""


TABLET = """
window.Notification = class { static permission = "granted"; constructor() { throw new TypeError("Illegal constructor"); } };
navigator.vibrate = (pattern) => { window.shaken = pattern; return true; };
const lock = { request: async () => { window.lit = true; return { released: false, release() { window.lit = false; } }; } };
Object.defineProperty(navigator, "wakeLock", { value: lock });
"""


def listening(page: Page) -> Page:
    """Waits for the page to hear the hub."""
    with page.expect_response("**/help-calls/now"):
        page.goto("/help-calls")
    expect(page.locator("#calls")).to_be_visible()
    return page


def test_a_call_shows_by_itself_with_sound_and_a_notification(kiosk: EnrolledKiosk, signed_in: SignedIn) -> None:
    page = signed_in("amira")
    page.context.add_init_script(LISTEN)
    listening(page)
    expect(page.get_by_text("Nobody is waiting")).to_be_visible()
    page.get_by_role("button", name="Turn sound on").click()
    before = page.evaluate("window.rung")

    kiosk.client.put_help_call(
        kiosk.help_call(service_id="renew-garden-waste", page_id="number-of-bins", error_code="card_declined")
    )

    first = page.get_by_role("article", name="Waiting longest")
    expect(first).to_contain_text("By the entrance")
    expect(first).to_contain_text("Renew garden waste")
    expect(first).to_contain_text("Number of bins")
    expect(first).to_contain_text("card declined")
    expect(page).to_have_title("(1) Help calls · First Stop")
    assert page.evaluate("window.rung") > before
    assert page.evaluate("window.noted") == ["Someone asks for help | By the entrance: Renew garden waste"]


def test_sound_stays_on_from_one_page_to_the_next(kiosk: EnrolledKiosk, signed_in: SignedIn) -> None:
    page = signed_in("amira")
    page.context.add_init_script(LISTEN)
    listening(page)
    page.get_by_role("button", name="Turn sound on").click()
    page.get_by_role("link", name="Amira Shah").click()
    page.get_by_role("link", name="Help calls").click()
    expect(page.get_by_role("button", name="Sound is on")).to_be_visible()

    kiosk.client.put_help_call(kiosk.help_call())

    expect(page.get_by_role("article", name="Waiting longest")).to_be_visible()
    assert page.evaluate("window.rung") > 0


def height_of(button: Locator) -> float:
    while (box := button.bounding_box()) is None:  # just drawn anew, as news came
        pass
    return box["height"]


def test_a_tablet_that_may_not_notify_shakes_and_its_screen_stays_lit(kiosk: EnrolledKiosk, signed_in: SignedIn) -> None:
    page = signed_in("amira", has_touch=True, is_mobile=True)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.context.add_init_script(TABLET)
    listening(page)
    page.get_by_role("button", name="Turn sound on").tap()
    expect(page.get_by_role("button", name="Sound is on")).to_be_visible()

    kiosk.client.put_help_call(kiosk.help_call(reason="urgent"))
    kiosk.client.put_help_call(kiosk.help_call())

    expect(page.locator("[data-call]")).to_have_count(2)
    assert page.evaluate("window.lit")
    assert page.evaluate("window.shaken")
    assert height_of(page.get_by_role("button", name="Take it").last) >= 60
    assert errors == []

    page.get_by_role("button", name="Sound is on").tap()
    expect(page.get_by_role("button", name="Turn sound on")).to_be_visible()
    assert not page.evaluate("window.lit")


def test_staff_take_arrive_and_close_and_the_kiosk_hears_each_step(kiosk: EnrolledKiosk, signed_in: SignedIn, hub: Hub) -> None:
    page = listening(signed_in("amira"))
    call = kiosk.help_call()
    kiosk.client.put_help_call(call)

    page.get_by_role("button", name="Take it").click()
    expect(page.get_by_text("Amira is on the way")).to_be_visible()
    page.get_by_role("button", name="I am there").click()
    expect(page.get_by_text("Amira is there")).to_be_visible()
    page.get_by_role("link", name="Close the call").click()
    page.get_by_label("Sent to the counter").check()
    page.get_by_label("No e-mail address").check()
    page.get_by_label("Note for colleagues").fill("Wanted a paper form")
    page.get_by_role("button", name="Close the call").click()
    expect(page.get_by_role("cell", name="Sent to the counter")).to_be_visible()

    steps = [said.event.state for said in kiosk.client.events(0, 0) if isinstance(said.event, HelpCallChanged)]
    assert [(state.step.value, state.by) for state in steps] == [
        ("received", None),
        ("taken", "Amira"),
        ("arrived", "Amira"),
        ("closed", "Amira"),
    ]
    closed = hub.help_desk.call(str(call.id))
    assert (closed.outcome, closed.barriers, closed.note) == (HelpOutcome.COUNTER, {Barrier.NO_EMAIL}, "Wanted a paper form")


def test_a_colleagues_page_changes_without_a_reload(kiosk: EnrolledKiosk, signed_in: SignedIn) -> None:
    amira, gwen = listening(signed_in("amira")), listening(signed_in("gwen"))
    gwen.evaluate("window.sameDocument = true")
    kiosk.client.put_help_call(kiosk.help_call())

    amira.get_by_role("button", name="Take it").click()

    expect(gwen.get_by_text("Amira is on the way")).to_be_visible()
    assert gwen.evaluate("window.sameDocument")


def test_a_call_that_someone_else_took_first_says_so(kiosk: EnrolledKiosk, signed_in: SignedIn, hub: Hub) -> None:
    call = kiosk.help_call()
    kiosk.client.put_help_call(call)
    page = signed_in("amira")
    for news in ("stream", "now"):
        page.route(f"**/help-calls/{news}", lambda route: route.abort())
    page.goto("/help-calls")
    hub.help_desk.take(str(call.id), str(hub.people.find("gwen")), "Gwen")

    page.get_by_role("button", name="Take it").click()

    expect(page.get_by_role("alert")).to_have_text("Gwen already has this call.")


def test_a_button_stays_under_the_finger_while_news_comes(kiosk: EnrolledKiosk, signed_in: SignedIn) -> None:
    page = listening(signed_in("amira"))
    page.clock.set_fixed_time(0)  # a finger is waited for so many seconds: here none pass
    kiosk.client.put_help_call(kiosk.help_call())
    page.get_by_role("button", name="Take it").hover()
    page.mouse.down()
    with page.expect_event("requestfinished", lambda request: request.url.endswith("/help-calls/now")):
        kiosk.client.put_help_call(kiosk.help_call())
    page.mouse.up()

    expect(page.get_by_text("Amira is on the way")).to_be_visible()
    expect(page.locator("[data-call]")).to_have_count(2)


def test_news_does_not_wipe_what_the_hub_says_of_a_deed(kiosk: EnrolledKiosk, signed_in: SignedIn, hub: Hub) -> None:
    call, held = kiosk.help_call(), list[Route]()
    kiosk.client.put_help_call(call)
    page = listening(signed_in("amira"))
    page.clock.set_fixed_time(0)
    page.route("**/take", lambda route: held.append(route))
    with page.expect_request("**/take"):
        page.get_by_role("button", name="Take it").click()
    with page.expect_event("requestfinished", lambda request: request.url.endswith("/help-calls/now")):
        hub.help_desk.take(str(call.id), str(hub.people.find("gwen")), "Gwen")
    with page.expect_event("requestfinished", lambda request: request.url.endswith("/help-calls/now")):
        held[0].continue_()

    expect(page.get_by_text("Gwen is on the way")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_text("Gwen already has this call.")


def test_the_longest_waiting_is_the_biggest_unless_one_is_urgent(
    kiosk: EnrolledKiosk, signed_in: SignedIn, clock: GivenClock
) -> None:
    page = listening(signed_in("amira"))
    kiosk.client.put_help_call(kiosk.help_call(service_id="first-in"))
    clock.pass_seconds(75)
    kiosk.client.put_help_call(kiosk.help_call(service_id="second-in"))
    first = page.get_by_role("article", name="Waiting longest")
    expect(first).to_contain_text("First in")
    expect(page.locator(".calls")).to_contain_text("Second in")
    expect(first.locator("time")).to_have_text(re.compile("^1 min [1-5][0-9] s$"))

    kiosk.client.put_help_call(kiosk.help_call(service_id="nowhere-to-sleep", reason="urgent"))

    expect(first).to_contain_text("Nowhere to sleep")
    expect(first).to_contain_text("Urgent")


def test_a_withdrawn_call_goes_away(kiosk: EnrolledKiosk, signed_in: SignedIn, clock: GivenClock) -> None:
    page = listening(signed_in("amira"))
    call = kiosk.help_call()
    kiosk.client.put_help_call(call)
    expect(page.get_by_role("article", name="Waiting longest")).to_be_visible()

    kiosk.client.withdraw_help_call(call.id, Withdrawal(at=clock.now()))

    expect(page.get_by_text("Nobody is waiting")).to_be_visible()


def test_devices_are_described_in_words(kiosk: EnrolledKiosk, signed_in: SignedIn, clock: GivenClock) -> None:
    page = listening(signed_in("amira"))
    printer = DeviceHealth(device="printer", state=DeviceState.FAULT, reasons=["paper_out"])
    scanner = DeviceHealth(device="scanner", state=DeviceState.UNKNOWN, reasons=["silent"])

    kiosk.client.put_health(Health(at=clock.now(), release=3, waiting=2, devices=[printer, scanner], unsettled_payments=1))

    kiosks = page.get_by_role("region", name="Kiosks")
    for words in ("Printer is out of paper", "Scanner does not answer", "1 payment to settle", "2 forms waiting to be sent"):
        expect(kiosks).to_contain_text(words)


def test_a_roll_at_its_end_tells_staff_what_to_do(kiosk: EnrolledKiosk, signed_in: SignedIn, clock: GivenClock) -> None:
    page = listening(signed_in("amira"))
    paper = PaperLeft(receipts=21, until=date(2026, 12, 5))
    ending = DeviceHealth(device="printer", state=DeviceState.OK, reasons=["paper_near_end"], paper=paper)

    kiosk.client.put_health(Health(at=clock.now(), release=3, waiting=0, devices=[ending]))

    kiosks = page.get_by_role("region", name="Kiosks")
    expect(kiosks).to_contain_text("Printer paper is nearly out")
    expect(kiosks.get_by_role("listitem").filter(has_text="Press the feed button").last).to_be_visible()


def test_a_roll_that_ends_soon_is_told_before_the_sensor_sees_it(
    kiosk: EnrolledKiosk, signed_in: SignedIn, clock: GivenClock
) -> None:
    page = listening(signed_in("amira"))
    paper = PaperLeft(receipts=38, until=date(2026, 12, 5))
    ending = DeviceHealth(device="printer", state=DeviceState.OK, paper=paper)

    kiosk.client.put_health(Health(at=clock.now(), release=3, waiting=0, devices=[ending]))

    expect(page.get_by_role("region", name="Kiosks")).to_contain_text("paper for about 38 receipts, until about 5 December")


def test_a_silent_kiosk_is_offline_since_when(kiosk: EnrolledKiosk, signed_in: SignedIn, clock: GivenClock) -> None:
    kiosk.client.put_health(Health(at=clock.now(), release=3, waiting=0, devices=[]))
    clock.pass_seconds(600)

    page = listening(signed_in("amira"))

    expect(page.get_by_role("region", name="Kiosks")).to_contain_text("Not heard of since 10:00")


def test_calls_can_be_handled_without_scripts(kiosk: EnrolledKiosk, signed_in: SignedIn) -> None:
    kiosk.client.put_help_call(kiosk.help_call())
    page = signed_in("amira", java_script_enabled=False)
    page.goto("/help-calls")

    page.get_by_role("button", name="Take it").click()
    page.get_by_role("button", name="I am there").click()
    page.get_by_role("link", name="Close the call").click()
    page.get_by_role("button", name="Close the call").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose how it ended.")
    page.get_by_label("They finished at the kiosk").check()
    page.get_by_role("button", name="Close the call").click()

    expect(page.locator(".flash")).to_have_text("The call is closed.")


def test_whoever_only_reads_gets_no_buttons(kiosk: EnrolledKiosk, signed_in: SignedIn, hub: Hub) -> None:
    hub.people.add("ruth", "Ruth Okafor", [Role.READ_ONLY], "test", PASSWORD)
    kiosk.client.put_help_call(kiosk.help_call())

    page = listening(signed_in("ruth"))

    expect(page.get_by_role("article", name="Waiting longest")).to_be_visible()
    expect(page.get_by_role("button", name="Take it")).to_have_count(0)


def test_after_the_hub_was_away_nothing_is_missed(
    kiosk: EnrolledKiosk, signed_in: SignedIn, hub: Hub, url: str, tmp_path: Path, clock: GivenClock
) -> None:
    """The page says that it hears nothing, and catches up by itself."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settled = hub_at(hub, port)
    with HubServer(settled, make_hub_app(settled)):
        page = signed_in("amira")
        page.goto(f"http://127.0.0.1:{port}/help-calls")
        expect(page.get_by_text("Nobody is waiting")).to_be_visible()
        expect(page.locator("#link")).to_be_hidden()
    expect(page.get_by_text("No connection to the hub")).to_be_visible()
    hub.help_desk.receive(kiosk.id, "tamarside", kiosk.help_call())

    again = hub_at(hub, port)
    with HubServer(again, make_hub_app(again)):
        expect(page.get_by_role("article", name="Waiting longest")).to_be_visible()
        expect(page.get_by_text("No connection to the hub")).to_be_hidden()


def hub_at(hub: Hub, port: int) -> Hub:
    """The same hub, to be served on a port of its own with a feed of its own."""
    feed = EventFeed(hub.store)
    hub.store.when_written(feed.wake)
    return replace(hub, settings=hub.settings.model_copy(update={"port": port}), feed=feed)
