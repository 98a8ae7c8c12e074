"""Passkeys, with the authenticator that Chromium keeps for tests."""

import pytest
from playwright.sync_api import Page, expect

from kiosk.hub.hub import Hub
from kiosk.hub.passkeys import PasskeyFault, PasskeyRefused, Site
from kiosk.hub.roles import Role
from kiosk.hub.sign_in import SignInFault, SignInRefused
from tests.fakes.given_clock import GivenClock
from tests.ui.console.conftest import PASSWORD, SignedIn

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def url(url: str) -> str:
    """By name: a passkey is bound to one."""
    return url.replace("127.0.0.1", "localhost")


@pytest.fixture
def page(signed_in: SignedIn) -> Page:
    """Amira's, with a passkey added."""
    opened = signed_in("amira")
    devices = opened.context.new_cdp_session(opened)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    opened.goto("/passkeys")
    opened.get_by_label("What to call it").fill("Tablet at the counter")
    opened.get_by_role("button", name="Add a passkey").click()
    expect(opened.get_by_role("heading", name="Tablet at the counter")).to_be_visible()
    return opened


def test_a_passkey_signs_its_owner_in_without_a_password(page: Page, hub: Hub) -> None:
    page.get_by_role("button", name="Sign out").click()

    page.get_by_role("button", name="Use a passkey").click()

    expect(page.get_by_role("link", name="Amira Shah")).to_be_visible()
    began = next(line for line in hub.audit.lines() if line.action == "sign_in.began")
    assert (began.actor, began.detail) == ("amira", {"means": "passkey"})


def test_a_passkey_that_was_removed_opens_nothing(page: Page) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Remove Tablet at the counter").click()
    expect(page.locator(".flash")).to_have_text("The passkey is removed.")
    page.get_by_role("button", name="Sign out").click()

    page.get_by_role("button", name="Use a passkey").click()

    expect(page.get_by_role("alert")).to_have_text("We do not know this passkey. Sign in with your password.")


def test_someone_kept_out_does_not_come_in_by_passkey(page: Page, hub: Hub) -> None:
    hub.people.disable(str(hub.people.find("amira")), "owen")
    page.goto("/sign-in")

    page.get_by_role("button", name="Use a passkey").click()

    expect(page.get_by_role("alert")).to_be_visible()


def test_an_answer_is_good_once(page: Page, hub: Hub, url: str) -> None:
    page.get_by_role("button", name="Sign out").click()
    with page.expect_request("**/sign-in/passkey") as sent:
        page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("link", name="Amira Shah")).to_be_visible()
    credential = sent.value.post_data_json["credential"]

    with pytest.raises(PasskeyRefused) as refused:
        hub.passkeys.sign_in(Site(url, "localhost"), credential, "10.0.0.1")

    assert refused.value.fault is PasskeyFault.TOO_LATE


def test_a_passkey_is_added_or_removed_soon_after_a_sign_in_alone(page: Page, clock: GivenClock) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    clock.pass_seconds(16 * 60)
    page.get_by_role("button", name="Remove Tablet at the counter").click()
    expect(page.locator(".flash")).to_contain_text("Sign out and in again first")

    page.get_by_label("What to call it").fill("Another")
    page.get_by_role("button", name="Add a passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("Sign out and in again first")


def test_a_role_that_needs_a_passkey_opens_nothing_before_there_is_one_and_no_password_opens_it_after(
    hub: Hub, signed_in: SignedIn
) -> None:
    needing = hub.settings.model_copy(update={"passkeys_for": frozenset({Role.FLOOR})})
    hub.sign_ins._settings = needing
    opened = signed_in("amira")
    opened.goto("/help-calls")
    expect(opened.get_by_text("Your account needs a passkey.")).to_be_visible()
    devices = opened.context.new_cdp_session(opened)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    opened.get_by_label("What to call it").fill("Tablet")
    opened.get_by_role("button", name="Add a passkey").click()
    expect(opened.get_by_role("heading", name="Tablet")).to_be_visible()
    opened.goto("/help-calls")
    expect(opened.get_by_role("heading", name="Help calls")).to_be_visible()

    with pytest.raises(SignInRefused) as refused:
        hub.sign_ins.begin("amira", PASSWORD, "10.0.0.1")
    assert refused.value.fault is SignInFault.PASSKEY
