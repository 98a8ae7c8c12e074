"""What authors and approvers do in their browsers."""

import pytest
from playwright.sync_api import Page, expect

from kiosk.content.publishing.previewer import PreviewUnavailable, View
from kiosk.hub.hub import Hub
from kiosk.hub_store import events
from tests.ui.console.conftest import SignedIn
from ui.console.content.kiosk_previewer import KioskPreviewer

LIGHTS = "/content/edit/news/christmas-lights"
BINS = "/content/edit/form/garden-waste-renew/bins"
PAGES = [
    "/content", "/content/services", "/content/forms", "/content/forms/garden-waste-renew", "/content/news", "/content/calendar",
    "/content/releases", "/content/publish", LIGHTS, BINS, "/content/edit/service/missed-bin",
]  # fmt: skip


def box(page: Page, name: str) -> str:
    return page.locator(f'[id="{name}"]').input_value()


def write(page: Page, name: str, words: str) -> None:
    page.locator(f'[id="{name}"]').fill(words)


def save(page: Page) -> None:
    with page.expect_event("load"):
        page.get_by_role("button", name="Save in the draft").click()


def test_every_page_opens_and_fits_a_desk_and_a_tablet(desk: Page) -> None:
    trouble: list[str] = []
    desk.on("console", lambda message: trouble.append(message.text))
    desk.on("pageerror", lambda error: trouble.append(str(error)))
    for path in PAGES:
        answer = desk.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        for width in (1280, 820, 390):
            desk.set_viewport_size({"width": width, "height": 1000})
            assert desk.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), (path, width)
    assert trouble == []


def test_a_changed_headline_goes_from_draft_to_every_kiosk(desk: Page, published: Hub) -> None:
    desk.goto(LIGHTS)
    write(desk, "words.title.en", "The shop has a new front door")
    save(desk)
    expect(desk.get_by_role("status").first).to_contain_text("Saved in the draft")
    desk.goto("/content")
    expect(desk.get_by_text("After: The shop has a new front door").or_(desk.locator("ins"))).to_be_visible()
    desk.get_by_role("link", name="Look and publish").click()
    desk.get_by_role("button", name="Publish").click()
    expect(desk.get_by_role("status").first).to_contain_text("Release 2 is out")
    assert b"new front door" in published.publishing.release_files(2)["news.json"]
    with published.store.reading() as connection:
        told = [event.body["release"] for event in events.read_after(connection, 0) if event.kind == "release_published"]
    assert told == [1, 2]


def test_findings_come_while_one_types_and_nothing_is_saved(desk: Page, published: Hub) -> None:
    desk.goto(LIGHTS)
    expect(desk.locator("#findings")).to_contain_text("The checks found nothing")
    write(desk, "words.summary.en", "We will commence the lights.")
    expect(desk.locator("#findings")).to_contain_text("hard to understand")
    assert published.publishing.draft.changes() == []


def test_a_missing_translation_is_said_in_words(desk: Page) -> None:
    desk.goto(BINS)
    write(desk, "words.bins.hint.en", "Brown ones only.")
    expect(desk.locator("#findings")).to_contain_text("Cymraeg")


def test_a_translation_with_other_parts_is_refused_beside_its_box(desk: Page, published: Hub) -> None:
    desk.goto(LIGHTS)
    write(desk, "words.body.cy", "Un rhan.")
    save(desk)
    expect(desk.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert box(desk, "words.body.cy") == "Un rhan."
    assert published.publishing.draft.changes() == []


def test_somebody_elses_edit_is_not_overwritten(desk: Page, published: Hub) -> None:
    desk.goto(LIGHTS)
    write(desk, "words.title.en", "Mine")
    body, digest = published.publishing.draft.read("news.json")
    published.publishing.draft.save("news.json", body.replace(b"Bin days over Christmas", b"Bins at Christmas"), "ruth", digest)
    save(desk)
    expect(desk.get_by_role("alert")).to_contain_text("Somebody else saved this")
    assert b"Mine" not in published.publishing.draft.files()["news.json"]


def test_the_language_beside_english_can_be_chosen(desk: Page) -> None:
    desk.goto(LIGHTS)
    desk.get_by_label("Beside English").select_option("ar")
    desk.wait_for_url("**beside=ar")
    assert desk.locator('[id="words.title.ar"]').get_attribute("dir") == "rtl"


def test_the_preview_is_the_kiosks_own_screen_with_unsaved_words(desk: Page) -> None:
    desk.goto(LIGHTS)
    write(desk, "words.title.en", "Not saved yet")
    desk.get_by_role("button", name="Show it as the kiosk will").click()
    picture = desk.locator("#preview img")
    expect(picture).to_be_visible()
    assert desk.evaluate("[...document.querySelectorAll('#preview img')].map(i => [i.naturalWidth, i.naturalHeight])") == [
        [1080, 1920]
    ]


def test_what_cannot_be_shown_says_why(published: Hub) -> None:
    with pytest.raises(PreviewUnavailable, match="could not show this"):
        KioskPreviewer().picture(published.publishing.draft.files(), View("news/no-such", "en"))


def test_going_back_shows_the_older_words_again(desk: Page, published: Hub) -> None:
    body, digest = published.publishing.draft.read("news.json")
    published.publishing.draft.save("news.json", body.replace(b"Bin days over Christmas", b"Bins at Christmas"), "ruth", digest)
    published.publishing.publish("ruth", "Shorter")
    desk.on("dialog", lambda dialog: dialog.accept())
    desk.goto("/content/releases")
    desk.get_by_role("button", name="Go back to it").click()
    expect(desk.get_by_role("status").first).to_contain_text("again what release 1 did")
    assert published.publishing.release_files(3)["news.json"] == published.publishing.release_files(1)["news.json"]


def test_errors_stand_in_the_way_of_publishing(desk: Page, published: Hub) -> None:
    body, digest = published.publishing.draft.read("catalogue.json")
    published.publishing.draft.save("catalogue.json", body.replace(b'"subject": "bins"', b'"subject": "gone"', 1), "ruth", digest)
    desk.goto("/content/publish")
    expect(desk.get_by_text("1 to put right first")).to_be_visible()
    expect(desk.get_by_role("button", name="Publish")).to_have_count(0)


def test_an_author_writes_but_does_not_publish(published: Hub, signed_in: SignedIn) -> None:
    page = signed_in("ada")
    page.goto(LIGHTS)
    write(page, "words.title.en", "Written by Ada")
    save(page)
    page.goto("/content/publish")
    expect(page.get_by_text("Someone who may publish has to do the rest")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)


def test_an_approver_reads_but_does_not_write(published: Hub, signed_in: SignedIn) -> None:
    page = signed_in("olu")
    answer = page.goto(LIGHTS)
    assert answer is not None
    assert answer.status == 403


def test_a_scheduled_release_is_shown_as_waiting_and_can_be_withdrawn(desk: Page, published: Hub) -> None:
    desk.goto(LIGHTS)
    write(desk, "words.title.en", "Tomorrow's news")
    save(desk)
    desk.goto("/content/publish")
    desk.locator("#at").fill("2026-12-01T08:00")
    desk.get_by_role("button", name="Publish").click()
    expect(desk.get_by_text("A release waits for its hour")).to_be_visible()
    with desk.expect_event("load"):
        desk.get_by_role("button", name="Do not publish it").click()
    assert published.publishing.waiting() == []


def test_a_news_item_is_begun_written_and_taken_out_again(desk: Page, published: Hub) -> None:
    desk.goto("/content/news")
    desk.get_by_label("Begin a news item").fill("Free trees for every street")
    desk.get_by_role("button", name="Begin").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Free trees for every street")
    assert b"free-trees-for-every-street" in published.publishing.draft.files()["news.json"]
    desk.on("dialog", lambda dialog: dialog.accept())
    desk.get_by_role("button", name="Take this item out").click()
    expect(desk.locator(".flash")).to_be_visible()
    assert published.publishing.draft.changes() == []


def test_a_day_gets_hours_of_its_own_and_wrong_hours_are_told(desk: Page, published: Hub) -> None:
    desk.goto("/content/calendar")
    desk.get_by_text("Add a day that differs").first.click()
    desk.locator("#day-tamarside").fill("2026-12-09")
    desk.locator("#hours-tamarside").fill("17:00-09:00")
    desk.locator("#reason-tamarside").fill("Staff meeting")
    desk.get_by_role("button", name="Put it in the draft").first.click()
    expect(desk.get_by_role("alert")).to_contain_text("not from one time to a later one")
    desk.get_by_text("Add a day that differs").first.click()
    desk.locator("#day-tamarside").fill("2026-12-09")
    desk.locator("#hours-tamarside").fill("10:00-17:00")
    desk.locator("#reason-tamarside").fill("Staff meeting")
    desk.get_by_role("button", name="Put it in the draft").first.click()
    expect(desk.get_by_text("Staff meeting: 10:00 to 17:00")).to_be_visible()
    with desk.expect_event("load"):
        desk.get_by_role("button", name="Make it as usual on 9 December").click()
    assert published.publishing.draft.changes() == []
