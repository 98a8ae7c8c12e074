"""Signing in and out, as people do it."""

from playwright.sync_api import BrowserContext, expect

from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from tests.fakes.given_clock import GivenClock
from tests.ui.console.conftest import PASSWORD


def test_whoever_signs_in_goes_on_to_the_page_they_asked_for(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/submissions")
    expect(page).to_have_title("Sign in · First Stop")
    page.get_by_label("Sign-in name").fill("Gwen")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("heading", name="Submissions")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.locator(".flash")).to_have_text("You are signed out.")
    page.go_back()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_wrong_password_keeps_the_name_and_says_what_to_do(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Sign-in name").fill("amira")
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("alert")).to_contain_text("The name or the password is not right.")
    expect(page.get_by_label("Sign-in name")).to_have_value("amira")
    expect(page.get_by_label("Password")).to_have_value("")


def test_a_made_password_is_changed_before_anything_else(context: BrowserContext, hub: Hub) -> None:
    made = hub.people.add("new", "New Person", [Role.FLOOR], "test")
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Sign-in name").fill("new")
    page.get_by_label("Password").fill(made)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("Someone else made your password.")).to_be_visible()
    page.get_by_label("Old password").fill(made)
    page.get_by_label("New password", exact=True).fill("lamp by the harbour")
    page.get_by_label("New password again").fill("lamp by the harbour")
    page.get_by_role("button", name="Change password").click()

    expect(page.get_by_role("heading", name="Help calls")).to_be_visible()


def test_a_sign_in_ends_after_a_days_work_whatever_somebody_did_and_says_so(context: BrowserContext, clock: GivenClock) -> None:
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Sign-in name").fill("gwen")
    page.get_by_label("Password").fill(PASSWORD)
    with page.expect_event("load"):
        page.get_by_role("button", name="Sign in").click()
    for _ in range(23):
        clock.pass_seconds(31 * 60)
        page.goto("/submissions")
        expect(page.get_by_role("heading", name="Submissions")).to_be_visible()

    clock.pass_seconds(31 * 60)
    page.goto("/submissions")

    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Your sign-in has ended")
