"""Texts that are hard to read."""

from collections.abc import Iterator

from kiosk.forms.checks.plain_words import plain_words, reading_age
from kiosk.forms.checks.texts import texts_in
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form
from kiosk.language import SOURCE_LANGUAGE

OLDEST_READER = 12.0
LONGEST_SENTENCE = 25
LONGEST_ELSEWHERE = 28
"""Welsh and most other languages say the same in some more words."""


def plain_words_findings(form: Form) -> Iterator[Finding]:
    """Warnings: sentences and jargon in each language, the reading age of English texts and of the form as a whole."""
    whole: list[str] = []
    for place, text in texts_in(form):
        whole.append(text.get(SOURCE_LANGUAGE, ""))
        for language, written in text.items():
            yield from _findings(place if language == SOURCE_LANGUAGE else f"{place}.{language}", written, language)
    age = reading_age(". ".join(whole))
    if age is not None and age > OLDEST_READER:
        yield Finding(
            Severity.WARNING, "reading-age", "", f"The form as a whole needs a reading age of {age:.0f}; aim for 9 to 11"
        )


def _findings(place: str, written: str, language: str) -> Iterator[Finding]:
    measured = plain_words(written, language)
    longest = LONGEST_SENTENCE if language == SOURCE_LANGUAGE else LONGEST_ELSEWHERE
    if measured.reading_age is not None and measured.reading_age > OLDEST_READER + 2:
        yield Finding(Severity.WARNING, "reading-age", place, f"This text needs a reading age of {measured.reading_age:.0f}")
    if measured.longest_sentence > longest:
        message = f"A sentence has {measured.longest_sentence} words; {longest} are enough"
        yield Finding(Severity.WARNING, "long-sentence", place, message)
    for word, plainer in measured.jargon.items():
        advice = f"say {plainer!r} instead" if plainer else "leave it out"
        yield Finding(Severity.WARNING, "jargon", place, f"{word!r} is hard to understand: {advice}")
