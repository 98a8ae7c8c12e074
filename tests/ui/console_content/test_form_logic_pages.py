"""An admin who does not program: when a page is shown, what a form costs, what it works out, lists of items, where it ends."""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from kiosk.content.building.form_desk import with_new_check
from kiosk.content.building.logic_desk import expression_at, form_of
from kiosk.content.building.spot import Part, Spot
from kiosk.forms.expressions.written import written
from kiosk.forms.plan import Plan
from kiosk.hub.hub import Hub
from tests.ui.console.reading_well import faults_of

RENEW = "/content/forms/garden-waste-renew"
PAGES = [
    "/content/forms/dead-animal/condition?page=collar", "/content/forms/bus-pass/condition?page=young", f"{RENEW}/costs",
    f"{RENEW}/calculations", "/content/forms/bulky-waste/value?fee=1", f"{RENEW}/value?calculation=opens",
    "/content/forms/missed-bin/value?page=day&question=day&part=latest", "/content/edit/form/missed-bin/day",
    "/content/edit/form/pay-penalty-charge/notice", "/content/edit/form/bulky-waste/items",
    "/content/edit/form/garden-waste-renew/too-early",
]  # fmt: skip


def body(hub: Hub, form_id: str) -> bytes:
    found: bytes = hub.publishing.draft.read(f"forms/{form_id}.json")[0]
    assert Plan(form_of(found)).findings == ()
    return found


def form(hub: Hub, form_id: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(body(hub, form_id))
    return found


def expression(hub: Hub, form_id: str, spot: Spot) -> str:
    node = expression_at(body(hub, form_id), spot)
    return "" if node is None else written(node)


def row(page: Page, number: int) -> Locator:
    return page.locator(".rule").nth(number)


def save(page: Page) -> None:
    page.get_by_role("button", name="Save in the draft").last.click()
    expect(page.locator(".flash")).to_contain_text("in the draft")


@pytest.fixture
def admin(desk: Page) -> Page:
    """Says yes to every question before a deed."""
    desk.set_default_timeout(60_000)
    desk.on("dialog", lambda dialog: dialog.accept())
    return desk


def test_every_page_of_the_logic_reads_well_at_every_width(admin: Page) -> None:
    for path in PAGES:
        answer = admin.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        assert faults_of(admin) == [], path


def test_a_condition_is_made_of_rows_and_a_group(admin: Page, published: Hub) -> None:
    admin.goto("/content/edit/form/council-tax-moving/holds")
    admin.get_by_role("link", name="Change when it is shown").click()
    expect(admin.get_by_text("“What is changing?” is not “I am moving out of Tamarside”")).to_be_visible()

    admin.get_by_role("button", name="Add a group").click()
    row(admin, 1).get_by_label("Question").select_option(label="The day of the visit")
    row(admin, 1).get_by_label("How it compares").select_option(label="is on or after")
    row(admin, 1).get_by_label("How many").fill("14")
    row(admin, 1).get_by_label("Before or after").select_option("after")
    row(admin, 1).get_by_label("Counted from").select_option(label="A date")
    row(admin, 1).get_by_label("Date", exact=True).fill("2027-04-01")
    row(admin, 2).get_by_label("Question").select_option(label="What is changing?")
    row(admin, 2).get_by_label("Answer").select_option(label="I am moving into Tamarside")
    expect(admin.locator("#in-words")).to_contain_text("“What is changing?” is “I am moving into Tamarside”)")
    expect(admin.get_by_role("status")).to_contain_text("Not saved yet")
    save(admin)

    said = expression(published, "council-tax-moving", Spot(Part.WHEN, "holds"))
    assert said == '(move != "out") && ((today() >= (date("2027-04-01") + days(14))) || (move == "in"))'


def test_what_is_chosen_while_the_words_are_on_their_way_is_in_the_words_too(admin: Page, published: Hub) -> None:
    admin.goto("/content/forms/dead-animal/condition?page=collar")
    held: list[Route] = []
    admin.route("**/condition?page=collar", lambda route: held.append(route), times=1)
    with admin.expect_request("**/condition?page=collar"):
        row(admin, 0).get_by_label("Answer").select_option("fox")
    row(admin, 1).get_by_label("Answer").select_option("bird")
    held[0].continue_()

    expect(admin.locator("#in-words")).to_contain_text("is “A fox or badger” or “What kind of animal is it?” is “A bird”")


def test_what_rows_cannot_say_stays_an_expression_and_its_fault_is_shown_in_its_place(admin: Page, published: Hub) -> None:
    admin.goto("/content/forms/dead-animal/condition?page=collar")
    admin.get_by_role("button", name="Write one as an expression").click()
    admin.get_by_label("Written as an expression").fill('matches(animal, "^(cat|fox"')
    admin.get_by_role("button", name="Save in the draft").last.click()

    expect(admin.get_by_role("alert")).to_contain_text("Row 3: Unexpected end (at character 28)")
    admin.get_by_label("Written as an expression").fill("animal > 3")
    admin.get_by_role("button", name="Save in the draft").last.click()
    expect(admin.get_by_role("alert")).to_contain_text("Row 3: > compares text with a number")

    admin.get_by_label("Written as an expression").fill('matches(animal, "^fox")')
    save(admin)
    said = expression(published, "dead-animal", Spot(Part.WHEN, "collar"))
    assert said == '(animal == "cat") || (animal == "dog") || matches(animal, "^fox")'


def test_a_condition_that_somebody_changed_meanwhile_is_not_overwritten(admin: Page, published: Hub) -> None:
    admin.goto("/content/forms/dead-animal/condition?page=collar")
    before, digest = published.publishing.draft.read("forms/dead-animal.json")
    changed = before.replace(b'"animal == \\"cat\\" || animal == \\"dog\\""', b'"animal == \\"cat\\""')
    assert changed != before
    published.publishing.draft.save("forms/dead-animal.json", changed, "ruth", digest)

    admin.get_by_role("button", name="Take out row 1").click()
    admin.get_by_role("button", name="Save in the draft").last.click()

    expect(admin.get_by_role("alert")).to_contain_text('Somebody changed this meanwhile. It now says: animal == "cat"')
    assert expression(published, "dead-animal", Spot(Part.WHEN, "collar")) == 'animal == "cat"'


def test_a_line_is_added_to_the_bill_with_its_amount_and_its_condition(admin: Page, published: Hub) -> None:
    admin.goto(f"{RENEW}/costs")
    admin.get_by_text("Add a line to the bill").click()
    admin.get_by_label("What the visitor pays for").fill("Sticker for each bin")
    admin.get_by_role("button", name="Add the line").click()
    admin.get_by_label("One of this form’s prices").check()
    admin.get_by_label("For each", exact=True).select_option(label="How many bins do you want emptied?")
    admin.get_by_label("Of those, free").fill("1")
    admin.get_by_role("button", name="Save in the draft").click()
    expect(admin.get_by_text("× (“How many bins do you want emptied?” less 1)")).to_be_visible()

    admin.get_by_role("link", name="Change when it is charged of “Sticker for each bin”").click()
    admin.get_by_role("button", name="Add a condition").click()
    row(admin, 0).get_by_label("Question").select_option(label="How many bins do you want emptied?")
    row(admin, 0).get_by_label("How it compares").select_option(label="is more than")
    row(admin, 0).get_by_label("Answer").select_option("2")
    save(admin)

    assert expression(published, "garden-waste-renew", Spot(Part.AMOUNT, fee=1)) == 'price("garden_bin") * (bins - 1)'
    assert expression(published, "garden-waste-renew", Spot(Part.WHEN, fee=1)) == "bins > 2"


def test_a_calculation_is_added_and_one_that_is_used_stays(admin: Page, published: Hub) -> None:
    admin.goto(f"{RENEW}/calculations")
    admin.get_by_text("Add a calculation").click()
    admin.get_by_label("Its name").fill("Reminder goes out")
    admin.get_by_label("A day", exact=True).check()
    admin.get_by_role("button", name="Add the calculation").click()
    admin.get_by_label("A day before or after another").check()
    admin.get_by_label("How many").fill("7")
    admin.get_by_label("Counted from").select_option(label="Calculation: Closes")
    save(admin)
    assert expression(published, "garden-waste-renew", Spot(Part.IS, calculation="reminder_goes_out")) == "closes - days(7)"

    admin.get_by_role("button", name="Take out “opens”").click()
    expect(admin.locator(".flash")).to_contain_text("asks for it. Change that first.")


def test_the_days_that_a_date_may_be_between_and_what_stands_there_before_are_set_in_rows(admin: Page, published: Hub) -> None:
    def opened(link: str) -> None:
        admin.goto("/content/edit/form/council-tax-moving/arrive_on")
        admin.get_by_role("link", name=f"{link} of “When do you move in?”").click()

    opened("Change the earliest day")
    admin.get_by_label("Counted from").select_option(label="When do you leave it?")
    admin.get_by_label("How many").fill("14")
    save(admin)
    opened("Change the latest day")
    admin.get_by_label("Any day, however late").check()
    save(admin)
    opened("Change what stands there")
    admin.get_by_label("What another question or a calculation gives").check()
    admin.get_by_label("Which", exact=True).select_option(label="When do you leave it?")
    save(admin)

    said = {
        part: expression(published, "council-tax-moving", Spot(part, "arrive_on", "arrive_on"))
        for part in (Part.EARLIEST, Part.LATEST, Part.PREFILL)
    }
    assert said == {Part.EARLIEST: "left_on - days(14)", Part.LATEST: "", Part.PREFILL: "left_on"}
    admin.goto("/content/edit/form/council-tax-moving/arrive_on")
    expect(admin.get_by_text("Earliest day: 14 days before “When do you leave it?”")).to_be_visible()


def test_a_rule_between_two_answers_is_made_of_rows_and_taken_out_again(admin: Page, published: Hub) -> None:
    admin.goto("/content/edit/form/council-tax-moving/arrive_on")
    admin.get_by_text("Add a rule").click()
    admin.get_by_label("What the visitor reads where it is not kept").fill("You cannot move in before you leave")
    admin.get_by_role("button", name="Add the rule").click()
    expect(admin.get_by_role("heading", level=1)).to_have_text("When is the answer to “When do you move in?” right?")
    admin.get_by_role("button", name="Add a condition").click()
    row(admin, 0).get_by_label("Question").select_option(label="When do you move in?")
    row(admin, 0).get_by_label("How it compares").select_option(label="is on or after")
    row(admin, 0).get_by_label("Counted from").select_option(label="When do you leave it?")
    expect(admin.locator("#in-words")).to_contain_text("“When do you move in?” is on or after “When do you leave it?”")
    assert faults_of(admin) == []
    save(admin)

    spot = Spot(Part.MUST, "arrive_on", "arrive_on", check=0)
    assert expression(published, "council-tax-moving", spot) == "arrive_on >= left_on"
    expect(admin.get_by_text("Right only where “When do you move in?” is on or after “When do you leave it?”")).to_be_visible()
    expect(admin.get_by_text("Otherwise the visitor reads: “You cannot move in before you leave”")).to_be_visible()
    expect(admin.locator('[id="words.arrive_on.check.0.en"]')).to_have_value("You cannot move in before you leave")
    assert faults_of(admin) == []

    admin.get_by_role("button", name="Take out “rule 1 of When do you move in?”").click()
    expect(admin.get_by_text("Right only where")).to_have_count(0)
    asked = next(one for one in form(published, "council-tax-moving")["pages"] if one["id"] == "arrive_on")["fields"][0]
    assert "checks" not in asked


def test_a_rule_that_cannot_be_true_or_false_is_refused_in_its_place(admin: Page, published: Hub) -> None:
    body, digest = published.publishing.draft.read("forms/council-tax-moving.json")
    ruled, _ = with_new_check(body, "arrive_on", "arrive_on", "Not then")
    published.publishing.draft.save("forms/council-tax-moving.json", ruled, "ruth", digest)
    admin.goto("/content/forms/council-tax-moving/condition?page=arrive_on&question=arrive_on&check=0")
    admin.get_by_role("button", name="Write one as an expression").click()
    admin.get_by_label("Written as an expression").fill("arrive_on")
    admin.get_by_role("button", name="Save in the draft").last.click()
    expect(admin.get_by_role("alert")).to_contain_text("There is a problem")
    assert admin.goto("/content/forms/council-tax-moving/condition?page=arrive_on&question=arrive_on&check=7").status == 404  # type: ignore[union-attr]


def test_what_a_number_on_a_letter_looks_like_is_said_without_a_pattern(admin: Page, published: Hub) -> None:
    admin.goto("/content/edit/form/pay-penalty-charge/notice")
    expect(admin.get_by_text("What the answer looks like: TM, then 8 digits")).to_be_visible()
    admin.get_by_label("How many").fill("nine")
    admin.get_by_role("button", name="what “").click()
    expect(admin.locator(".flash")).to_contain_text("“nine” is not a whole number")
    admin.get_by_label("How many").fill("9")
    admin.get_by_role("button", name="what “").click()
    expect(admin.get_by_text("What the answer looks like: TM, then 9 digits")).to_be_visible()
    assert '"(?i)TM[0-9]{9}"' in body(published, "pay-penalty-charge").decode()


def test_what_no_date_can_be_is_said_at_the_day(admin: Page, published: Hub) -> None:
    admin.goto("/content/forms/missed-bin/value?page=day&question=day&part=earliest")
    admin.get_by_label("Written as an expression").check()
    admin.get_by_label("Expression", exact=True).fill('"yesterday"')
    admin.get_by_role("button", name="Save in the draft").click()
    expect(admin.get_by_role("alert")).to_contain_text("There is a problem")
    admin.get_by_label("Today, or so long before or after a day").check()
    admin.get_by_label("How many").fill("soon")
    admin.get_by_role("button", name="Save in the draft").click()
    expect(admin.get_by_role("alert")).to_contain_text("“soon” is not a number of")


def test_a_list_of_items_is_built_and_an_end_leads_to_a_service(admin: Page, published: Hub) -> None:
    admin.goto("/content/edit/form/pothole/place")
    admin.get_by_text("Add a question to this page").click()
    admin.get_by_label("Question, in English").last.fill("Which other holes?")
    admin.get_by_label("Kind of answer").last.select_option("items")
    admin.get_by_role("button", name="Add the question").click()
    admin.get_by_text("Add a question to “Which other holes?”").click()
    admin.locator(".within").get_by_label("Question, in English").fill("How deep is it?")
    admin.locator(".within").get_by_label("Kind of answer").select_option("whole")
    admin.locator(".within").get_by_role("button", name="Add the question").click()
    admin.get_by_label("At most", exact=True).fill("4")
    admin.get_by_role("button", name="Save the limits of “Which other holes?”").click()
    expect(admin.get_by_label("At most", exact=True)).to_have_value("4")
    admin.get_by_role("link", name="Change when it is asked of “How deep is it?”").click()
    expect(admin.get_by_role("heading", level=1)).to_have_text("When is “How deep is it?” asked?")

    asked = next(one for page in form(published, "pothole")["pages"] for one in page.get("fields", ()) if one["type"] == "items")
    assert (asked["maximum"], [one["type"] for one in asked["fields"]]) == (4, ["text", "whole"])

    admin.goto("/content/edit/form/garden-waste-renew/too-late")
    admin.get_by_label("a service that fits better").select_option("garden-waste-new")
    save(admin)
    late = next(one for one in form(published, "garden-waste-renew")["pages"] if one["id"] == "too-late")
    assert (late["kind"], late["leads_to"]) == ("end", "garden-waste-new")


def test_a_declaration_is_added_on_the_page_of_the_forms_words(admin: Page, published: Hub) -> None:
    before = len(form(published, "pothole").get("declarations", []))
    admin.goto("/content/edit/form-words/pothole")
    admin.get_by_label("Add a declaration, in English").fill("What I have told you is true.")
    admin.get_by_role("button", name="Add the declaration").click()
    expect(admin.get_by_role("group", name=f"Declaration {before + 1}")).to_be_visible()
    assert form(published, "pothole")["declarations"][-1]["text"] == {"en": "What I have told you is true."}
