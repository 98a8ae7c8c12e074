"""Takes in one form of the digital form builder."""

from typing import Any

from pydantic import TypeAdapter, ValidationError

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.parser import check_bounds
from kiosk.forms.expressions.tree import Name, Node, names_in
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
from kiosk.forms.importing.builder.component import ComponentReader, FieldJson
from kiosk.forms.importing.builder.fee_reader import FeeReader
from kiosk.forms.importing.builder.known_field import KnownField
from kiosk.forms.importing.builder.page_graph import GraphLink, PageGraph
from kiosk.forms.importing.builder.page_reader import PageJson, PageReader
from kiosk.forms.importing.builder.script_tree import Constant
from kiosk.forms.importing.builder.source_form import SourceForm
from kiosk.forms.importing.builder.translator import Surroundings, Translator
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import FALSE, any_has
from kiosk.forms.importing.loose import Json, mapping, objects, string
from kiosk.forms.importing.names import Names, form_id
from kiosk.forms.importing.welsh import is_welsh
from kiosk.forms.importing.wording import Wording
from kiosk.forms.template import escaped

_FIELD: TypeAdapter[Field] = TypeAdapter(Field)
_CARRIED = frozenset(
    [
        "pages",
        "lists",
        "sections",
        "conditions",
        "startPage",
        "name",
        "version",
        "metadata",
        "fees",
        "declaration",
        "specialPages",
        "skipSummary",
        "schema",
        "engine",
        "id",
        "feedback",
        "phaseBanner",
        "options",
        "$schema",
    ]
)


class BuilderImport:
    """One import; `form_json` does it."""

    def __init__(self, source: SourceForm, file_name: str, findings: Findings) -> None:
        self._source = source
        self._file_name = file_name
        self._findings = findings
        self._names = Names()
        self._wording = Wording("cy" if is_welsh(source.all_text()) else "en")
        self._condition_ids = {name: self._names.fresh(f"when_{name}", "when") for name in source.conditions}
        self._section_ids: dict[str, str] = {}
        self._known: dict[tuple[str, ...], KnownField] = {}
        self._used: set[str] = set()
        self._facts: list[FieldJson] = []

    def form_json(self) -> dict[str, Any]:
        """The form as JSON of ours; some values are expressions already."""
        components = ComponentReader(self._source.lists, self._names, self._wording, self._findings, self._gate)
        reader = PageReader(self._source, components, self._names, Names(), self._wording, self._findings)
        pages = [reader.page(page) for page in self._source.pages]
        for page in pages:
            page["fields"] = [self._checked(field, f"pages.{page['imported_as']}") for field in page["fields"]]
        self._learn(pages)
        self._learn_elsewhere(pages)
        conditions = self._conditions()
        ordered = self._in_order(pages) if self._source.in_order else self._linked(pages)
        fees = self._fees(reader.payments)
        self._leave_unused(conditions)
        return self._assembled(ordered, conditions, fees)

    def _gate(self, condition: str, where: str) -> str:
        """The calculation that stands for a condition."""
        found = self._condition_ids.get(condition)
        if found is None:
            message = f"There is no condition called {condition!r}: this is never shown"
            self._findings.warning("condition-missing", where, message)
            return "false"
        self._used.add(found)
        return found

    def _checked(self, field: FieldJson, where: str) -> FieldJson:
        """The field, or where it is not valid a line of text in its place."""
        try:
            _FIELD.validate_python(field)
        except ValidationError as trouble:
            first = trouble.errors(include_url=False)[0]
            message = f"{'.'.join(map(str, first['loc']))}: {first['msg']}; it is asked as text"
            self._findings.warning("field-changed", f"{where}.{field.get('imported_as', field['id'])}", message)
            kept = ("id", "label", "hint", "optional", "when", "imported_as")
            return {**{name: field[name] for name in kept if name in field}, "type": "text"}
        return field

    def _learn(self, pages: list[PageJson]) -> None:
        """What the names in conditions stand for."""
        for page in pages:
            for field in page["fields"]:
                if "imported_as" in field:
                    self._learn_field(field, tuple(field["imported_as"].split(".", 1)))

    def _learn_field(self, field: FieldJson, path: tuple[str, ...]) -> None:
        type_: Type = _FIELD.validate_python(field).value_type()
        before = self._known.get(path)
        if before is None:
            self._known[path] = KnownField((field["id"],), type_, path[0] if len(path) > 1 else None)
        elif before.type.fits(type_):
            self._known[path] = KnownField((*before.fields, field["id"]), type_, before.section)
            message = f"{'.'.join(path)!r} is asked on several pages; conditions take whichever was answered"
            self._findings.info("name-shared", f"fields.{'.'.join(path)}", message)
        else:
            message = f"{'.'.join(path)!r} is asked in two kinds; conditions look at the first"
            self._findings.warning("name-clash", f"fields.{'.'.join(path)}", message)

    def _learn_elsewhere(self, pages: list[PageJson]) -> None:
        """Names that conditions ask for and no page keeps so: a question kept elsewhere, or a fact from outside."""
        scripts = [one.script for one in self._source.conditions.values() if one.script is not None]
        asked, lists = asked_names(scripts, self._condition_ids), looked_into(scripts)
        fields = [field for page in pages for field in page["fields"] if "imported_as" in field]
        for path, compared in asked.items():
            if path in self._known or len(path) > 2:
                continue
            same = [one for one in fields if one["imported_as"].split(".")[-1] == path[-1] and "imported_alias" not in one]
            if same and not any(tuple(one["imported_as"].split(".", 1)) in asked for one in same):
                self._alias(path, same)
            else:
                self._fact(path, compared, is_list=path in lists)

    def _alias(self, path: tuple[str, ...], same: list[FieldJson]) -> None:
        type_: Type = _FIELD.validate_python(same[0]).value_type()
        for field in same:
            field["imported_alias"] = ".".join(path)
        section = path[0] if len(path) > 1 else None
        self._known[path] = KnownField(tuple(field["id"] for field in same), type_, section)
        told_alias(path, same[0]["imported_as"], self._findings)

    def _fact(self, path: tuple[str, ...], compared: list[Constant], *, is_list: bool) -> None:
        name = self._names.fresh("_".join(path), "fact")
        make = list_fact_json if is_list else fact_json
        fact = make(name, path, compared, self._wording.language)
        self._facts.append(fact)
        type_: Type = _FIELD.validate_python(fact).value_type()
        self._known[path] = KnownField((name,), type_, path[0] if len(path) > 1 else None)
        message = f"No page asks for {'.'.join(path)!r}; conditions on it hold only where that fact comes from outside"
        self._findings.warning("condition-unknown-name", f"known.{name}", message)

    def _section_given(self, section: str) -> Node:
        if section not in self._section_ids:
            self._section_ids[section] = self._names.fresh(f"given_{section}", "given")
            self._facts.append(section_fact_json(self._section_fact(section), section, self._wording.language))
        return Name(self._section_ids[section])

    def _section_fact(self, section: str) -> str:
        return f"any_{self._section_ids[section]}"

    def _conditions(self) -> dict[str, Node]:
        """Every named condition by its calculation's id."""
        around = Surroundings(self._known, self._condition_ids, self._section_given, self._source.is_v2)
        found: dict[str, Node] = {}
        for name, condition in self._source.conditions.items():
            if condition.script is None:
                message = f"The original cannot read this condition ({condition.trouble}): it never holds"
                self._findings.warning("condition-unreadable", f"conditions.{name}", message)
                found[self._condition_ids[name]] = FALSE
                continue
            node = Translator(name, around, self._findings).condition(condition.script)
            found[self._condition_ids[name]] = self._bounded(node, name)
        return self._sorted(found)

    def _bounded(self, node: Node, name: str) -> Node:
        try:
            check_bounds(node)
        except ExpressionFault as fault:
            self._findings.error("condition-too-large", f"conditions.{name}", str(fault))
            return FALSE
        return node

    def _sorted(self, conditions: dict[str, Node]) -> dict[str, Node]:
        """Each after those it reads; one that reads itself never holds."""
        found: dict[str, Node] = {}
        waiting = dict(conditions)
        while waiting:
            ready = [one for one, node in waiting.items() if not names_in(node) & waiting.keys()]
            for one in ready:
                found[one] = waiting.pop(one)
            if not ready:
                circular = next(iter(waiting))
                self._findings.warning(
                    "condition-circular", f"conditions.{circular}", "This condition asks for itself: it never holds"
                )
                waiting[circular] = FALSE
        return found

    def _in_order(self, pages: list[PageJson]) -> list[PageJson]:
        """v2: pages follow one another."""
        for page, source in zip(pages, self._source.pages, strict=True):
            condition = string(source.get("condition"))
            if condition and condition not in self._condition_ids:
                message = f"There is no condition called {condition!r}: the page is always shown"
                self._findings.warning("condition-missing", f"pages.{page['imported_as']}", message)
            elif condition:
                page["when"] = self._gate(condition, f"pages.{page['imported_as']}")
        return pages

    def _linked(self, pages: list[PageJson]) -> list[PageJson]:
        """v1: pages are linked; unreachable ones stay, behind a gate that never opens."""
        paths = [self._path(page.get("path")) for page in self._source.pages]
        graph = PageGraph(tuple(self._links(page, paths) for page in self._source.pages), self._start())
        for source, to in sorted(graph.back_links):
            where = f"pages.{pages[source]['imported_as']}"
            message = f"The link back to {pages[to]['imported_as']!r} closes a circle: the way ends here instead"
            self._findings.warning("link-circular", where, message)
        ids = {number: page["id"] for number, page in enumerate(pages)}
        gates = graph.gates(self._link_condition, ids)
        for number, gate in gates.items():
            if gate is not None:
                pages[number]["when"] = self._page_gate(gate, pages[number])
        rest = [number for number in range(len(pages)) if number not in gates]
        for number in rest:
            pages[number]["when"] = "false"
            where = f"pages.{pages[number]['imported_as']}"
            self._findings.warning("unreachable-page", where, "No link leads to this page from the start; nobody will see it")
        return [pages[number] for number in (*graph.order, *rest)]

    def _page_gate(self, gate: Node, page: PageJson) -> Expression:
        try:
            check_bounds(gate)
        except ExpressionFault as fault:
            self._findings.error("gate-too-large", f"pages.{page['imported_as']}", str(fault))
            return Expression(FALSE)
        return Expression(gate)

    def _link_condition(self, condition: str) -> Node:
        found = self._condition_ids.get(condition)
        if found is None:
            return FALSE
        self._used.add(found)
        return Name(found)

    def _start(self) -> int:
        start = string(self._source.json.get("startPage"))
        paths = [string(page.get("path")) for page in self._source.pages]
        if start in paths:
            return paths.index(start)
        tidy = [path.strip("/") for path in paths]
        if start.strip("/") in tidy:
            return tidy.index(start.strip("/"))
        self._findings.warning("start-missing", "startPage", f"The start page {start!r} is missing; the first page is taken")
        return 0

    def _links(self, page: Json, paths: list[str]) -> tuple[GraphLink, ...]:
        where = f"pages.{string(page.get('path'))}"
        found: list[GraphLink] = []
        for link in objects(page.get("next")):
            path = self._path(link.get("path"))
            if path not in paths:
                self._findings.warning(
                    "dangling-link", where, f"A link leads to {path!r}, which does not exist: the way ends here"
                )
            condition = string(link.get("condition")) or string(link.get("if"))
            if condition and condition not in self._condition_ids:
                message = f"A link asks for the condition {condition!r}, which does not exist; it is never taken"
                self._findings.warning("condition-missing", where, message)
            if link.get("redirect"):
                self._findings.warning("redirect", where, f"A link leads away to {string(link.get('redirect'))!r}; it stays here")
            found.append(GraphLink(paths.index(path) if path in paths else None, condition))
        return tuple(found)

    def _path(self, value: object) -> str:
        path = string(value)
        return path.strip("/") if self._source.is_v2 else path

    def _leave_unused(self, conditions: dict[str, Node]) -> None:
        """Drops conditions that nothing asks for, with a finding."""
        needed = set(self._used)
        for one in reversed(list(conditions)):
            if one in needed:
                needed |= names_in(conditions[one])
        for name, one in self._condition_ids.items():
            if one not in needed:
                self._findings.info("condition-unused", f"conditions.{name}", "Nothing asks for this condition; it is kept")

    def _assembled(self, pages: list[PageJson], conditions: dict[str, Node], fees: list[dict[str, Any]]) -> dict[str, Any]:
        source = self._source.json
        title = self._wording.text(source.get("name")) or {self._wording.language: _title_from(self._file_name)}
        for key in sorted(set(source) - _CARRIED):
            if source[key] not in (None, "", [], {}, False):
                self._findings.info("setting-dropped", key, f"The setting {key!r} is not carried over")
        form: dict[str, Any] = {
            "id": form_id(_title_from(self._file_name)),
            "title": title,
            "languages": self._wording.languages,
            "calculations": [
                *self._section_calculations(),
                *({"id": one, "is": Expression(node)} for one, node in conditions.items()),
            ],
            "known": self._facts,
            "pages": pages,
            "fee": fees,
            "off_path": "ignored" if self._source.is_v2 else "counted",
        }
        return {**form, **self._end_matter()}

    def _section_calculations(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for section, name in self._section_ids.items():
            inside = tuple(field for path, known in self._known.items() if path[0] == section for field in known.fields)
            found.append({"id": name, "is": Expression(any_has((self._section_fact(section), *inside)))})
        return found

    def _fees(self, payments: list[tuple[str, Json]]) -> list[dict[str, Any]]:
        reader = FeeReader(self._known, self._gate, self._wording, self._findings)
        paid = [reader.paid(page, payment) for page, payment in payments]
        return [*reader.listed(objects(self._source.json.get("fees"))), *(fee for fee in paid if fee is not None)]

    def _end_matter(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        declaration = self._wording.text(self._source.json.get("declaration"))
        if declaration:
            found["declarations"] = [{"id": "declaration", "text": declaration}]
        special = mapping(mapping(self._source.json.get("specialPages")).get("confirmationPage"))
        steps = self._wording.text(mapping(special.get("customText")).get("nextSteps"))
        return {**found, "what_next": steps} if steps else found


def _title_from(file_name: str) -> str:
    return escaped(file_name.rsplit(".", 1)[0].replace("_", " ").replace("-", " ").strip().capitalize() or "Form")
