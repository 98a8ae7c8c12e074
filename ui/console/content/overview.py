"""What there is, and in which state: the words behind the lists."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.content.publishing.change import Change
from kiosk.forms.finding import Finding, Severity
from kiosk.text import pick

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in a list."""

    href: str
    title: str
    about: str
    languages: tuple[str, ...]
    state: str
    """"", "shown", "later", "over", "due", "off"."""
    state_words: str
    changed: bool
    errors: int
    warnings: int


class Overview:
    """The draft beside what is published."""

    def __init__(self, files: Files, changes: list[Change], findings: tuple[Finding, ...], today: date) -> None:
        self._files = files
        self.changes = changes
        self._findings = findings
        self._today = today

    def services(self) -> Iterator[Line]:
        catalogue = self._json("catalogue.json")
        subjects = {subject["id"]: pick(_text(subject["title"]), "en") for subject in catalogue.get("subjects", ())}
        for service in catalogue.get("services", ()):
            state, words = self._service_state(service)
            about = subjects.get(service["subject"], "") + ("" if service.get("form") else ", no form")
            yield self._line(
                f"/content/edit/service/{service['id']}", service, about, ("services", "catalogue.json"), state, words
            )

    def news(self) -> Iterator[Line]:
        for item in self._json("news.json").get("items", ()):
            state, words = self._news_state(item)
            about = "Kept at the top" if item.get("pinned") else ""
            yield self._line(f"/content/edit/news/{item['id']}", item, about, ("items", "news.json"), state, words)

    def forms(self) -> Iterator[Line]:
        for path in sorted(path for path in self._files if path.startswith("forms/")):
            form = self._json(path)
            questions = sum(bool(page.get("fields")) for page in form["pages"])
            errors, warnings = self._count((f"{path}",))
            changed = any(change.path == path for change in self.changes)
            title, languages = pick(_text(form["title"]), "en"), tuple(form.get("languages", ["en"]))
            about = f"{questions} questions, version {form.get('version', 1)}"
            yield Line(f"/content/forms/{form['id']}", title, about, languages, "", "", changed, errors, warnings)

    def form(self, form_id: str) -> dict[str, Any]:
        """KeyError where there is none."""
        return self._json(f"forms/{form_id}.json")

    def attention(self) -> list[Finding]:
        """Errors, then warnings."""
        return [finding for finding in self._findings if finding.severity is not Severity.INFO]

    def _line(self, href: str, thing: dict[str, Any], about: str, where: tuple[str, str], state: str, words: str) -> Line:
        group, path = where
        found = thing["id"]
        errors, warnings = self._count((f"{path} {found}", f"{path} {group} {found}"))
        changed = any(change.path == path and change.place.split(" / ")[:2] == [group, found] for change in self.changes)
        title = _text(thing["title"])
        return Line(href, pick(title, "en"), about, tuple(title), state, words, changed, errors, warnings)

    def _count(self, places: tuple[str, ...]) -> tuple[int, int]:
        mine = [finding for finding in self._findings if any(is_about(finding, place) for place in places)]
        errors = sum(finding.severity is Severity.ERROR for finding in mine)
        return errors, sum(finding.severity is Severity.WARNING for finding in mine)

    def _service_state(self, service: dict[str, Any]) -> tuple[str, str]:
        review, until = date.fromisoformat(service["review_on"]), service.get("valid_until")
        if until and date.fromisoformat(until) < self._today:
            return "over", "No longer shown"
        if review < self._today:
            return "due", f"Review was due {in_words(review)}"
        if service.get("available", {}).get("trial"):
            return "later", "On trial"
        return "shown", f"Review by {in_words(review)}"

    def _news_state(self, item: dict[str, Any]) -> tuple[str, str]:
        first, last = date.fromisoformat(item["valid_from"]), date.fromisoformat(item["valid_until"])
        if last < self._today:
            return "over", f"Ended {in_words(last)}"
        if first > self._today:
            return "later", f"From {in_words(first)}"
        return "shown", f"Until {in_words(last)}"

    def _json(self, path: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._files[path]) if path in self._files else {}
        if not found and path.startswith("forms/"):
            raise KeyError(path)
        return found


def is_about(finding: Finding, place: str) -> bool:
    """Whether a finding's place is this one or within it."""
    return finding.where == place or finding.where.startswith((f"{place} ", f"{place}.") if place[-1] != "." else place)


def in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _text(text: object) -> dict[str, str]:
    return text if isinstance(text, dict) else {"en": str(text)}
