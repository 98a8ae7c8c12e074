"""What the names in a source's conditions stand for: questions, questions kept elsewhere, facts from outside."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import TypeAdapter

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Name, Node
from kiosk.forms.expressions.types import Type
from kiosk.forms.field import Field
from kiosk.forms.importing.builder.asked_names import (
    asked_names,
    fact_json,
    list_fact_json,
    looked_into,
    section_fact_json,
    told_alias,
)
from kiosk.forms.importing.builder.component import FieldJson
from kiosk.forms.importing.builder.known_field import KnownField, Missing
from kiosk.forms.importing.builder.page_reader import PageJson
from kiosk.forms.importing.builder.script_tree import Constant, Script
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import any_has
from kiosk.forms.importing.names import Names

_FIELD: TypeAdapter[Field] = TypeAdapter(Field)
_MISSING_IN_V2 = {"checkboxes": Missing.EMPTY, "consent": Missing.NO}


class ConditionNames:
    """Learns the questions of all pages first, then finds what the conditions ask for beside them."""

    def __init__(self, names: Names, language: str, findings: Findings, *, is_v2: bool, numbers: frozenset[str]) -> None:
        self._names = names
        self._language = language
        self._findings = findings
        self._is_v2 = is_v2
        self._numbers = numbers
        self._section_ids: dict[str, str] = {}
        self.known: dict[tuple[str, ...], KnownField] = {}
        self.facts: list[FieldJson] = []
        """Questions of the form's `known`: nobody is asked for them."""

    def learn(self, pages: Iterable[PageJson]) -> None:
        """The questions of these pages."""
        for page in pages:
            for field in page["fields"]:
                if "imported_as" in field:
                    self._learn_field(field, tuple(field["imported_as"].split(".", 1)))

    def _learn_field(self, field: FieldJson, path: tuple[str, ...]) -> None:
        type_ = _type_of(field)
        before = self.known.get(path)
        if before is None:
            self._know(path, (field,))
        elif before.type == type_:
            section, missing, numbers = before.section, before.missing, before.numbers
            self.known[path] = KnownField((*before.fields, field["id"]), type_, section, missing, numbers)
            message = f"{'.'.join(path)!r} is asked on several pages; conditions take whichever was answered"
            self._findings.info("name-shared", f"fields.{'.'.join(path)}", message)
        else:
            message = f"{'.'.join(path)!r} is asked in two kinds; conditions look at the first"
            self._findings.warning("name-clash", f"fields.{'.'.join(path)}", message)

    def _know(self, path: tuple[str, ...], fields: tuple[FieldJson, ...]) -> None:
        first = fields[0]
        section = path[0] if len(path) > 1 else None
        ids = tuple(field["id"] for field in fields)
        self.known[path] = KnownField(ids, _type_of(first), section, self._missing(first, section), first["id"] in self._numbers)

    def _missing(self, field: FieldJson, section: str | None) -> Missing:
        if self._is_v2:
            return _MISSING_IN_V2.get(field["type"], Missing.NULL)
        return Missing.THROWS if section is None else Missing.UNDEFINED

    def learn_elsewhere(self, pages: Iterable[PageJson], scripts: list[Script], conditions: Mapping[str, str]) -> None:
        """Names that conditions ask for and no page keeps so: a question kept elsewhere, or a fact from outside."""
        asked, lists = asked_names(scripts, conditions), looked_into(scripts)
        fields = [field for page in pages for field in page["fields"] if "imported_as" in field]
        for path, compared in asked.items():
            if path in self.known or len(path) > 2:
                continue
            same = [one for one in fields if one["imported_as"].split(".")[-1] == path[-1] and "imported_alias" not in one]
            if same and not any(tuple(one["imported_as"].split(".", 1)) in asked for one in same):
                self._alias(path, same)
            else:
                self._fact(path, compared, is_list=path in lists)

    def _alias(self, path: tuple[str, ...], same: list[FieldJson]) -> None:
        for field in same:
            field["imported_alias"] = ".".join(path)
        self._know(path, tuple(same))
        told_alias(path, same[0]["imported_as"], self._findings)

    def _fact(self, path: tuple[str, ...], compared: list[Constant], *, is_list: bool) -> None:
        name = self._names.fresh("_".join(path), "fact")
        fact = (list_fact_json if is_list else fact_json)(name, path, compared, self._language)
        self.facts.append(fact)
        section = path[0] if len(path) > 1 else None
        missing = Missing.THROWS if section is None else Missing.UNDEFINED
        self.known[path] = KnownField((name,), _type_of(fact), section, missing)
        message = f"No page asks for {'.'.join(path)!r}; conditions on it hold only where that fact comes from outside"
        self._findings.warning("condition-unknown-name", f"known.{name}", message)

    def section_given(self, section: str) -> Node:
        """Whether the source's answers have a section at all."""
        if section not in self._section_ids:
            self._section_ids[section] = self._names.fresh(f"given_{section}", "given")
            self.facts.append(section_fact_json(self._section_fact(section), section, self._language))
        return Name(self._section_ids[section])

    def _section_fact(self, section: str) -> str:
        return f"any_{self._section_ids[section]}"

    def section_calculations(self) -> list[dict[str, Any]]:
        """The calculations behind `section_given`."""
        found: list[dict[str, Any]] = []
        for section, name in self._section_ids.items():
            inside = tuple(field for path, known in self.known.items() if path[0] == section for field in known.fields)
            found.append({"id": name, "is": Expression(any_has((self._section_fact(section), *inside)))})
        return found


def _type_of(field: FieldJson) -> Type:
    found: Type = _FIELD.validate_python(field).value_type()
    return found
