"""Takes in one form of the digital form builder."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.parser import check_bounds
from kiosk.forms.expressions.tree import Node, names_in
from kiosk.forms.field import Field
from kiosk.forms.importing.builder.component import ComponentReader, FieldJson
from kiosk.forms.importing.builder.condition_names import ConditionNames
from kiosk.forms.importing.builder.fee_reader import FeeReader
from kiosk.forms.importing.builder.page_order import PageOrder
from kiosk.forms.importing.builder.page_reader import PageJson, PageReader
from kiosk.forms.importing.builder.source_form import SourceForm
from kiosk.forms.importing.builder.translator import Surroundings, Translator
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import FALSE
from kiosk.forms.importing.loose import Json, mapping, objects
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
        self._asked_conditions = {one.asked_as: self._condition_ids[name] for name, one in source.conditions.items()}
        self._used: set[str] = set()

    def form_json(self) -> dict[str, Any]:
        """The form as JSON of ours; some values are expressions already."""
        components = ComponentReader(self._source.lists, self._names, self._wording, self._findings, self._gate)
        reader = PageReader(self._source, components, self._names, Names(), self._wording, self._findings)
        pages = [reader.page(page) for page in self._source.pages]
        for page in pages:
            page["fields"] = [self._checked(field, f"pages.{page['imported_as']}") for field in page["fields"]]
        asked = self._asked(pages, components.numbers)
        conditions = self._conditions(asked)
        order = PageOrder(self._source, self._condition_ids, self._used, self._names, self._findings)
        ordered = order.ordered(pages)
        fees = self._fees([(payment, order.reached[page]) for page, payment in reader.payments], asked)
        self._tell_unused(conditions)
        calculations = [*asked.section_calculations(), *_calculations(conditions), *order.stale]
        parts = {"calculations": calculations, "known": asked.facts, "pages": ordered, "fee": fees}
        return {**self._front_matter(), **parts, **self._end_matter()}

    def _asked(self, pages: list[PageJson], numbers: set[str]) -> ConditionNames:
        """What conditions may ask for."""
        language, is_v2 = self._wording.language, self._source.is_v2
        found = ConditionNames(self._names, language, self._findings, is_v2=is_v2, numbers=frozenset(numbers))
        found.learn(pages)
        scripts = [one.script for one in self._source.conditions.values() if one.script is not None]
        found.learn_elsewhere(pages, scripts, self._asked_conditions)
        return found

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

    def _conditions(self, asked: ConditionNames) -> dict[str, Node]:
        """Every named condition by its calculation's id."""
        around = Surroundings(asked.known, self._asked_conditions, asked.section_given)
        found: dict[str, Node] = {}
        for name, condition in self._source.conditions.items():
            if condition.script is None:
                message = condition.told(f"The original cannot read this condition ({condition.trouble}): it never holds")
                self._findings.warning("condition-unreadable", f"conditions.{name}", message)
                found[self._condition_ids[name]] = FALSE
                continue
            node = Translator(condition, around, self._findings).translated(condition.script)
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

    def _tell_unused(self, conditions: dict[str, Node]) -> None:
        """Tells conditions that nothing asks for."""
        needed = set(self._used)
        for one in reversed(list(conditions)):
            if one in needed:
                needed |= names_in(conditions[one])
        for name, one in self._condition_ids.items():
            if one not in needed:
                message = self._source.conditions[name].told("Nothing asks for this condition; it is kept")
                self._findings.info("condition-unused", f"conditions.{name}", message)

    def _front_matter(self) -> dict[str, Any]:
        source = self._source.json
        for key in sorted(set(source) - _CARRIED):
            if source[key] not in (None, "", [], {}, False):
                self._findings.info("setting-dropped", key, f"The setting {key!r} is not carried over")
        return {
            "id": form_id(_title_from(self._file_name)),
            "title": self._wording.text(source.get("name")) or {self._wording.language: _title_from(self._file_name)},
            "languages": self._wording.languages,
            "off_path": "ignored" if self._source.is_v2 else "counted",
        }

    def _fees(self, payments: list[tuple[Json, Node]], asked: ConditionNames) -> list[dict[str, Any]]:
        reader = FeeReader(asked.known, self._gate, self._wording, self._findings)
        paid = [reader.paid(payment, reached) for payment, reached in payments]
        return [*reader.listed(objects(self._source.json.get("fees"))), *(fee for fee in paid if fee is not None)]

    def _end_matter(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        declaration = self._wording.text(self._source.json.get("declaration"))
        if declaration:
            found["declarations"] = [{"id": "declaration", "text": declaration}]
        special = mapping(mapping(self._source.json.get("specialPages")).get("confirmationPage"))
        steps = self._wording.text(mapping(special.get("customText")).get("nextSteps"))
        return {**found, "what_next": steps} if steps else found


def _calculations(conditions: Mapping[str, Node]) -> list[dict[str, Any]]:
    return [{"id": name, "is": Expression(node)} for name, node in conditions.items()]


def _title_from(file_name: str) -> str:
    return escaped(file_name.rsplit(".", 1)[0].replace("_", " ").replace("-", " ").strip().capitalize() or "Form")
