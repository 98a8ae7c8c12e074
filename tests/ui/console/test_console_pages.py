"""What holds for every page of the console, seen in Chromium."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from kiosk.hub.hub import Hub
from kiosk.link.link_fault import LinkFault
from tests.kiosk.hub.hub_in_test import EnrolledKiosk
from tests.ui.console.conftest import SignedIn

SUBMISSIONS = ["/submissions", "/submissions/person", "/submissions/retention"]
PAGES = ["/help-calls", *SUBMISSIONS, "/deliveries", "/sign-ins", "/passkeys", "/kiosks", "/people", "/audit", "/password"]
WIDTHS = {"desktop": 1280, "tablet": 820, "phone": 390}

WEAK_TEXT = """
() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parts(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.9) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility() || element.closest(".visually-hidden, svg")) continue;
    const [a, b] = [light(parts(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 7) weak.push(`${element.tagName} "${element.textContent.trim().slice(0, 30)}" ${ratio.toFixed(2)}`);
  }
  return weak;
}
"""

SMALL_TARGETS = """
() => [...document.querySelectorAll("main .button, main select, main input:not([type=hidden]), .nav a")]
  .filter((e) => e.checkVisibility())
  .map((e) => (e.closest("label") ?? e))
  .filter((e) => e.getBoundingClientRect().height < 44)
  .map((e) => `${e.tagName} ${e.textContent.trim().slice(0, 30)} ${e.getBoundingClientRect().height}`)
"""


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


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_well_at_every_width(everyone: Page, path: str) -> None:
    everyone.goto(path)
    assert everyone.locator("h1").count() == 1
    assert everyone.locator("html").get_attribute("lang") == "en-GB"
    assert everyone.evaluate(WEAK_TEXT) == []
    for name, width in WIDTHS.items():
        everyone.set_viewport_size({"width": width, "height": 900})
        assert everyone.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"scrolls sideways on a {name}"
        assert everyone.evaluate(SMALL_TARGETS) == []


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
