"""A question of an XForm as a field of ours, with its texts, options, rules and conditions."""

from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree

from pydantic import TypeAdapter, ValidationError

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Literal, Node
from kiosk.forms.field import Field
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import TRUE
from kiosk.forms.importing.xform.control_reader import ControlReader, FieldJson, label_of, wording
from kiosk.forms.importing.xform.known_nodes import Path
from kiosk.forms.importing.xform.node_logic import NodeLogic
from kiosk.forms.importing.xform.outline import CHOICES, Question, Repeat, last
from kiosk.forms.importing.xform.xform_document import Label, XFormDocument
from kiosk.forms.importing.xform.xpath_tree import XPathUnreadable
from kiosk.forms.importing.xform.xpath_values import Typed, as_date, as_number, as_text

_FIELD: TypeAdapter[Field] = TypeAdapter(Field)
_KEPT = ("id", "label", "hint", "optional", "imported_as")
_TEXTS = frozenset({"text", "long_text", "radios", "select", "autocomplete"})


class FieldWriter:
    """The second reading: every node has its name by now. `defaults` are XPaths by path."""

    def __init__(self, document: XFormDocument, logic: NodeLogic, defaults: dict[Path, str], findings: Findings) -> None:
        self._document = document
        self._logic = logic
        self._defaults = defaults
        self._findings = findings
        self._reader = ControlReader(document, findings)

    def question(self, question: Question) -> FieldJson:
        """A field of a page."""
        return self._gated(self._written(question), self._logic.relevant(question.path))

    def repeat(self, repeat: Repeat) -> FieldJson:
        """A list of items; what holds for the whole list is the list's own."""
        self._tell_first_item(repeat)
        field: FieldJson = {
            "id": repeat.id,
            "type": "items",
            "fields": [self._inner(question, len(repeat.path)) for question in repeat.questions],
            "label": self.text(repeat.group, "label", repeat.path, repeat.where) or self._named(repeat.path),
            "imported_as": ".".join(repeat.path[1:]),
            "optional": True,
            "maximum": 50,
            **self._counted(repeat),
        }
        return self._gated(field, self._logic.relevant(repeat.path))

    def _tell_first_item(self, repeat: Repeat) -> None:
        if not repeat.count and any(question.bind.required for question in repeat.questions):
            message = "The visitor may leave this list empty; the source begins with one item"
            self._findings.info("repeat-may-be-empty", repeat.where, message)

    def text(self, element: ElementTree.Element, name: str, path: Path, where: str) -> dict[str, str]:
        """A label or hint of an element."""
        return self._worded(self._document.label(label_of(element, name)), path, where)

    def _worded(self, label: Label, path: Path, where: str) -> dict[str, str]:
        media = sorted(label.forms - {"guidance", "short", "long"})
        if media:
            self._findings.warning(
                "media-dropped", where, f"The {' and '.join(media)} that goes with the text is not carried over"
            )
        return wording(label, self._logic.hole(path), self._findings, where)

    def _named(self, path: Path) -> dict[str, str]:
        return {self._document.languages[0]: last(path)}

    def _gated(self, field: FieldJson, condition: Node) -> FieldJson:
        return field if condition == TRUE else {**field, "when": Expression(condition)}

    def _inner(self, question: Question, depth: int) -> FieldJson:
        field = self._written(question)
        if not question.tells:
            field["imported_as"] = ".".join(question.path[depth:])
        return self._gated(field, self._logic.relevant(question.path, depth))

    def _written(self, question: Question) -> FieldJson:
        label = self.text(question.control, "label", question.path, question.where)
        field: FieldJson = {**question.field, "label": label or self._named(question.path)}
        hint = self._hint(question)
        if question.tells:
            blocks = [{"type": "paragraph", "text": text} for text in (field.pop("label"), hint) if text]
            return {**field, "blocks": blocks}
        if hint:
            field["hint"] = hint
        return self._valid(self._completed(field, question), question)

    def _hint(self, question: Question) -> dict[str, str]:
        """The hint, and the guidance that some apps only show on demand behind it."""
        hint = self.text(question.control, "hint", question.path, question.where)
        guidance = self._worded(self._document.guidance(label_of(question.control, "hint")), question.path, question.where)
        tags = dict.fromkeys([*hint, *guidance])
        return {tag: " ".join(text for text in (hint.get(tag), guidance.get(tag)) if text) for tag in tags}

    def _completed(self, field: FieldJson, question: Question) -> FieldJson:
        if field["type"] in CHOICES:
            field["options"] = self._options(question)
        required = self._logic.required(question)
        checks = [*required.pop("checks", []), *self._logic.checks(question)]
        return {**field, **required, **({"checks": checks} if checks else {}), **self._prefill(field, question)}

    def _options(self, question: Question) -> list[FieldJson]:
        path = question.path
        options = self._reader.options(question.control, question.where, self._logic.hole(path), self._logic.narrow(path))
        for option in options:
            if "when" in option:
                option["when"] = Expression(option["when"])
        return options

    def _prefill(self, field: FieldJson, question: Question) -> FieldJson:
        """What stands in the box before anyone answers."""
        written = self._defaults.get(question.path, "")
        if not written:
            return {}
        try:
            fitting = _fitting(self._logic.value(written, question.path), field)
        except XPathUnreadable as trouble:
            message = f"The default {written!r} is not carried over: {trouble}"
            self._findings.info("default-dropped", question.where, message)
            return {}
        return {"prefill": Expression(fitting)}

    def _valid(self, field: FieldJson, question: Question) -> FieldJson:
        try:
            _FIELD.validate_python(field)
        except ValidationError as trouble:
            self._tell_invalid(field, question, trouble)
            return {**{name: field[name] for name in _KEPT if name in field}, "type": "text"}
        return field

    def _tell_invalid(self, field: FieldJson, question: Question, trouble: ValidationError) -> None:
        if field["type"] in CHOICES and not field["options"]:
            elsewhere = self._document.options_elsewhere(question.control)
            if elsewhere:
                message = f"The options of this question {elsewhere}. It is asked as text until you add them"
                self._findings.warning("options-elsewhere", question.where, message)
            else:
                message = "The list of this question is empty. It is asked as text until you add its options"
                self._findings.error("list-missing", question.where, message)
            return
        first = trouble.errors(include_url=False)[0]
        message = f"{'.'.join(map(str, first['loc']))}: {first['msg']}; it is asked as text"
        self._findings.error("field-changed", question.where, message)

    def _counted(self, repeat: Repeat) -> FieldJson:
        """How many items the form wants, where it says so."""
        if not repeat.count:
            return {}
        try:
            wanted = int(Decimal(repeat.count.strip()))
        except (InvalidOperation, ValueError, OverflowError):
            makes = f"The source makes {repeat.count.strip()} items by itself"
            message = f"{makes}; here the visitor adds them, and is told where the number differs"
            self._findings.warning("repeat-count", repeat.where, message)
            return {"checks": self._logic.count_checks(repeat)}
        if not 1 <= wanted <= 100:
            self._findings.warning(
                "repeat-count", repeat.where, f"{wanted} repeats are not possible; the visitor adds as many as needed"
            )
            return {}
        return {"minimum": wanted, "maximum": wanted}


def _fitting(value: Typed, field: FieldJson) -> Node:
    """A default as the value that the field takes. Raises XPathUnreadable."""
    match field["type"], value.node:
        case kind, Literal(value=str() as text) if kind in _TEXTS:
            return Literal(" ".join(text.split()))
        case kind, _ if kind in _TEXTS:
            return as_text(value)
        case (("whole" | "decimal"), _):
            return as_number(value)
        case "date", _:
            return as_date(value)
    raise XPathUnreadable("a question of this kind begins empty")
