"""What services, pages and questions are called, for staff who read ids otherwise: taken from the council's own content."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

from sqlalchemy import select

from kiosk.clock import Clock
from kiosk.delivery.form_words import FormWords, english, form_words
from kiosk.hub.form_shelf import FormShelf
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.content import content_bodies, draft_files
from kiosk.text import in_words

_KEPT_SECONDS = 10.0
_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class _Names:
    services: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, FormWords] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    council: str = ""
    retention_days: Mapping[str, int] = field(default_factory=dict)


class ContentNames:
    """English names, read anew every ten seconds at most. What has no name is written as words (see `in_words`)."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._shelf = FormShelf(store)
        self._lock = Lock()
        self._read_at = float("-inf")
        self._names = _Names()

    def council(self) -> str:
        """The council's name, or the project's where there is no content yet."""
        return self._now().council or "First Stop"

    def service(self, service_id: str | None) -> str:
        """Empty for none."""
        return self._now().services.get(service_id or "") or in_words(service_id)

    def page(self, page_id: str | None) -> str:
        """Empty for none."""
        return self._now().pages.get(page_id or "") or in_words(page_id)

    def form(self, form_id: str) -> str:
        return self._newest(form_id).title

    def question(self, form_id: str, field_id: str) -> str:
        return self._newest(form_id).question(field_id).label

    def words(self, form_id: str, version: int) -> FormWords:
        """As that version had them; where it is not known, today's labels."""
        return self._shelf.words(form_id, version) or self._newest(form_id)

    def retention_days(self, form_id: str) -> int:
        """What the form itself says; a year where it says nothing."""
        return self._now().retention_days.get(form_id, _A_YEAR)

    def _newest(self, form_id: str) -> FormWords:
        found = self._now().forms.get(form_id)
        return found if found is not None and found.title else FormWords(in_words(form_id), is_its_own=False)

    def _now(self) -> _Names:
        with self._lock:
            if self._clock.steady() - self._read_at > _KEPT_SECONDS:
                self._names = self._read()
                self._read_at = self._clock.steady()
            return self._names

    def _read(self) -> _Names:
        with self._store.reading() as connection:
            query = select(draft_files.c.path, content_bodies.c.body).join(content_bodies)
            rows = connection.execute(query.where(draft_files.c.path.like("%.json"))).all()
        bodies = {row.path: json.loads(row.body) for row in rows}
        forms = [body for path, body in bodies.items() if path.startswith("forms/")]
        return _Names(
            services={str(item["id"]): english(item.get("title")) for item in _items(bodies.get("catalogue.json"), "services")},
            forms={str(form.get("id")): form_words(form, is_its_own=False) for form in forms},
            pages={str(page["id"]): _page_name(page) for form in forms for page in _items(form, "pages")},
            retention_days={str(form.get("id")): _days(form) for form in forms},
            council=english(_part(bodies.get("shop.json"), "council").get("name")),
        )


def _days(form: Mapping[str, object]) -> int:
    days = form.get("retention_days")
    return days if isinstance(days, int) else _A_YEAR


def _page_name(page: Mapping[str, object]) -> str:
    """Its heading, or the label of its only question, as the kiosk shows it; without what only the kiosk can fill in."""
    questions = _items(page, "fields")
    name = english(page.get("heading")) or (english(questions[0].get("label")) if len(questions) == 1 else "")
    return "" if "{" in name else name


def _part(body: object, key: str) -> Mapping[str, object]:
    part = body.get(key) if isinstance(body, dict) else None
    return part if isinstance(part, dict) else {}


def _items(body: object, key: str) -> list[dict[str, object]]:
    items = body.get(key) if isinstance(body, dict) else None
    if not isinstance(items, list):
        return []
    return [item for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)]
