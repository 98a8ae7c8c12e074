"""The checks that stand before publishing, run on a set of files as a kiosk would read them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import BaseModel

from kiosk.content.content import Content
from kiosk.content.publishing.form_memory import CheckedForm, FormMemory
from kiosk.content.refused import ContentRefused
from kiosk.content.service import Need
from kiosk.content.texts_in import texts_in
from kiosk.forms.checks.plain_words import plain_words
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form
from kiosk.forms.form_unreadable import FormUnreadable
from kiosk.language import SOURCE_LANGUAGE

LONGEST_SENTENCE = 25
OLDEST_READER = 14.0


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Writes a bundle's files where a kiosk would have them."""
    for path, body in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)


def findings_in(files: Mapping[str, bytes], today: date, memory: FormMemory) -> tuple[Finding, ...]:
    """Of files that need not be readable at all."""
    with TemporaryDirectory(prefix="first-stop-draft-") as name:
        folder = Path(name)
        lay_out(files, folder)
        return all_findings(folder, today, memory)


def all_findings(folder: Path, today: date, memory: FormMemory) -> tuple[Finding, ...]:
    """What the kiosk's own self-test says, each form's publishing checks, and how plain the words are; errors first."""
    try:
        content = Content.load(folder, memory.form)
    except ContentRefused as refused:
        return (Finding(Severity.ERROR, "unreadable", refused.where, refused.sentence),)
    forms = list(_forms(content, memory))
    found = [
        *content.check(today),
        *_in_forms(forms),
        *_unpayable(content, [checked.form for checked in forms]),
        *plain_language("catalogue.json", content.catalogue),
        *plain_language("news.json", content.news_sheet),
        *plain_language("texts.json", content.texts),
    ]
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))


def _forms(content: Content, memory: FormMemory) -> Iterator[CheckedForm]:
    """Those that can be read; the others are findings already."""
    for form_id in content.form_ids():
        with suppress(FormUnreadable):
            yield memory.checked(content.folder / "forms" / f"{form_id}.json")


def _in_forms(forms: Iterable[CheckedForm]) -> Iterator[Finding]:
    for checked in forms:
        for finding in checked.findings:
            yield replace(finding, where=f"forms/{checked.form.id}.json {finding.where}".strip())


def _unpayable(content: Content, forms: Iterable[Form]) -> Iterator[Finding]:
    """A form that charges, under a service that does not say so: a kiosk without a working terminal would still offer it."""
    charging = {form.id: bool(form.fee) for form in forms}
    for service in content.services:
        charges = charging.get(service.form or "")
        if charges is None or charges == (Need.PAYMENT in service.needs):
            continue
        what = "charges money, so mark it as needing payment" if charges else "charges nothing, yet it is marked as needing it"
        yield Finding(Severity.WARNING, "payment-need", f"catalogue.json {service.id}", f"Its form {what}")


def plain_language(name: str, part: BaseModel) -> Iterator[Finding]:
    """Warnings on English words: long sentences, jargon, reading age."""
    for place, text in texts_in(part):
        measured = plain_words(text.get(SOURCE_LANGUAGE, ""))
        where = f"{name} {place}"
        if measured.longest_sentence > LONGEST_SENTENCE:
            message = f"A sentence has {measured.longest_sentence} words; {LONGEST_SENTENCE} are enough"
            yield Finding(Severity.WARNING, "long-sentence", where, message)
        if measured.reading_age is not None and measured.reading_age > OLDEST_READER:
            yield Finding(Severity.WARNING, "reading-age", where, f"This text needs a reading age of {measured.reading_age:.0f}")
        for word, plainer in measured.jargon.items():
            advice = f"say {plainer!r} instead" if plainer else "leave it out"
            yield Finding(Severity.WARNING, "jargon", where, f"{word!r} is hard to understand: {advice}")
