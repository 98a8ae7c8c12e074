"""Conditions, rules and values of a form's nodes in our language; whatever cannot be carried over becomes a finding."""

from collections.abc import Callable
from typing import Any

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.parser import check_bounds
from kiosk.forms.expressions.tree import Call, Name, Node
from kiosk.forms.expressions.types import TRUTH
from kiosk.forms.expressions.written import written
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import TRUE, both, either, has, negated
from kiosk.forms.importing.xform.control_reader import Hole, Narrow, wording
from kiosk.forms.importing.xform.known_nodes import KnownNodes, Path
from kiosk.forms.importing.xform.outline import Question, Repeat, place_of
from kiosk.forms.importing.xform.xform_document import Bind, Item, Label, XFormDocument
from kiosk.forms.importing.xform.xpath_translator import XPathTranslator
from kiosk.forms.importing.xform.xpath_tree import XPathNodeUnknown, XPathUnreadable
from kiosk.forms.importing.xform.xpath_values import Typed, as_number
from kiosk.forms.template import escaped
from kiosk.forms.words import Words, spoken_languages

Json = dict[str, Any]


class NodeLogic:
    """Translates at a node; `bind` gives what the model says of one."""

    def __init__(self, document: XFormDocument, nodes: KnownNodes, bind: Callable[[Path], Bind], findings: Findings) -> None:
        self._document = document
        self._nodes = nodes
        self._bind = bind
        self._findings = findings

    def value(self, text: str, path: Path) -> Typed:
        """A value written at a node. Raises XPathUnreadable."""
        return self._translated(path, lambda translator: translator.value(text))

    def relevant(self, path: Path, depth: int = 0) -> Node:
        """A node's own condition and those of the groups around it, but for the outermost `depth`."""
        found: Node = TRUE
        for length in range(depth + 1, len(path) + 1):
            try:
                found = both(found, self._gate(path[:length]))
            except XPathUnreadable as trouble:
                text = _tidy(self._bind(path[:length]).relevant)
                message = f"The condition {text!r} cannot be carried over: {trouble}; it is always asked"
                self._findings.error("condition-unsupported", place_of(path), message)
        return found

    def waits(self, path: Path) -> bool:
        """Whether a condition of a node or of a group around it reads a calculation that is not worked out yet."""
        try:
            for length in range(1, len(path) + 1):
                self._gate(path[:length])
        except XPathNodeUnknown:
            return True
        except XPathUnreadable:
            return False
        return False

    def _gate(self, path: Path) -> Node:
        text = self._bind(path).relevant
        return self._condition(text, path) if text.strip() else TRUE

    def required(self, question: Question) -> Json:
        """Whether an answer is needed, always or under a condition."""
        text = _tidy(question.bind.required)
        plain = text.replace(" ", "").lower()
        if plain in ("true()", "true"):
            says = self._text(self._document.message(question.bind.required_text), question)
            return {"errors": dict.fromkeys(_missing_codes(question), says)} if says else {}
        if plain in ("", "false()", "false"):
            return {"optional": True}
        try:
            needed = self._condition(text, question.path)
        except XPathUnreadable as trouble:
            message = f"Whether an answer is needed ({text!r}) cannot be carried over: {trouble}; it is optional"
            self._findings.warning("required-unsupported", question.where, message)
            return {"optional": True}
        must = either(has(self._answer(question.path)), negated(needed))
        says = self._text(self._document.message(question.bind.required_text), question) or self._own_words("missing")
        return {"optional": True, "checks": [{"must": Expression(must), "says": says}]}

    def checks(self, question: Question) -> list[Json]:
        """The rule on an answer; one that is missing breaks none."""
        if not question.bind.constraint.strip():
            return []
        try:
            condition = self._condition(question.bind.constraint, question.path)
        except XPathUnreadable as trouble:
            message = f"The rule {_tidy(question.bind.constraint)!r} cannot be carried over: {trouble}; any answer is taken"
            self._findings.warning("constraint-unsupported", question.where, message)
            return []
        says = self._text(self._document.message(question.bind.constraint_text), question) or self._own_words("check-failed")
        return [{"must": Expression(either(negated(has(self._answer(question.path))), condition)), "says": says}]

    def count_checks(self, repeat: Repeat) -> list[Json]:
        """The rule on the number of items, where the form works it out."""
        try:
            wanted = as_number(self.value(repeat.count, repeat.path))
        except XPathUnreadable:
            return []
        items = Name(repeat.id)
        must = either(negated(has(wanted)), negated(has(items)), Call("==", (Call("size", (items,)), wanted)))
        return [{"must": Expression(must), "says": self._own_words("check-failed")}]

    def hole(self, path: Path) -> Hole:
        """Turns the XPath of an output into an expression."""
        return lambda text: written(self._translated(path, lambda translator: translator.shown(text)).node)

    def narrow(self, path: Path) -> Narrow:
        """Turns the filter of a list into the condition of one of its rows."""

        done: dict[tuple[str, ...], Node] = {}

        def narrowed(text: str, item: Item) -> Node:
            """Worked out once for all rows that have the same in the columns it reads."""
            seen = tuple(f"{name}={value}" for name, value in item.columns.items() if name in text)
            if seen not in done:
                done[seen] = XPathTranslator(self._nodes, path, item.columns).condition(text)
            return done[seen]

        return narrowed

    def _text(self, label: Label, question: Question) -> dict[str, str]:
        return wording(label, self.hole(question.path), self._findings, question.where)

    def _own_words(self, sentence: str) -> dict[str, str]:
        """What is said where the form says nothing, in those of its languages that we speak."""
        languages = [tag for tag in self._document.languages if tag in spoken_languages()] or [self._document.languages[0]]
        words = {tag: Words(tag) for tag in languages}
        return {tag: escaped(one.sentence(sentence, short=one.sentence("the-answer"))) for tag, one in words.items()}

    def _answer(self, path: Path) -> Node:
        found = self._nodes.inside(path).get(path)
        assert isinstance(found, Typed)
        return found.node

    def _condition(self, text: str, path: Path) -> Node:
        return self._translated(path, lambda translator: Typed(translator.condition(text), TRUTH)).node

    def _translated(self, path: Path, deed: Callable[[XPathTranslator], Typed]) -> Typed:
        translator = XPathTranslator(self._nodes, path)
        found = deed(translator)
        try:
            check_bounds(found.node)
        except ExpressionFault as fault:
            raise XPathUnreadable(str(fault)) from None
        for code, message in translator.notes:
            self._findings.info(code, place_of(path), message)
        return found


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _missing_codes(question: Question) -> tuple[str, ...]:
    """The faults that an answer left out can have."""
    match question.field["type"]:
        case "radios" | "select" | "autocomplete" | "checkboxes":
            return ("missing-choice",)
        case "consent":
            return ("missing-consent",)
        case "handover":
            return ("missing-file",)
        case "signature":
            return ("missing-signature",)
        case _:
            return ("missing",)
