"""Answers as staff read them."""

import pytest
from pydantic import JsonValue

from kiosk.delivery.answers import answer_text


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"strokes": [[[1, 2], [3, 4]]], "name": ""}, "Signed"),
        ({"strokes": [], "name": "Ann Other"}, "Signed: Ann Other"),
        ([{"what": "sofa"}, {"what": "bed"}], "What: sofa; What: bed"),
        (True, "Yes"),
        ([], "Not provided"),
    ],
)
def test_an_answer_reads_as_people_say_it(answer: JsonValue, words: str) -> None:
    assert answer_text(answer) == words
