"""Passkeys, with the authenticator that Chromium keeps for tests."""

import pytest
from playwright.sync_api import Page, expect

from kiosk.hub.hub import Hub
from kiosk.hub.passkeys import PasskeyFault, PasskeyRefused, Site
from tests.ui.console.conftest import SignedIn

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
