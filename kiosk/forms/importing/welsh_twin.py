"""Merges a Welsh form into the English form it is a translation of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form
from kiosk.forms.form_unreadable import FormUnreadable
from kiosk.forms.importing.import_report import ImportReport
from kiosk.forms.importing.write_forms import form_json
from kiosk.forms.load_form import read_form

_ENGLISH, _WELSH = "en", "cy"
_ALIKE = 0.7


def merge_twins(reports: Sequence[ImportReport]) -> tuple[ImportReport, ...]:
    """Each English form with its Welsh twin's texts, where the same files hold one; the twin says where it went."""
    found = list(reports)
    english = [number for number, report in enumerate(found) if _language(report) == _ENGLISH]
    for number, report in enumerate(reports):
        if _language(report) != _WELSH:
            continue
        best = max(english, key=lambda one: (_likeness(found[one], report), _nearness(found[one], report)), default=None)
        if best is not None and _likeness(found[best], report) >= _ALIKE:
            merged = _merged(found[best], report)
            if merged is not None:
                found[best] = merged
                found[number] = _gone(report, merged.file)
                english.remove(best)
    return tuple(found)


def _language(report: ImportReport) -> str | None:
    return report.form.languages[0] if report.form is not None and len(report.form.languages) == 1 else None


def _names(form: Form | None) -> frozenset[str]:
    """The names of the source's questions, without their sections."""
    fields = () if form is None else form.fields()
    return frozenset(field.imported_as.split(".")[-1] for field in fields if field.imported_as)


def _likeness(one: ImportReport, other: ImportReport) -> float:
    """How many question names both have, of all."""
    mine, theirs = _names(one.form), _names(other.form)
    return len(mine & theirs) / len(mine | theirs) if len(mine & theirs) >= 1 else 0.0


def _nearness(one: ImportReport, other: ImportReport) -> int:
    """How many folders their paths share: of two twins the one in the neighbouring folder is meant."""
    pairs = zip(Path(one.file).parts, Path(other.file).parts, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _gone(report: ImportReport, into: str) -> ImportReport:
    message = f"Its texts were merged into {into!r}"
    return replace(report, merged_into=into, findings=(*report.findings, Finding(Severity.INFO, "welsh-merged", "", message)))


def _merged(english: ImportReport, welsh: ImportReport) -> ImportReport | None:
    if english.form is None or welsh.form is None:
        return None
    merger = _Merger()
    value = merger.value(form_json(english.form), form_json(welsh.form), "")
    value["languages"] = [_ENGLISH, _WELSH]
    try:
        form = read_form(value, english.file)
    except FormUnreadable:
        return None
    gaps = tuple(
        Finding(Severity.WARNING, "welsh-missing", place, "There is no Welsh text for this in the twin") for place in merger.gaps
    )
    told = Finding(Severity.INFO, "welsh-merged", "", f"The Welsh texts come from {welsh.file!r}")
    return replace(english, form=form, findings=(*english.findings, told, *gaps))


class _Merger:
    """Walks both forms' JSON side by side."""

    def __init__(self) -> None:
        self.gaps: list[str] = []

    def value(self, english: Any, welsh: Any, place: str) -> Any:
        """The English value with the Welsh texts in it."""
        match english:
            case {"en": str() as text, **rest} if not rest:
                return self._text(text, welsh, place)
            case dict():
                other = welsh if isinstance(welsh, Mapping) else {}
                return {
                    key: self._part(key, one, other.get(key), f"{place}.{key}" if place else key) for key, one in english.items()
                }
            case list():
                others = welsh if isinstance(welsh, list) else []
                return [self.value(one, _twin_of(one, at, english, others), f"{place}[{at}]") for at, one in enumerate(english)]
            case _:
                return english

    def _part(self, key: str, english: Any, welsh: Any, place: str) -> Any:
        """Expressions stay as they are in the English form."""
        return english if key in _KEPT else self.value(english, welsh, place)

    def _text(self, text: str, welsh: Any, place: str) -> dict[str, str]:
        found = welsh.get(_WELSH) if isinstance(welsh, Mapping) else None
        if isinstance(found, str) and found:
            return {_ENGLISH: text, _WELSH: found}
        self.gaps.append(place)
        return {_ENGLISH: text}


_KEPT = frozenset({"when", "is", "must", "amount", "prefill", "aside", "earliest", "latest", "calculations", "prices"})


def _twin_of(english: Any, at: int, all_english: list[Any], others: list[Any]) -> Any:
    """The part of the other list that means the same: by the questions it asks, by name, or by place."""
    name = _name_of(english)
    if name:
        return next((other for other in others if _name_of(other) == name), None)
    return others[at] if len(others) == len(all_english) else None


def _name_of(part: Any) -> str:
    if not isinstance(part, Mapping):
        return ""
    if "fields" in part and part.get("type") != "items":
        asked = sorted(str(field.get("imported_as", "")).split(".")[-1] for field in part["fields"] if field.get("imported_as"))
        return ",".join(asked)
    return str(part.get("imported_as", "")).split(".")[-1] if part.get("type") else ""
