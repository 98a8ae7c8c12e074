"""A source's JSON with the parts an import needs at hand."""

from collections.abc import Mapping
from functools import cached_property

from kiosk.forms.importing.builder.content_blocks import CONTENT
from kiosk.forms.importing.builder.source_condition import SourceCondition, read_condition
from kiosk.forms.importing.loose import Json, objects, string

_YES_NO: Json = {"name": "__yesNo", "items": [{"text": "Yes", "value": True}, {"text": "No", "value": False}]}


class SourceForm:
    """Any version of the builder's JSON."""

    def __init__(self, value: Json) -> None:
        self.json = value
        self.pages = objects(value.get("pages"))
        self.sections = frozenset(string(section.get("name")) for section in objects(value.get("sections"))) - {""}
        self.lists = self._lists()
        self.conditions = self._conditions()

    def _lists(self) -> Mapping[str, Json]:
        """By name and by id; the first of two with one name counts."""
        found: dict[str, Json] = {}
        for one in (*objects(self.json.get("lists")), _YES_NO):
            for key in (string(one.get("name")), string(one.get("id"))):
                if key:
                    found.setdefault(key, one)
        return found

    def _conditions(self) -> Mapping[str, SourceCondition]:
        components = {string(one.get("id")): one for page in self.pages for one in objects(page.get("components"))}
        read = [read_condition(one, components, self.lists) for one in objects(self.json.get("conditions"))]
        return {one.name: one for one in read if one.name}

    @cached_property
    def is_v2(self) -> bool:
        """Whether the DEFRA engine of today runs it: flat answers, missing ones null, off the way they do not count."""
        items = any(isinstance(one.get("items"), list) for one in objects(self.json.get("conditions")))
        return self.json.get("engine") == "V2" or self.json.get("schema") == 2 or items

    @cached_property
    def in_order(self) -> bool:
        """Whether the pages follow one another, each with its own condition, instead of being linked."""
        linked = any(page.get("next") for page in self.pages)
        return self.json.get("engine") == "V2" or (self.is_v2 and not linked)

    def section_of(self, page: Json) -> str | None:
        """The section under which a page's answers are kept; one that is not declared does not count."""
        section = string(page.get("section"))
        return section if section in self.sections and not self.is_v2 else None

    def count_fields(self) -> int:
        """Components that ask something."""
        return sum(string(one.get("type")) not in CONTENT for page in self.pages for one in objects(page.get("components")))

    def all_text(self) -> str:
        """Titles and contents, to tell the language."""
        parts: list[str] = []
        for page in self.pages:
            parts.append(string(page.get("title")))
            for one in objects(page.get("components")):
                parts += [string(one.get("title")), string(one.get("hint")), string(one.get("content"))]
        return " ".join(parts)
