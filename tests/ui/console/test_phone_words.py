"""The phone page has a sentence for everything that can go wrong, in every language that kiosks speak."""

import json
import re
from pathlib import Path

import pytest

from kiosk.handover.handover_desk import HandoverFault
from ui.console.handover import phone_words
from ui.console.handover.phone_words import PhoneWords, asked_for, languages
from ui.console.handover.sent_files import SendingFault

TEXTS: dict[str, dict[str, str]] = json.loads(
    Path(phone_words.__file__).with_name("phone_texts.json").read_text(encoding="utf-8")
)
SPOKEN = {"en", "cy", "pl", "uk", "ro", "zh-Hans", "ar"}
FOR_KIOSKS_ALONE = {HandoverFault.ANOTHER_BODY, HandoverFault.NOT_THIS_KIOSK}


def test_every_sentence_is_there_in_every_language_with_the_same_figures() -> None:
    for name, texts in TEXTS.items():
        assert set(texts) == SPOKEN, name
        assert len({frozenset(re.findall(r"{\w+}", text)) for text in texts.values()}) == 1, name
    assert languages() == SPOKEN


def test_every_fault_has_its_sentence() -> None:
    sending = {fault.value for fault in SendingFault} - {"wrong_type"} | {"wrong_type_photo", "wrong_type_file"}
    code = {fault.value for fault in HandoverFault} - {fault.value for fault in FOR_KIOSKS_ALONE}

    assert sending | code <= set(TEXTS)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("cy-GB,en;q=0.8", "cy"),
        ("zh-TW,zh;q=0.9", "zh-Hans"),
        ("xx,uk;q=0.5", "uk"),
        ("", "en"),
        ("*", "en"),
        (",;,;" * 50, "en"),
    ],
)
def test_a_phone_is_spoken_to_in_its_own_language(header: str, language: str) -> None:
    assert asked_for(header) == language


def test_a_language_that_nobody_has_is_english() -> None:
    words = PhoneWords("tlh", most=3, largest=10)

    assert (words.language, words.direction) == ("en", "ltr")
    assert words("limits") == "You can send 3, each up to 10 MB."
