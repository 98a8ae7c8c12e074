"""The first reading of an XForm's body: its pages, the questions on them, and what every node of its data is called here."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from pydantic import TypeAdapter

from kiosk.forms.expressions.tree import Name
from kiosk.forms.field import Field
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.names import Names
from kiosk.forms.importing.xform.control_reader import ControlReader, FieldJson
from kiosk.forms.importing.xform.known_nodes import KnownNodes, Path
from kiosk.forms.importing.xform.xform_document import XFORMS, Bind, XFormDocument, control_name, is_control
from kiosk.forms.importing.xform.xpath_values import Origin, Typed

CHOICES = frozenset({"radios", "select", "autocomplete", "checkboxes"})
_FIELD: TypeAdapter[Field] = TypeAdapter(Field)
_NO_BIND = Bind("string", "", "", "", "", "", "", readonly=False, preload="")
_MOST_WORDS = 300
"""A choice with more options is too long to be looked up in an expression."""


@dataclass(frozen=True, slots=True)
class Question:
    """One control; its field has an id and a type, texts and conditions come later."""

    control: ElementTree.Element
    path: Path
    bind: Bind
    field: FieldJson

    @property
    def where(self) -> str:
        """Its place in findings."""
        return place_of(self.path)

    @property
    def tells(self) -> bool:
        """Whether it only shows something."""
        return bool(self.field["type"] == "content")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A list of items on one page; `count` is the XPath that says how many."""

    id: str
    path: Path
    group: ElementTree.Element
    questions: tuple[Question, ...]
    count: str

    @property
    def where(self) -> str:
        """Its place in findings."""
        return place_of(self.path)


@dataclass(frozen=True, slots=True)
class PageDraft:
    """A page before its texts and conditions; `name` is the source's."""

    id: str
    name: str
    path: Path
    group: ElementTree.Element | None
    elements: tuple[Question | Repeat, ...]


def place_of(path: Path) -> str:
    """A node's place in findings."""
    return f"pages.{'/'.join(path[1:])}"


class Outline:
    """Reads the body once; what the nodes are called goes into `nodes`."""

    def __init__(self, document: XFormDocument, nodes: KnownNodes, names: Names, findings: Findings) -> None:
        self._document = document
        self._nodes = nodes
        self._names = names
        self._findings = findings
        self._reader = ControlReader(document, findings)
        self._page_ids = Names()
        self._page_names: set[str] = set()
        self.fields = 0

    def pages(self) -> tuple[PageDraft, ...]:
        """Every page, in order: a question, the questions of a field list, or a repeat."""
        found = [page for element in self._document.body for page in self._pages(element, ())]
        return tuple(page for page in found if page.elements)

    def bind(self, path: Path) -> Bind:
        """What the model says of a node."""
        return self._document.binds.get("/" + "/".join(path), _NO_BIND)

    def _pages(self, element: ElementTree.Element, above: Path) -> Iterator[PageDraft]:
        path = path_of(self._document.reference(element), above)
        match control_name(element):
            case "group":
                yield from self._group(element, path, above)
            case "repeat":
                yield from self._repeat(element, element)
            case _ if is_control(element):
                yield self._page(path, (self._question(element, path),), None)

    def _group(self, group: ElementTree.Element, path: Path, above: Path) -> Iterator[PageDraft]:
        repeat = group.find(f"{XFORMS}repeat")
        if repeat is not None:
            yield from self._repeat(repeat, group)
        elif "field-list" in group.get("appearance", "").split() and group.find(f".//{XFORMS}repeat") is None:
            inside = tuple(self._question(control, path) for control in group.iter() if is_control(control))
            yield self._page(path, inside, group)
        else:
            for child in group:
                yield from self._pages(child, path or above)

    def _page(self, path: Path, elements: tuple[Question | Repeat, ...], group: ElementTree.Element | None) -> PageDraft:
        name = self._page_name(path)
        return PageDraft(self._page_ids.fresh(name, "page"), name, path, group, elements)

    def _page_name(self, path: Path) -> str:
        """The node's own name, with its groups where another page has that name."""
        short = last(path) if path else "page"
        name = "/".join(path[1:]) if short in self._page_names else short
        self._page_names.add(name)
        return name

    def _question(self, control: ElementTree.Element, above: Path) -> Question:
        path = path_of(self._document.reference(control), above)
        bind = self.bind(path)
        if not self._document.reference(control):
            self._findings.warning("question-unbound", place_of(path), "A question does not say where its answer belongs")
        common: FieldJson = {"id": self._names.fresh(last(path), "field"), "label": {"en": "-"}}
        if (bind.readonly or bind.calculate) and control_name(control) == "input":
            return Question(control, path, bind, {**common, "type": "content"})
        imported_as = ".".join(path[1:])
        field = self._reader.field(control, bind, {**common, "imported_as": imported_as}, place_of(path))
        self.fields += 1
        self._nodes.know(path, self._meaning(field, control))
        return Question(control, path, bind, field)

    def _meaning(self, field: FieldJson, control: ElementTree.Element) -> Typed:
        """The type of a field that is not complete yet, and the words of its options."""
        probe = {**field, "options": [{"value": "-", "text": "-"}]} if field["type"] in CHOICES else field
        type_ = _FIELD.validate_python(probe).value_type()
        words = self._words(control) if field["type"] in CHOICES else None
        return Typed(Name(field["id"]), type_, Origin.ANSWER, words)

    def _words(self, control: ElementTree.Element) -> dict[str, str] | None:
        items, _ = self._document.items(control)
        if len(items) > _MOST_WORDS:
            return None
        return {item.value: next(iter(item.label.texts.values()), item.value) for item in items if not item.label.holes}

    def _repeat(self, repeat: ElementTree.Element, group: ElementTree.Element) -> Iterator[PageDraft]:
        path = path_of(self._document.reference(repeat), ())
        if len(path) < 2:
            self._findings.error("repeat-unnamed", "", "A repeat does not say what it repeats; its questions are left out")
            return
        if repeat.find(f".//{XFORMS}repeat") is not None:
            message = "A repeat inside a repeat is not carried over; its questions are asked once an item"
            self._findings.warning("repeat-nested", place_of(path), message)
        items_id = self._names.fresh(last(path), "items")
        self._nodes.know_repeat(path, items_id)
        questions = tuple(self._question(control, path) for control in repeat.iter() if is_control(control))
        if all(question.tells for question in questions):
            message = "A repeat asks nothing; it is left out"
            self._findings.warning("repeat-empty", place_of(path), message)
            return
        count = repeat.get("{http://openrosa.org/javarosa}count", "")
        yield self._page(path, (Repeat(items_id, path, group, questions, count),), None)


def is_metadata(path: Path) -> bool:
    """Whether a node belongs to the sending of a form, not to what it asks."""
    return path[1:2] in (("meta",), ("orx:meta",))


def path_of(reference: str, above: Path) -> Path:
    """The steps of a reference; one without a slash stands under the group around it."""
    if reference.startswith("/"):
        return tuple(reference.strip("/").split("/"))
    return (*above, *(step for step in reference.split("/") if step)) if reference else above


def last(path: Path) -> str:
    """The name of a node."""
    return path[-1] if path else "field"
