"""Takes in one XForm: each question a page of its own, a field list one page, a repeat a list of items."""

from typing import Any
from xml.etree import ElementTree

from pydantic import TypeAdapter, ValidationError

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Literal, Name, Node
from kiosk.forms.expressions.types import DATE
from kiosk.forms.expressions.written import written
from kiosk.forms.field import Field
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import TRUE, both, either, has, negated
from kiosk.forms.importing.names import Names, form_id
from kiosk.forms.importing.xform.control_reader import ControlReader, FieldJson, label_of, wording
from kiosk.forms.importing.xform.xform_document import XFORMS, Bind, Item, XFormDocument, control_name, is_control
from kiosk.forms.importing.xform.xpath_translator import Typed, XPathTranslator, repeat_names
from kiosk.forms.importing.xform.xpath_tree import XPathUnreadable

Path = tuple[str, ...]

_FIELD: TypeAdapter[Field] = TypeAdapter(Field)
_NO_BIND = Bind("string", "", "", "", "", "", readonly=False, preload="")
_CHOICES = frozenset({"radios", "select", "autocomplete", "checkboxes"})


class XFormImport:
    """One import; `form_json` does it."""

    def __init__(self, document: XFormDocument, file_name: str, findings: Findings) -> None:
        self._document = document
        self._file_name = file_name
        self._findings = findings
        self._names = Names()
        self._page_names = Names()
        self._page_labels: set[str] = set()
        self._reader = ControlReader(document, findings)
        self._known: dict[Path, Typed] = {}
        self._calculations: list[dict[str, Any]] = []
        self.fields = 0
        self.conditions = sum(bool(bind.relevant) for bind in document.binds.values())

    def form_json(self) -> dict[str, Any]:
        """The form as JSON of ours; some values are expressions already."""
        pages = [page for element in self._document.body for page in self._pages(element, ())]
        self._calculate()
        self._metadata()
        for page in pages:
            self._finish(page)
        title = self._document.title or self._file_name
        return {
            "id": form_id(self._file_name.rsplit(".", 1)[0]),
            "title": dict.fromkeys(self._document.languages, title.replace("{", "{{").replace("}", "}}")),
            "languages": list(self._document.languages),
            "calculations": self._calculations,
            "pages": [self._told(page) for page in pages if page["elements"]],
        }

    def _bind(self, path: Path) -> Bind:
        return self._document.binds.get("/" + "/".join(path), _NO_BIND)

    def _pages(self, element: ElementTree.Element, above: Path) -> list[dict[str, Any]]:
        """First pass: pages with their elements, and what every path means."""
        path = _path(self._document.reference(element), above)
        if control_name(element) == "group":
            repeat = element.find(f"{XFORMS}repeat")
            if repeat is not None:
                return [self._repeat(repeat, element)]
            if "field-list" in element.get("appearance", "").split():
                inside = [one for one in element.iter() if is_control(one)]
                return [self._page(path, inside, element)]
            return [page for child in element for page in self._pages(child, path or above)]
        if control_name(element) == "repeat":
            return [self._repeat(element, element)]
        return [self._page(path, [element], None)] if is_control(element) else []

    def _page(self, path: Path, controls: list[ElementTree.Element], group: ElementTree.Element | None) -> dict[str, Any]:
        fields = [self._field(control, path) for control in controls]
        name = self._page_name(path)
        return {"id": self._page_names.fresh(name, "page"), "imported_as": name, "path": path, "group": group, "elements": fields}

    def _page_name(self, path: Path) -> str:
        """The node's own name, with its groups where another page has that name."""
        short = _last(path) if path else "page"
        name = "/".join(path[1:]) if short in self._page_labels else short
        self._page_labels.add(name)
        return name

    def _field(self, control: ElementTree.Element, above: Path) -> dict[str, Any]:
        """A control with its id; its type is known, its texts and conditions come later."""
        path = _path(self._document.reference(control), above)
        bind = self._bind(path)
        where = f"pages.{'/'.join(path[1:])}"
        told = (bind.readonly or bool(bind.calculate)) and control_name(control) == "input"
        common: FieldJson = {"id": self._names.fresh(_last(path), "field"), "label": {"en": "-"}}
        if told:
            return {"control": control, "path": path, "bind": bind, "where": where, "json": {**common, "type": "content"}}
        json_ = self._reader.field(control, bind, {**common, "imported_as": ".".join(path[1:])}, where)
        self.fields += 1
        self._known[path] = _meaning(json_)
        return {"control": control, "path": path, "bind": bind, "where": where, "json": json_}

    def _repeat(self, repeat: ElementTree.Element, group: ElementTree.Element) -> dict[str, Any]:
        """A list of items on one page."""
        path = _path(self._document.reference(repeat), ())
        if len(path) < 2:
            self._findings.error("repeat-unnamed", "", "A repeat does not say what it repeats; its questions are left out")
            return {
                "id": self._page_names.fresh("items", "page"),
                "imported_as": "items",
                "path": path,
                "group": None,
                "elements": [],
            }
        if repeat.find(f".//{XFORMS}repeat") is not None:
            message = "A repeat inside a repeat is not carried over; its questions are asked once an item"
            self._findings.warning("repeat-nested", f"pages.{'/'.join(path[1:])}", message)
        items_id = self._names.fresh(_last(path), "items")
        inside = [self._field(control, path) for control in repeat.iter() if is_control(control)]
        asked = {one["path"]: one["json"] for one in inside if one["json"]["type"] != "content"}
        types = {inner: (json_["id"], self._known[inner].type) for inner, json_ in asked.items()}
        known = {inner: self._known[inner] for inner in asked}
        where = f"pages.{'/'.join(path[1:])}"
        if repeat.get("{http://openrosa.org/javarosa}count"):
            self._findings.warning(
                "repeat-count", where, "The number of repeats was worked out; here the visitor adds as many as needed"
            )
        listed = repeat_names(items_id, DATE, {"/".join(inner): pair for inner, pair in types.items()})
        for inner in asked:
            self._known[inner] = listed["/".join(inner)]
        self._known[path] = listed[""]
        name = self._page_name(path)
        page_id = self._page_names.fresh(name, "page")
        items = {"id": items_id, "inside": inside, "label": label_of(group, "label"), "path": path, "known": known}
        return {"id": page_id, "imported_as": name, "path": path, "group": None, "elements": [items] if asked else []}

    def _calculate(self) -> None:
        """Nodes without a control that the form works out itself, each after those it reads."""
        asked = set(self._known)
        waiting = {path: bind for path, bind in self._bound() if path not in asked and (bind.calculate or bind.preload == "date")}
        while waiting:
            done = [path for path, bind in waiting.items() if self._worked_out(path, bind)]
            for path in done:
                del waiting[path]
            if not done:
                break
        for path, bind in waiting.items():
            where = f"calculations.{'/'.join(path[1:])}"
            message = f"{bind.calculate!r} cannot be carried over: {self._trouble(bind.calculate, path)}"
            self._findings.warning("calculation-unsupported", where, message)

    def _metadata(self) -> None:
        """What the source's app filled in by itself."""
        dropped = [_last(path) for path, bind in self._bound() if bind.preload not in ("", "date", "uid")]
        if dropped:
            message = f"What the source's app fills in by itself is not carried over: {', '.join(dropped)}"
            self._findings.info("metadata-dropped", "", message)

    def _bound(self) -> list[tuple[Path, Bind]]:
        return [(tuple(nodeset.strip("/").split("/")), bind) for nodeset, bind in self._document.binds.items()]

    def _trouble(self, text: str, path: Path) -> str:
        try:
            XPathTranslator(self._known).value(text, path)
        except XPathUnreadable as trouble:
            return str(trouble)
        return ""

    def _worked_out(self, path: Path, bind: Bind) -> bool:
        try:
            found = XPathTranslator(self._known).value(bind.calculate or "today()", path)
        except XPathUnreadable:
            return False
        name = self._names.fresh(_last(path), "value")
        self._calculations.append({"id": name, "is": Expression(found.node)})
        self._known[path] = Typed(Name(name), found.type)
        return True

    def _finish(self, page: dict[str, Any]) -> None:
        """Second pass: texts, options, conditions."""
        page["fields"] = [self._finished(element) for element in page["elements"]]

    def _finished(self, element: dict[str, Any]) -> FieldJson:
        if "inside" in element:
            return self._finished_items(element)
        json_, control, where = dict(element["json"]), element["control"], element["where"]
        json_["label"] = self._text(control, "label", element["path"], where) or {
            self._document.languages[0]: _last(element["path"])
        }
        hint = self._text(control, "hint", element["path"], where)
        if json_["type"] == "content":
            json_["blocks"] = [{"type": "paragraph", "text": text} for text in (json_.pop("label"), hint) if text]
            return self._gated(json_, element)
        if hint:
            json_["hint"] = hint
        return self._gated(self._valid(self._completed(json_, element), where), element)

    def _completed(self, json_: FieldJson, element: dict[str, Any]) -> FieldJson:
        bind, path, where = element["bind"], element["path"], element["where"]
        if json_["type"] in _CHOICES:
            json_["options"] = self._options(element)
        required = bind.required.replace(" ", "")
        if required != "true()":
            json_["optional"] = True
            if required not in ("", "false()"):
                self._findings.warning("required-sometimes", where, f"Needed only where {bind.required!r}; here it is optional")
        if bind.constraint:
            json_["checks"] = self._checks(bind, path, where)
        default = self._document.default_value("/".join(path))
        if default and json_["type"] in ("text", "long_text", "radios", "select", "autocomplete"):
            json_["prefill"] = Expression(Literal(" ".join(default.split())))
        elif default:
            self._findings.info("default-dropped", where, f"The default {default!r} is not carried over")
        return json_

    def _options(self, element: dict[str, Any]) -> list[dict[str, Any]]:
        path = element["path"]
        options = self._reader.options(element["control"], element["where"], self._hole(path), self._narrow(path))
        for option in options:
            if "when" in option:
                option["when"] = Expression(option["when"])
        return options

    def _narrow(self, path: Path) -> Any:
        def narrow(text: str, item: Item) -> Node:
            return XPathTranslator(self._known, item.columns).condition(text, path)

        return narrow

    def _hole(self, path: Path) -> Any:
        def hole(text: str) -> str:
            return written(XPathTranslator(self._known).shown(text, path).node)

        return hole

    def _text(self, element: ElementTree.Element, name: str, path: Path, where: str) -> dict[str, str]:
        return wording(self._document.label(label_of(element, name)), self._hole(path), self._findings, where)

    def _checks(self, bind: Bind, path: Path, where: str) -> list[dict[str, Any]]:
        try:
            condition = XPathTranslator(self._known).condition(bind.constraint, path)
        except XPathUnreadable as trouble:
            self._findings.warning(
                "constraint-unsupported", where, f"The rule {bind.constraint!r} cannot be carried over: {trouble}"
            )
            return []
        own = self._known[path].node
        says = bind.constraint_text or "Check this answer"
        if says.startswith("jr:itext"):
            says = "Check this answer"
        must = Expression(either(negated(has(own)), condition))
        return [{"must": must, "says": dict.fromkeys(self._document.languages, says.replace("{", "{{").replace("}", "}}"))}]

    def _valid(self, json_: FieldJson, where: str) -> FieldJson:
        try:
            _FIELD.validate_python(json_)
        except ValidationError as trouble:
            first = trouble.errors(include_url=False)[0]
            message = f"{'.'.join(map(str, first['loc']))}: {first['msg']}; it is asked as text"
            self._findings.error("list-missing" if json_["type"] in _CHOICES else "field-changed", where, message)
            kept = ("id", "label", "hint", "optional", "imported_as")
            return {**{name: json_[name] for name in kept if name in json_}, "type": "text"}
        return json_

    def _gated(self, json_: FieldJson, element: dict[str, Any]) -> FieldJson:
        condition = self._relevant(element["path"], element["where"])
        return json_ if condition == TRUE else {**json_, "when": Expression(condition)}

    def _relevant(self, path: Path, where: str, depth: int = 0) -> Node:
        """Its own condition and those of the groups around it, but for the outermost `depth`."""
        found: Node = TRUE
        for length in range(depth + 1, len(path) + 1):
            text = self._bind(path[:length]).relevant
            if not text:
                continue
            try:
                found = both(found, XPathTranslator(self._known).condition(text, path[:length]))
            except XPathUnreadable as trouble:
                message = f"The condition {text.strip()!r} cannot be carried over: {trouble}; it is always asked"
                self._findings.error("condition-unsupported", where, message)
        return found

    def _finished_items(self, element: dict[str, Any]) -> FieldJson:
        """The list of items; inside it each question sees the others of its item."""
        outside, self._known = self._known, {**self._known, **element["known"]}
        inner = [self._inner(one, len(element["path"])) for one in element["inside"] if one["json"]["type"] != "content"]
        self._known = outside
        label = wording(self._document.label(element["label"]), self._hole(element["path"]), self._findings, element["id"])
        path = element["path"]
        items: FieldJson = {
            "id": element["id"],
            "type": "items",
            "fields": inner,
            "label": label or {self._document.languages[0]: _last(path)},
            "imported_as": ".".join(path[1:]),
            "optional": True,
            "maximum": 50,
        }
        condition = self._relevant(path, f"pages.{'/'.join(path[1:])}")
        return items if condition == TRUE else {**items, "when": Expression(condition)}

    def _inner(self, one: dict[str, Any], depth: int) -> FieldJson:
        """A question of an item; what holds for the whole list is the list's own."""
        json_ = dict(one["json"])
        label = self._text(one["control"], "label", one["path"], one["where"])
        json_["label"] = label or {self._document.languages[0]: json_["id"]}
        json_["imported_as"] = _last(one["path"])
        completed = self._valid(self._completed(json_, one), one["where"])
        condition = self._relevant(one["path"], one["where"], depth)
        return completed if condition == TRUE else {**completed, "when": Expression(condition)}

    def _told(self, page: dict[str, Any]) -> dict[str, Any]:
        """The page; what its only field waits for, the page waits for."""
        fields: list[FieldJson] = page["fields"]
        found: dict[str, Any] = {"id": page["id"], "imported_as": page["imported_as"]}
        if page["group"] is not None:
            heading = self._text(page["group"], "label", page["path"], f"pages.{page['imported_as']}")
            if heading:
                found["heading"] = heading
        gates = [field["when"].tree if "when" in field else TRUE for field in fields]
        when = either(*gates)
        if when != TRUE:
            found["when"] = Expression(when)
        if len(fields) == 1:
            fields[0].pop("when", None)
        if any(field["type"] != "content" for field in fields):
            return {**found, "fields": fields}
        blocks = [block for field in fields for block in field["blocks"]]
        heading = found.get("heading") or (blocks[0]["text"] if blocks else {self._document.languages[0]: page["imported_as"]})
        rest = blocks if "heading" in found else blocks[1:]
        return {**found, "kind": "content", "heading": heading, "blocks": rest, "fields": []}


def _path(reference: str, above: Path) -> Path:
    """The steps of a reference; one without a slash stands under the group around it."""
    if reference.startswith("/"):
        return tuple(reference.strip("/").split("/"))
    return (*above, *(step for step in reference.split("/") if step)) if reference else above


def _meaning(json_: FieldJson) -> Typed:
    """The type of a field that is not complete yet."""
    probe = dict(json_)
    if probe["type"] in _CHOICES:
        probe["options"] = [{"value": "-", "text": "-"}]
    return Typed(Name(json_["id"]), _FIELD.validate_python(probe).value_type())


def _last(path: Path) -> str:
    """The name of a node."""
    return path[-1] if path else "field"
