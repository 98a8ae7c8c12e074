"""An admin who does not program: the menu's order, a service, its ways, prices, events, a form built from nothing or taken in."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from kiosk.hub.hub import Hub
from tests.ui.console.conftest import SignedIn
from tests.ui.console.reading_well import faults_of

SAMPLE = Path(__file__).parents[3] / "assets" / "content"
FORMS = "/content/forms/garden-waste-new"
PAGES = [
    "/content/menu", "/content/services/new", "/content/services/pothole/settings", "/content/services/pothole/ways", FORMS,
    f"{FORMS}/prices", "/content/edit/form/garden-waste-new/have", "/content/edit/form-words/garden-waste-new",
    "/content/edit/subject/bins", "/content/edit/texts/own", "/content/calendar", "/content/releases",
    "/content/history/news.json",
]  # fmt: skip


def draft(hub: Hub, path: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(hub.publishing.draft.read(path)[0])
    return found


def services(hub: Hub, subject: str) -> list[str]:
    return [one["id"] for one in draft(hub, "catalogue.json")["services"] if one["subject"] == subject]  # type: ignore[attr-defined]


def accept_questions(page: Page) -> Page:
    page.on("dialog", lambda dialog: dialog.accept())
    return page


def test_every_page_of_an_admin_reads_well_at_every_width(desk: Page, published: Hub) -> None:
    body, digest = published.publishing.draft.read("news.json")
    published.publishing.draft.save("news.json", body.replace(b"Bin days over Christmas", b"Bins at Christmas"), "ruth", digest)
    trouble: list[str] = []
    desk.on("console", lambda message: trouble.append(message.text))
    desk.on("pageerror", lambda error: trouble.append(str(error)))
    for path in PAGES:
        answer = desk.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        assert faults_of(desk) == [], path
    assert trouble == []


def test_the_menu_is_ordered_by_the_keyboard_and_the_focus_stays(desk: Page, published: Hub) -> None:
    before = services(published, "bins")
    desk.goto("/content/menu")
    desk.get_by_text("services under Bins and recycling").click()
    button = desk.locator(f"#service-{before[1]} button[value=up]")
    button.focus()
    with desk.expect_event("load"):
        desk.keyboard.press("Enter")
    expect(desk.locator(f"#service-{before[1]} button:focus")).to_have_count(1)
    assert services(published, "bins")[:2] == [before[1], before[0]]
    assert [one["id"] for one in json.loads(published.publishing.release_files(1)["catalogue.json"])["services"]][:2] == before[
        :2
    ]


def test_the_menu_is_shown_as_the_kiosk_will(desk: Page) -> None:
    desk.goto("/content/menu")
    desk.get_by_role("button", name="Show it as the kiosk will").click()
    expect(desk.locator("#preview img")).to_be_visible()


def test_the_last_change_is_undone(desk: Page, published: Hub) -> None:
    before = services(published, "bins")
    desk.goto("/content/menu")
    desk.get_by_text("services under Bins and recycling").click()
    with desk.expect_event("load"):
        desk.locator(f"#service-{before[0]} button[value=down]").click()
    desk.get_by_role("button", name="Undo it").click()
    expect(desk.get_by_role("status").first).to_contain_text("as it was before")
    assert services(published, "bins") == before


def test_history_says_who_changed_what_and_brings_a_version_back(desk: Page, published: Hub) -> None:
    accept_questions(desk)
    body, digest = published.publishing.draft.read("news.json")
    published.publishing.draft.save("news.json", body.replace(b"Bin days over Christmas", b"Bins at Christmas"), "ruth", digest)
    desk.goto("/content/history/news.json")
    expect(desk.get_by_text("By ruth")).to_be_visible()
    expect(desk.locator("ins", has_text="Bins at Christmas")).to_be_visible()
    with desk.expect_event("load"):
        desk.get_by_role("button", name="Bring it back").click()
    assert published.publishing.draft.read("news.json")[0] == body


def test_a_service_is_offered_in_a_shop_for_a_time(desk: Page, published: Hub) -> None:
    desk.goto("/content/services/pothole/settings")
    desk.get_by_label("First day (optional)").fill("2027-01-01")
    desk.get_by_label("Last day (optional)").fill("2026-01-01")
    with desk.expect_event("load"):
        desk.get_by_role("button", name="Save in the draft").click()
    desk.goto("/content/services/pothole/settings")
    assert desk.get_by_label("First day (optional)").input_value() == "2027-01-01"


def test_a_way_is_added_filled_in_and_saved(desk: Page, published: Hub) -> None:
    desk.goto("/content/services/pothole/ways")
    rows = desk.locator("fieldset.way").count()
    desk.get_by_role("button", name="Add a way").click()
    expect(desk.get_by_text("Not saved yet")).to_be_visible()
    assert desk.locator("fieldset.way").count() == rows + 1
    new = desk.locator("fieldset.way").last
    new.get_by_label("Words, English").fill("Ring the roads team")
    new.get_by_label("Phone number").fill("01632 960 199")
    new.get_by_label("When it answers").select_option("own")
    new.get_by_label("Monday").fill("09:00-17:00")
    desk.get_by_role("button", name="Save in the draft").last.click()
    expect(desk.get_by_role("status").first).to_contain_text("in the draft")
    found = next(one for one in draft(published, "catalogue.json")["services"] if one["id"] == "pothole")  # type: ignore[attr-defined]
    assert found["channels"][-1]["hours"] == {"mon": [["09:00", "17:00"]]}


def test_leaving_words_that_are_not_saved_is_asked_about(desk: Page) -> None:
    asked: list[str] = []
    desk.goto("/content/services/pothole/settings")
    desk.get_by_label("Team that owns it").press_sequentially("x")
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.get_by_role("link", name="Back to the list").click()
    desk.wait_for_url("**/content/services")
    assert asked == ["beforeunload"]


def test_a_price_gets_a_follower(desk: Page, published: Hub) -> None:
    desk.goto(f"{FORMS}/prices")
    desk.locator('[id="price.1.until"]').fill("2028-03-31")
    desk.locator('[id="price.2.starts"]').fill("2028-04-01")
    desk.locator('[id="price.2.pounds"]').fill("56.00")
    desk.get_by_role("button", name="Save in the draft").click()
    expect(desk.get_by_role("status").first).to_contain_text("in the draft")
    assert [one["pence"] for one in draft(published, "forms/garden-waste-new.json")["prices"]] == [5200, 5400, 5600]  # type: ignore[attr-defined]


def test_an_event_is_added_and_taken_out(desk: Page, published: Hub) -> None:
    desk.goto("/content/calendar")
    desk.get_by_text("Add an event").first.click()
    desk.locator("#event-day-tamarside").fill("2026-12-02")
    desk.locator("#starts-tamarside").fill("10:00")
    desk.locator("#ends-tamarside").fill("12:00")
    desk.locator("#title-tamarside").fill("Energy advice")
    desk.get_by_role("button", name="Put the event in the draft").first.click()
    with desk.expect_event("load"):
        desk.get_by_role("button", name="Take out Energy advice on 2 December").click()
    assert published.publishing.draft.changes() == []


def test_a_service_with_a_new_form_is_built_and_published(desk: Page, published: Hub) -> None:
    desk.goto("/content/services/new")
    desk.get_by_label("Name, in English").fill("Hire a hall")
    desk.get_by_label("Subject on the menu").select_option("pay")
    desk.get_by_label("Team that owns it").fill("Halls")
    desk.get_by_role("button", name="Put it in the draft").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Hire a hall")
    desk.goto("/content/forms/hire-a-hall")
    desk.get_by_text("Add a page").click()
    desk.get_by_label("Its question or heading, in English").fill("Which hall?")
    desk.get_by_role("button", name="Add the page").click()
    desk.get_by_text("Add a question to this page").click()
    desk.get_by_label("Question, in English").fill("How many people come?")
    desk.get_by_label("Kind of answer").select_option("whole")
    with desk.expect_event("load"):
        desk.get_by_role("button", name="Add the question").click()
    form = draft(published, "forms/hire-a-hall.json")
    assert [[field["type"] for field in page["fields"]] for page in form["pages"]] == [["text"], ["text", "whole"]]  # type: ignore[attr-defined]
    desk.goto("/content/publish")
    desk.get_by_role("button", name="Publish").click()
    expect(desk.get_by_role("status").first).to_contain_text("Release 2 is out")


def test_a_form_that_the_council_has_is_taken_in_with_its_findings(desk: Page, published: Hub, tmp_path: Path) -> None:
    start = {"path": "/start", "title": "Start", "components": [], "next": [{"path": "/name"}, {"path": "/nowhere"}]}
    asks = {
        "path": "/name",
        "title": "Name",
        "components": [{"type": "TextField", "name": "n", "title": "Your name", "options": {}}],
    }
    source = {"name": "Skip hire", "startPage": "/start", "pages": [start, asks], "conditions": [], "lists": [], "sections": []}
    file = tmp_path / "skip-hire.json"
    file.write_text(json.dumps(source), encoding="utf-8")
    desk.goto("/content/services/new")
    desk.get_by_label("Name, in English").fill("Hire a skip")
    desk.get_by_label("Subject on the menu").select_option("bins")
    desk.get_by_label("Team that owns it").fill("Waste")
    desk.get_by_label("Take in a form that you have", exact=False).check()
    desk.get_by_label("The form's file", exact=False).set_input_files(file)
    desk.get_by_role("button", name="Put it in the draft").click()
    expect(desk.get_by_role("heading", name="The form is taken in", exact=False)).to_be_visible()
    expect(desk.get_by_text("nowhere", exact=False).first).to_be_visible()
    desk.get_by_role("link", name="Look at the form").click()
    desk.get_by_role("link", name="Name", exact=True).click()
    expect(desk.get_by_label("English").first).to_be_visible()


def test_a_file_that_is_no_form_is_refused_with_the_reason(desk: Page, published: Hub, tmp_path: Path) -> None:
    file = tmp_path / "letter.json"
    file.write_text("Dear council", encoding="utf-8")
    desk.goto("/content/services/new")
    desk.get_by_label("Name, in English").fill("Hire a skip")
    desk.get_by_label("Subject on the menu").select_option("bins")
    desk.get_by_label("Team that owns it").fill("Waste")
    desk.get_by_label("Take in a form that you have", exact=False).check()
    desk.get_by_label("The form's file", exact=False).set_input_files(file)
    desk.get_by_role("button", name="Put it in the draft").click()
    expect(desk.get_by_role("heading", name="What the importer says")).to_be_visible()
    assert published.publishing.draft.changes() == []


def test_a_finding_leads_to_the_place_where_it_is_put_right(desk: Page, published: Hub) -> None:
    body, digest = published.publishing.draft.read("catalogue.json")
    published.publishing.draft.save("catalogue.json", body.replace(b'"subject": "bins"', b'"subject": "gone"', 1), "ruth", digest)
    desk.goto("/content/publish")
    desk.get_by_role("link", name="Service, ", exact=False).first.click()
    expect(desk.get_by_role("button", name="Save in the draft")).to_be_visible()


def test_an_approver_reads_the_menu_without_its_buttons(published: Hub, signed_in: SignedIn) -> None:
    page = signed_in("olu")
    page.goto("/content/menu")
    expect(page.get_by_role("button", name="Move", exact=False)).to_have_count(0)
