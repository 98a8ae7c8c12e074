"""Changing words without seeing JSON: what is put in where, and what is refused in words."""

import json

import pytest

from kiosk.content.publishing import editables
from kiosk.content.publishing.editing import present, with_words
from kiosk.content.publishing.plain_blocks import BlocksDiffer, as_blocks, as_typed
from tests.kiosk.content.conftest import SAMPLE

NEWS = (SAMPLE / "news.json").read_bytes()
CATALOGUE = (SAMPLE / "catalogue.json").read_bytes()
FORM = (SAMPLE / "forms" / "garden-waste-renew.json").read_bytes()
LIGHTS = editables.news_item(NEWS, "christmas-lights")
POTHOLE = editables.service(CATALOGUE, "pothole")
BINS = editables.form_page(FORM, "bins")


def item(body: bytes, group: str, wanted: str) -> dict[str, object]:
    found: dict[str, object] = next(one for one in json.loads(body)[group] if one["id"] == wanted)
    return found


def test_putting_in_what_stands_there_changes_nothing() -> None:
    for body, thing in ((NEWS, LIGHTS), (CATALOGUE, POTHOLE), (FORM, BINS)):
        after, problems = with_words(body, thing, present(body, thing))
        assert problems == {}
        assert json.loads(after) == json.loads(body)


def test_every_sample_thing_can_be_edited_without_changing_by_itself() -> None:
    things = [editables.news_item(NEWS, one["id"]) for one in json.loads(NEWS)["items"]]
    for thing in things:
        assert json.loads(with_words(NEWS, thing, present(NEWS, thing))[0]) == json.loads(NEWS)


def test_one_language_changes_and_the_others_stay() -> None:
    after, _ = with_words(FORM, BINS, {"words.bins.label.en": "How many bins?"})
    label = json.loads(after)["pages"][4]["fields"][0]["label"]
    assert label["en"] == "How many bins?"
    assert label["cy"] == "Faint o finiau ydych chi am i ni eu gwagio?"


def test_the_words_of_an_answer_change_but_never_its_value() -> None:
    after, _ = with_words(FORM, BINS, {"words.bins.option.2.en": "Two bins"})
    option = json.loads(after)["pages"][4]["fields"][0]["options"][1]
    assert (option["value"], option["text"]["en"]) == ("2", "Two bins")


def test_a_hint_can_be_added_and_taken_out() -> None:
    added, _ = with_words(FORM, BINS, {"words.bins.hint.en": "Brown ones."})
    assert json.loads(added)["pages"][4]["fields"][0]["hint"] == {"en": "Brown ones."}
    taken, _ = with_words(added, BINS, {"words.bins.hint.en": ""})
    assert "hint" not in json.loads(taken)["pages"][4]["fields"][0]


def test_a_question_without_english_is_refused_in_words() -> None:
    after, problems = with_words(FORM, BINS, {"words.bins.label.en": "  "})
    assert problems == {"words.bins.label.en": "Write the question in English"}
    assert json.loads(after) == json.loads(FORM)


def test_synonyms_are_one_a_line() -> None:
    after, _ = with_words(CATALOGUE, POTHOLE, {"words.synonyms.en": "crater\r\n\r\n  hole  \r\n"})
    assert item(after, "services", "pothole")["synonyms"]["en"] == ["crater", "hole"]  # type: ignore[index]


def test_dates_are_checked_and_may_be_empty_where_there_need_be_none() -> None:
    after, problems = with_words(CATALOGUE, POTHOLE, {"fact.review_on": "soon", "fact.valid_until": ""})
    assert problems == {"fact.review_on": "Review by: give a date, such as 2026-12-24"}
    assert item(after, "services", "pothole")["review_on"] == item(CATALOGUE, "services", "pothole")["review_on"]


def test_an_unticked_box_takes_the_mark_out() -> None:
    given = {name: text for name, text in present(NEWS, LIGHTS).items() if name != "fact.pinned"}
    after, _ = with_words(NEWS, LIGHTS, given)
    assert "pinned" not in item(after, "items", "christmas-lights")


def test_a_body_is_typed_as_paragraphs_bullets_headings_and_boxes() -> None:
    blocks = as_blocks(
        {"en": "# When\n\nWe open\nat 9.\n\n* Mon\n* Tue\n\n> Ring us", "cy": "# Pryd\n\nAgor am 9.\n\n* Llun\n* Maw\n\n> Ffon"}
    )
    assert [block["type"] for block in blocks] == ["heading", "paragraph", "bullets", "inset"]
    assert blocks[1]["text"] == {"en": "We open at 9.", "cy": "Agor am 9."}
    assert as_typed(blocks, "cy") == "# Pryd\n\nAgor am 9.\n\n* Llun\n* Maw\n\n> Ffon"


def test_a_translation_with_other_parts_is_refused_and_says_which() -> None:
    with pytest.raises(BlocksDiffer, match=r"“cy” has 1 parts \(paragraph\) and the English 2"):
        as_blocks({"en": "One.\n\nTwo.", "cy": "Un."})


def test_a_language_without_words_yet_is_no_trouble() -> None:
    assert as_blocks({"en": "One.", "cy": ""}) == [{"type": "paragraph", "text": {"en": "One."}}]


@pytest.mark.parametrize("made", [lambda: editables.news_item(NEWS, "no"), lambda: editables.form_page(FORM, "no")])
def test_what_is_not_there_is_a_key_error(made) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(KeyError):
        made()
