"""What holds for every page of the console, seen in Chromium."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from kiosk.hub.hub import Hub
from kiosk.link.link_fault import LinkFault
from tests.kiosk.hub.hub_in_test import EnrolledKiosk
from tests.ui.console.conftest import SignedIn
from tests.ui.console.reading_well import faults_of

SUBMISSIONS = ["/submissions", "/submissions/person", "/submissions/retention"]
PAGES = ["/help-calls", *SUBMISSIONS, "/deliveries", "/sign-ins", "/passkeys", "/kiosks", "/people", "/audit", "/password"]


@pytest.fixture
def busy(hub: Hub, kiosk: EnrolledKiosk) -> Hub:
    """Something on every page."""
    kiosk.client.put_help_call(kiosk.help_call(service_id="missed-bin", language="cy"))
    kiosk.client.put_help_call(kiosk.help_call(reason="urgent"))
    envelope = kiosk.sealed({"street": "Harbour Road", "bins": 2, "flat": None})
    kiosk.send(envelope)
    with pytest.raises(LinkFault):
        kiosk.send(kiosk.sealed(reference=envelope.reference))
    return hub


@pytest.fixture
def everyone(busy: Hub, signed_in: SignedIn) -> Iterator[Page]:
    """Someone in every role; anything a browser complains of fails the test."""
    complaints: list[str] = []

    def complain(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page = signed_in("everyone")
    page.on("console", complain)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []


def test_every_page_reads_well_by_day_and_by_night_at_every_width(everyone: Page) -> None:
    found: dict[str, list[str]] = {}
    for path in PAGES:
        everyone.goto(path)
        assert everyone.locator("h1").count() == 1
        assert everyone.locator("html").get_attribute("lang") == "en-GB"
        found[path] = faults_of(everyone)
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("sign_in_name", "shown"),
    [("amira", ["Help calls", "Payments"]), ("everyone", ["Help calls", "Forms and payments", "Content", "Kiosks and people"])],
)
def test_the_navigation_is_one_line_whatever_somebody_may_do(signed_in: SignedIn, sign_in_name: str, shown: list[str]) -> None:
    page = signed_in(sign_in_name)
    entries = page.locator(".nav > a, .nav > details > summary")
    assert entries.all_inner_texts() == shown
    assert page.locator(".bar").bounding_box()["height"] < 80  # type: ignore[index]


def test_a_group_of_the_navigation_opens_and_closes_by_keyboard(everyone: Page) -> None:
    everyone.get_by_text("Kiosks and people").focus()
    everyone.keyboard.press("Enter")
    everyone.keyboard.press("Tab")
    expect(everyone.get_by_role("link", name="Kiosks")).to_be_focused()
    everyone.keyboard.press("Escape")
    expect(everyone.get_by_role("link", name="Kiosks")).to_be_hidden()
    expect(everyone.get_by_text("Kiosks and people")).to_be_focused()


def test_a_signature_is_drawn_and_a_consent_says_its_wording_and_time(everyone: Page, kiosk: EnrolledKiosk) -> None:
    wording = {"en": "You may write to me", "cy": "Cewch ysgrifennu ataf"}
    strokes = [[[10, 20], [110, 70]], [[200, 40]]]
    answers = {"signed": {"strokes": strokes, "name": "Siân Rees"}, "agree": {"given": True, "wording": wording}}
    envelope = kiosk.sealed(answers)
    kiosk.send(envelope)
    everyone.goto(f"/submissions/{envelope.id}")

    signature = everyone.get_by_role("img", name="The signature as it was drawn")
    expect(signature).to_have_attribute("viewBox", "-10 0 230 90")
    assert signature.locator("path").evaluate_all("all => all.map((one) => one.getAttribute('d'))") == [
        "M10 20L110 70",
        "M200 40L200 40",
    ]
    agreed = everyone.get_by_role("row", name="Agree")
    expect(agreed).to_contain_text("when the form was sent, Saturday 21 November 2026, 10:00")
    expect(agreed).to_contain_text("You may write to me")
    assert faults_of(everyone) == []


def test_a_submission_opens_with_its_answers(everyone: Page, hub: Hub) -> None:
    everyone.goto("/submissions")
    reference = hub.submissions.listed()[0].reference

    everyone.get_by_role("link", name=reference).click()

    expect(everyone.get_by_role("row", name="Street Harbour Road")).to_be_visible()
    expect(everyone.get_by_role("row", name="Flat Not provided")).to_be_visible()
    assert hub.audit.lines()[0].action == "submission.opened"


def test_submissions_of_a_form_can_be_downloaded(everyone: Page, hub: Hub) -> None:
    everyone.goto("/submissions")
    everyone.get_by_label("Form").select_option("missed-bin")
    everyone.get_by_role("button", name="Show").click()

    with everyone.expect_download() as download:
        everyone.get_by_role("link", name="Download as CSV").click()

    text = download.value.path().read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == "Reference,Sent,Kiosk,Language,Fee,Street,Bins,Flat"
    assert "Harbour Road" in text
    assert hub.audit.lines()[0].action == "submission.exported"


def test_a_persons_answers_are_found_and_deleted(everyone: Page, hub: Hub) -> None:
    everyone.on("dialog", lambda dialog: dialog.accept())
    everyone.goto("/submissions/person")
    everyone.get_by_label("Words from what they wrote").fill("harbour road")
    everyone.get_by_role("button", name="Look in every submission").click()
    reference = hub.submissions.listed()[0].reference
    with everyone.expect_download() as download:
        everyone.get_by_role("link", name=f"Download {reference}").click()
    assert "Harbour Road" in download.value.path().read_text(encoding="utf-8")

    everyone.get_by_role("button", name=f"Delete {reference}").click()

    expect(everyone.get_by_role("cell", name="Answers deleted")).to_be_visible()
    assert "harbour" not in everyone.url
    assert hub.submissions.search("harbour", "gwen") == []


def test_how_long_answers_are_kept_can_be_set(everyone: Page, hub: Hub) -> None:
    everyone.goto("/submissions/retention")
    everyone.get_by_label("Days for Missed bin").fill("90")
    everyone.get_by_role("button", name="Save Missed bin").click()

    expect(everyone.locator(".flash")).to_have_text("Missed bin: answers are kept for 90 days.")
    assert hub.retention.rules()[0].days == 90


def test_an_alarm_stays_until_somebody_has_looked_into_it(everyone: Page) -> None:
    everyone.goto("/submissions")
    expect(everyone.get_by_role("alert")).to_contain_text("came twice")

    everyone.get_by_role("button", name="I have looked into it").click()

    expect(everyone.get_by_role("alert")).to_have_count(0)


def test_an_administrator_makes_a_code_that_lets_a_kiosk_in(everyone: Page, hub: Hub) -> None:
    everyone.goto("/kiosks")
    everyone.get_by_label("Where it stands").fill("By the lift")
    everyone.get_by_role("button", name="Make a code").click()

    code = everyone.locator("#code").inner_text()

    assert hub.register.enrol(code, b"k" * 32, "Kiosk 2").place == "By the lift"


def test_a_kiosk_that_is_shut_out_moves_to_the_list_below(everyone: Page, hub: Hub, kiosk: EnrolledKiosk) -> None:
    everyone.on("dialog", lambda dialog: dialog.accept())
    everyone.goto("/kiosks")

    everyone.get_by_role("button", name="Shut out").click()

    expect(everyone.get_by_role("heading", name="Shut out")).to_be_visible()
    assert hub.register.conditions() == []


def test_an_administrator_adds_someone_who_can_sign_in(everyone: Page, hub: Hub) -> None:
    everyone.goto("/people")
    form = everyone.locator("form[action='/people']")
    form.get_by_label("Name", exact=True).fill("Siân Rees")
    form.get_by_label("Sign-in name").fill("sian")
    form.get_by_label("Floor staff").check()
    form.get_by_role("button", name="Add them").click()

    password = everyone.locator("#password").inner_text()

    assert hub.sign_ins.who(hub.sign_ins.begin("sian", password, "10.0.0.9")) is not None


def test_the_audit_page_says_that_the_log_is_whole(everyone: Page) -> None:
    everyone.goto("/audit")

    expect(everyone.get_by_text("Whole")).to_be_visible()
    expect(everyone.get_by_role("row").filter(has_text="let a kiosk in")).to_be_visible()


def test_everything_can_be_reached_by_keyboard(everyone: Page) -> None:
    everyone.goto("/help-calls")
    everyone.keyboard.press("Tab")
    expect(everyone.get_by_role("link", name="Skip to the page")).to_be_focused()

    everyone.keyboard.press("Enter")
    everyone.keyboard.press("Tab")
    everyone.keyboard.press("Tab")

    expect(everyone.get_by_role("button", name="Take it").first).to_be_focused()
