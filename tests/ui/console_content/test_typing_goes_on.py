"""What somebody types or chooses while the console is still at it: nothing is lost without a question, nothing is sent twice."""

import pytest
from playwright.sync_api import Dialog, Page, Route, expect

from kiosk.hub.hub import Hub

QUESTIONS = "/content/edit/form/pothole/place"


class Held:
    """The first request of a kind, kept from the hub until it is let go; the others pass, and all are counted."""

    def __init__(self, page: Page, address: str) -> None:
        self.sent = 0
        self._first: list[Route] = []
        page.route(address, self._take)

    def _take(self, route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        self.sent += 1
        if self.sent == 1:
            self._first.append(route)
        else:
            route.continue_()

    def let_go(self) -> None:
        self._first[0].continue_()


@pytest.fixture
def admin(desk: Page) -> Page:
    desk.set_default_timeout(60_000)
    return desk


@pytest.fixture
def asked(admin: Page) -> list[str]:
    """The questions that the browser has asked, each answered with staying."""
    kinds: list[str] = []

    def stay(dialog: Dialog) -> None:
        kinds.append(dialog.type)
        dialog.dismiss()

    admin.on("dialog", stay)
    return kinds


def test_a_second_press_while_the_hub_is_still_at_it_adds_nothing(admin: Page, published: Hub) -> None:
    admin.goto(QUESTIONS)
    held = Held(admin, "**/questions/add")
    admin.get_by_text("Add a question to this page").click()
    admin.get_by_label("Question, in English").last.fill("Which other holes?")
    with admin.expect_request("**/questions/add"):
        admin.keyboard.press("Enter")
    admin.keyboard.press("Enter")
    held.let_go()

    expect(admin.locator(".flash")).to_be_visible()
    assert held.sent == 1
    assert published.publishing.draft.read("forms/pothole.json")[0].count(b"Which other holes?") == 1


def test_while_a_row_is_being_added_nothing_can_be_typed_that_would_be_lost(admin: Page, published: Hub) -> None:
    admin.goto("/content/forms/dead-animal/condition?page=collar")
    admin.get_by_role("button", name="Write one as an expression").click()
    written = admin.get_by_label("Written as an expression")
    written.fill("animal == 1")
    held = Held(admin, "**/condition?page=collar")
    with admin.expect_request("**/condition?page=collar"):
        admin.get_by_role("button", name="Add a condition").click()
    written.focus()
    admin.keyboard.type(" lost")
    held.let_go()

    expect(admin.locator(".rule")).to_have_count(4)
    expect(written).to_have_value("animal == 1")
    written.fill("animal == 2")
    expect(written).to_have_value("animal == 2")


def test_what_is_typed_of_a_day_while_its_date_is_on_the_way_stays(admin: Page, published: Hub) -> None:
    admin.goto("/content/forms/dead-animal/condition?page=collar")
    admin.get_by_label("Question").first.select_option(label="The day of the visit")
    expect(admin.get_by_label("How many")).to_be_visible()
    held = Held(admin, "**/condition?page=collar")
    with admin.expect_request("**/condition?page=collar"):
        admin.get_by_label("Counted from").select_option(label="A date")
    admin.get_by_label("How many").fill("14")
    held.let_go()

    expect(admin.get_by_label("Date", exact=True)).to_be_visible()
    expect(admin.get_by_label("How many")).to_have_value("14")


def test_a_row_that_could_not_be_added_leaves_the_page_as_it_was(admin: Page, published: Hub) -> None:
    admin.goto("/content/forms/dead-animal/condition?page=collar")
    admin.get_by_role("button", name="Write one as an expression").click()
    written = admin.get_by_label("Written as an expression")
    written.fill("animal == 1")
    admin.route("**/condition?page=collar", lambda route: route.abort())
    with admin.expect_event("requestfailed"):
        admin.get_by_role("button", name="Add a condition").click()
    written.fill("animal == 2")
    expect(written).to_have_value("animal == 2")


def test_changing_the_language_asks_nothing_where_nothing_was_typed(admin: Page, published: Hub, asked: list[str]) -> None:
    admin.goto(QUESTIONS)
    admin.get_by_label("Beside English").select_option("ar")
    admin.wait_for_url("**beside=ar")
    assert asked == []


def test_what_was_typed_in_one_form_is_not_lost_by_sending_another(admin: Page, published: Hub, asked: list[str]) -> None:
    admin.goto("/content/edit/form/pay-penalty-charge/notice")
    count = admin.get_by_label("How many")
    count.fill("9")
    with admin.expect_event("dialog"):
        admin.get_by_role("button", name="private").first.click(no_wait_after=True)

    expect(count).to_have_value("9")
    assert asked == ["beforeunload"]
    assert b"[0-9]{8}" in published.publishing.draft.read("forms/pay-penalty-charge.json")[0]


def test_words_that_could_not_be_saved_are_asked_about_before_they_are_left(
    admin: Page, published: Hub, asked: list[str]
) -> None:
    admin.goto("/content/forms/missed-bin/value?page=day&question=day&part=earliest")
    admin.get_by_label("Written as an expression").check()
    admin.get_by_label("Expression", exact=True).fill('"yesterday"')
    admin.get_by_role("button", name="Save in the draft").click()
    expect(admin.get_by_role("alert")).to_contain_text("There is a problem")
    with admin.expect_event("dialog"):
        admin.get_by_role("link", name="Back").last.click(no_wait_after=True)
    expect(admin.get_by_label("Expression", exact=True)).to_have_value('"yesterday"')
