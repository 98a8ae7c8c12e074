"""People find what they came for, in their own words, with their own spelling, in their own language."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.content import Content
from kiosk.content.search.entry import Entry, EntryKind
from kiosk.content.search.listed import read_list
from kiosk.content.search.plain_words import PlainWords
from kiosk.content.search.search import Search
from tests.kiosk.content.conftest import SAMPLE

QUERIES = Path(__file__).with_name("queries.tsv")
LIST_QUERIES = Path(__file__).with_name("list_queries.tsv")
"""What is said, and the numbers of the Local Government Service List that answer it."""


def queries() -> Iterator[tuple[str, str, set[str]]]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        for language, query, right in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield language, query, set(right.split())


@pytest.fixture(scope="module")
def search() -> Search:
    return Content.load(SAMPLE).search


def top(search: Search, query: str, language: str = "en", limit: int = 3) -> list[str]:
    return [hit.id for hit in search.find(query, language, limit)]


def test_the_right_answer_is_in_the_top_three_for_ninety_five_in_a_hundred(search: Search) -> None:
    asked = list(queries())
    answers = [(query, right, top(search, query, language)) for language, query, right in asked]
    missed = [(query, found) for query, right, found in answers if not right & set(found)]
    assert len(asked) >= 100
    assert len(missed) / len(asked) <= 0.05, missed


def test_ninety_five_in_a_hundred_find_their_service_in_the_national_list() -> None:
    words = Content.load(SAMPLE).plain_words
    known = [Entry(EntryKind.SERVICE, str(one.lgsl), {"en": one.name}, {}, {}, lgsl=one.lgsl) for one in words.of("en").services]
    search = Search(known, words)
    with LIST_QUERIES.open(encoding="utf-8", newline="") as file:
        asked = [(query, set(right.split())) for query, right in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    missed = [(query, found) for query, right in asked if not right & set(found := top(search, query))]
    assert len(known) == 1002
    assert len(missed) / len(asked) <= 0.05, missed


@pytest.mark.parametrize("language", ["en", "cy", "ar", "pl", "uk", "ro", "zh-Hans"])
def test_every_service_is_found_by_its_own_name(search: Search, language: str) -> None:
    services = [service for service in Content.load(SAMPLE).services if language in service.title]
    missed = [service.id for service in services if service.id not in top(search, service.title[language], language)]
    assert missed == []


def test_urgent_answers_come_first(search: Search) -> None:
    hits = search.find("housing nowhere to sleep", "en", 5)
    assert hits[0].id == "homeless"
    assert hits[0].urgent


def test_one_typed_letter_more_never_loses_the_answer_for_good(search: Search) -> None:
    query = "dead fox"
    found = [at for at in range(3, len(query) + 1) if "dead-animal" in top(search, query[:at])]
    assert found[-1] == len(query)
    assert len(found) >= 4


@pytest.mark.parametrize("query", ["", "   ", "zzzzqqq", "!!!", "a" * 500, "\x00", "١٢٣", "🦊"])
def test_nonsense_finds_nothing_and_breaks_nothing(search: Search, query: str) -> None:
    assert search.find(query) == []


def test_only_words_that_say_nothing_still_answer_something_or_nothing(search: Search) -> None:
    assert isinstance(search.find("I want to"), list)


def test_a_mutated_welsh_word_finds_its_service(search: Search) -> None:
    assert "council-tax-single-person" in top(search, "dreth gyngor gostyngiad", "cy")
    assert "missed-bin" in top(search, "finiau heb eu gwagio", "cy")


def test_someone_reading_arabic_may_type_english(search: Search) -> None:
    hits = search.find("pothole", "ar", 1)
    assert hits[0].title == "الإبلاغ عن حفرة في الطريق"


def test_news_is_found_beside_services(search: Search) -> None:
    assert "quay-road-works" in top(search, "quay road closed")


def test_a_list_from_elsewhere_can_be_searched(tmp_path: Path, search: Search) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("id,label,status,description\n1,Pest control,Live,Rats and mice\n2,Libraries,Live,Books\n")
    found = Search(read_list(listed), PlainWords(languages={})).find("rat")
    assert [(hit.id, hit.lgsl, hit.kind) for hit in found] == [("1", 1, EntryKind.SERVICE)]


def test_a_list_without_labels_is_refused_in_words(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("id,name\n1,Pest control\n")
    with pytest.raises(ValueError, match="needs a column label"):
        read_list(listed)


def test_plain_words_lead_to_what_the_council_calls_it() -> None:
    entry = Entry(EntryKind.SERVICE, "animals", {"en": "Dead animal removal"}, {}, {})
    words = PlainWords.model_validate({"languages": {"en": {"sayings": [{"say": ["fox"], "means": "animal"}]}}})
    small = Search([entry], words)
    assert [hit.id for hit in small.find("fox ")] == ["animals"]


def known_words() -> PlainWords:
    trees = {"lgsl": 505, "name": "Tree management", "said": ["branches over my garden", "roots"]}
    return PlainWords.model_validate({"languages": {"en": {"services": [trees]}}})


def test_what_residents_say_finds_a_known_service_of_any_list() -> None:
    entry = Entry(EntryKind.SERVICE, "17", {"en": "Tree management"}, {}, {}, lgsl=17)
    assert [hit.id for hit in Search([entry], known_words()).find("branches over garden")] == ["17"]


def test_a_list_that_numbers_otherwise_is_not_misread() -> None:
    entry = Entry(EntryKind.SERVICE, "505", {"en": "Dog licences"}, {}, {}, lgsl=505)
    assert Search([entry], known_words()).find("branches over garden") == []


def test_a_service_under_a_name_of_its_own_is_known_by_its_number() -> None:
    entry = Entry(EntryKind.SERVICE, "trees", {"en": "Report roots in a drain"}, {}, {}, lgsl=505)
    assert [hit.id for hit in Search([entry], known_words()).find("branches over garden")] == ["trees"]
