"""An XForm's parts, read from its XML."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

XHTML, XFORMS, JAVAROSA = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2002/xforms}", "{http://openrosa.org/javarosa}"
_LANGUAGES = {
    "english": "en",
    "welsh": "cy",
    "cymraeg": "cy",
    "polish": "pl",
    "arabic": "ar",
    "ukrainian": "uk",
    "romanian": "ro",
}
_HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"
_CONTROLS = frozenset({"input", "select1", "select", "upload", "trigger", "range", "rank", "secret", "odk:rank"})


class XFormUnreadable(ValueError):
    """This is not an XForm."""


@dataclass(frozen=True, slots=True)
class Bind:
    """What the model says of one node."""

    type: str
    required: str
    relevant: str
    constraint: str
    constraint_text: str
    calculate: str
    readonly: bool
    preload: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text by language; `holes` are the XPaths of its outputs, in order of the marks in the text."""

    texts: Mapping[str, str]
    holes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One option: its value, label, and the other columns of its row."""

    value: str
    label: Label
    columns: Mapping[str, str]


class XFormDocument:
    """The body's elements with their binds, labels and items."""

    def __init__(self, content: bytes) -> None:
        if b"<!DOCTYPE" in content[:4000] or b"<!ENTITY" in content:
            raise XFormUnreadable("XML with a document type is refused")
        try:
            root = ElementTree.fromstring(content)  # noqa: S314 - entities are refused above
        except ElementTree.ParseError as trouble:
            raise XFormUnreadable(f"this is not XML: {trouble}") from None
        self._model = _one(root.iter(f"{XFORMS}model"))
        self.body = _one(root.iter(f"{XHTML}body"))
        self.title = "".join(_one(root.iter(f"{XHTML}title")).itertext()).strip()
        instance = _one(self._model.iter(f"{XFORMS}instance"))
        self._data = next(iter(instance), instance)
        self.root_name = _local(self._data)
        binds = self._model.findall(f"{XFORMS}bind")
        self.binds = {self._whole(bind.get("nodeset", "")): _bind(bind) for bind in binds}
        self._paths_by_id = {bind.get("id", ""): self._whole(bind.get("nodeset", "")) for bind in binds if bind.get("id")}
        self._translations = dict(self._read_translations())
        self.languages = tuple(self._translations) or ("en",)

    def _whole(self, nodeset: str) -> str:
        """From the root, also where the form leaves the root out."""
        return nodeset if nodeset.startswith("/") else f"/{self.root_name}/{nodeset}"

    def reference(self, element: ElementTree.Element) -> str:
        """The node that an element of the body stands for, by its own path or by the id of its bind."""
        written = element.get("ref") or element.get("nodeset") or ""
        return written or self._paths_by_id.get(element.get("bind", ""), "")

    def default_value(self, path: str) -> str:
        """What the data holds before anyone answers."""
        node: ElementTree.Element | None = self._data
        for step in path.strip("/").split("/")[1:]:
            node = None if node is None else next((child for child in node if _local(child) == step), None)
        return "" if node is None or len(node) else (node.text or "").strip()

    def _read_translations(self) -> Iterator[tuple[str, dict[str, Label]]]:
        for translation in self._model.iter(f"{XFORMS}translation"):
            texts = {text.get("id", ""): _plain_label(text) for text in translation.findall(f"{XFORMS}text")}
            yield language_tag(translation.get("lang", "en")), texts

    def label(self, element: ElementTree.Element | None) -> Label:
        """A label or hint, with every language it has."""
        if element is None:
            return Label({}, ())
        reference = re.fullmatch(r"\s*jr:itext\('([^']+)'\)\s*", element.get("ref", ""))
        if reference:
            return self._translated(reference.group(1))
        text, holes = _text_with_holes(element)
        return Label({self.languages[0]: text} if text else {}, holes)

    def _translated(self, text_id: str) -> Label:
        found = {tag: texts[text_id] for tag, texts in self._translations.items() if text_id in texts}
        holes = next((label.holes for label in found.values() if label.holes), ())
        return Label({tag: label.texts[""] for tag, label in found.items() if label.texts.get("", "-") not in ("", "-")}, holes)

    def items(self, control: ElementTree.Element) -> tuple[tuple[Item, ...], str]:
        """Options of a choice, and the filter of its list ("" without one)."""
        own = tuple(self._item(item) for item in control.findall(f"{XFORMS}item"))
        itemset = control.find(f"{XFORMS}itemset")
        if itemset is None:
            return own, ""
        nodeset = itemset.get("nodeset", "")
        found = re.search(r"instance\('([^']+)'\)", nodeset)
        narrowed = re.search(r"/item\[(.*)\]", nodeset, re.DOTALL)
        value = itemset.find(f"{XFORMS}value")
        value_name = "name" if value is None else value.get("ref", "name")
        return self._listed(found.group(1) if found else "", value_name), narrowed.group(1).strip() if narrowed else ""

    def _item(self, item: ElementTree.Element) -> Item:
        value = "".join(part.text or "" for part in item.findall(f"{XFORMS}value")).strip()
        return Item(value, self.label(item.find(f"{XFORMS}label")), {})

    def _listed(self, name: str, value_name: str) -> tuple[Item, ...]:
        for instance in self._model.findall(f"{XFORMS}instance"):
            if instance.get("id") == name and name:
                return tuple(self._row(item, value_name) for item in instance.iter() if _local(item) == "item")
        return ()

    def _row(self, item: ElementTree.Element, value_name: str) -> Item:
        columns = {_local(child): (child.text or "").strip() for child in item}
        if "itextId" in columns:
            label = self._translated(columns["itextId"])
        else:
            text = columns.get("label", "")
            label = Label({self.languages[0]: text} if text else {}, ())
        return Item(columns.get(value_name, ""), label, columns)


def _one(found: Iterator[ElementTree.Element]) -> ElementTree.Element:
    first = next(found, None)
    if first is None:
        raise XFormUnreadable("an XForm needs a title, a model with an instance, and a body")
    return first


def _local(element: ElementTree.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def control_name(element: ElementTree.Element) -> str:
    """The local name of an element of the body."""
    return _local(element)


def is_control(element: ElementTree.Element) -> bool:
    """Whether it asks or tells something itself."""
    return _local(element) in _CONTROLS


def _bind(bind: ElementTree.Element) -> Bind:
    return Bind(
        type=bind.get("type", "string").rsplit(":", 1)[-1],
        required=bind.get("required", ""),
        relevant=bind.get("relevant", ""),
        constraint=bind.get("constraint", ""),
        constraint_text=bind.get(f"{JAVAROSA}constraintMsg", ""),
        calculate=bind.get("calculate", ""),
        readonly=bind.get("readonly", "").replace(" ", "") == "true()",
        preload=bind.get(f"{JAVAROSA}preload", ""),
    )


def _plain_label(text: ElementTree.Element) -> Label:
    """One translation: the value without a form attribute is the text, others are pictures and sounds."""
    for value in text.findall(f"{XFORMS}value"):
        if value.get("form") is None:
            written, holes = _text_with_holes(value)
            return Label({"": written}, holes)
    return Label({}, ())


def _text_with_holes(element: ElementTree.Element) -> tuple[str, tuple[str, ...]]:
    parts, holes = [element.text or ""], []
    for child in element:
        if _local(child) == "output":
            parts.append(_HOLE)
            holes.append(child.get("value", "") or child.get("ref", ""))
        else:
            parts.append("".join(child.itertext()))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split()), tuple(holes)


def split_at_holes(text: str) -> list[str]:
    """The plain parts between outputs."""
    return text.split(_HOLE)


def language_tag(name: str) -> str:
    """ "English (en)" is en, "Welsh" is cy; what cannot be told stands as it is written."""
    bracket = re.search(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)", name)
    if bracket:
        return bracket.group(1)
    plain = name.strip().lower()
    if plain in ("default", ""):
        return "en"
    return _LANGUAGES.get(plain, plain if re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]+)*", plain) else "en")
