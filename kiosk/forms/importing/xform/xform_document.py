"""An XForm's parts, read from its XML."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from kiosk.forms.importing.xform.language_names import language_tag
from kiosk.forms.importing.xform.list_files import rows_of_element, rows_of_file
from kiosk.forms.importing.xform.plain_xml import XmlRefused, plain_xml

XHTML, XFORMS, JAVAROSA = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2002/xforms}", "{http://openrosa.org/javarosa}"
_INSTANCE = r"instance\(\s*['\"]([^'\"]+)['\"]\s*\)"
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
    required_text: str
    calculate: str
    readonly: bool
    preload: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text by language; `holes` are the XPaths of its outputs, in order of the marks in the text.

    `forms` are what stands beside the plain text: "image", "audio", "guidance" …
    """

    texts: Mapping[str, str]
    holes: tuple[str, ...]
    forms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SetValue:
    """A value that the form puts into a node by itself, and when: at the start, or after another answer."""

    path: str
    event: str
    value: str


@dataclass(frozen=True, slots=True)
class Item:
    """One option: its value, label, and the other columns of its row."""

    value: str
    label: Label
    columns: Mapping[str, str]


class XFormDocument:
    """The body's elements with their binds, labels and items; `folder` holds the files that came with the form."""

    def __init__(self, content: bytes, folder: Path | None = None) -> None:
        try:
            root = plain_xml(content)
        except XmlRefused as trouble:
            raise XFormUnreadable(str(trouble)) from None
        self._folder = folder
        self._model = _one(root.iter(f"{XFORMS}model"))
        self.body = _one(root.iter(f"{XHTML}body"))
        self.title = "".join(_one(root.iter(f"{XHTML}title")).itertext()).strip()
        instance = _one(self._model.iter(f"{XFORMS}instance"))
        self._data = next(iter(instance), instance)
        self.root_name = _local(self._data)
        binds = self._model.findall(f"{XFORMS}bind")
        self.binds = {self._whole(bind.get("nodeset", "")): _bind(bind) for bind in binds}
        self._paths_by_id = {bind.get("id", ""): self._whole(bind.get("nodeset", "")) for bind in binds if bind.get("id")}
        self._translations = self._read_translations()
        self.languages = tuple(self._translations) or ("en",)
        self._lists = {one.get("id", ""): one for one in self._model.findall(f"{XFORMS}instance") if one.get("id")}

    def _whole(self, nodeset: str) -> str:
        """From the root, also where the form leaves the root out."""
        return nodeset if nodeset.startswith("/") else f"/{self.root_name}/{nodeset}"

    def reference(self, element: ElementTree.Element) -> str:
        """The node that an element of the body stands for, by its own path or by the id of its bind."""
        written = element.get("ref") or element.get("nodeset") or ""
        return written or self._paths_by_id.get(element.get("bind", ""), "")

    def leaves(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every node of the data that holds a text, with the one it holds before anyone answers."""
        yield from _leaves(self._data, (self.root_name,))

    def set_values(self) -> tuple[SetValue, ...]:
        """What the form fills in by itself, in order."""
        found = [*self._model.iter(f"{XFORMS}setvalue"), *self.body.iter(f"{XFORMS}setvalue")]
        return tuple(
            SetValue(self.reference(one), one.get("event", ""), one.get("value") or f"'{(one.text or '').strip()}'")
            for one in found
        )

    def _read_translations(self) -> dict[str, dict[str, Label]]:
        """Texts by language, the form's own language first; of two that have one tag the first wins where both have a text."""
        found = sorted(self._model.iter(f"{XFORMS}translation"), key=lambda one: one.get("default") is None)
        by_tag: dict[str, dict[str, Label]] = {}
        for translation in found:
            texts = {text.get("id", ""): _plain_label(text) for text in translation.findall(f"{XFORMS}text")}
            tag = language_tag(translation.get("lang", "en"))
            by_tag[tag] = {**texts, **by_tag.get(tag, {})}
        return by_tag

    def label(self, element: ElementTree.Element | None) -> Label:
        """A label or hint, with every language it has."""
        if element is None:
            return Label({}, ())
        if element.get("ref"):
            return self.message(element.get("ref", ""))
        text, holes = _text_with_holes(element)
        return Label({self.languages[0]: text} if text else {}, holes)

    def message(self, written: str) -> Label:
        """A text that stands in an attribute: as it is, or the name of a translated one."""
        reference = re.fullmatch(r"\s*jr:itext\(\s*['\"]([^'\"]+)['\"]\s*\)\s*", written)
        if reference:
            return self._translated(reference.group(1))
        return Label({self.languages[0]: written} if written else {}, ())

    def guidance(self, element: ElementTree.Element | None) -> Label:
        """The longer hint that some apps show on demand."""
        reference = re.search(r"jr:itext\('([^']+)'\)", "" if element is None else element.get("ref", ""))
        return self._translated(reference.group(1), "guidance") if reference else Label({}, ())

    def _translated(self, text_id: str, form: str = "") -> Label:
        found = {tag: texts[text_id] for tag, texts in self._translations.items() if text_id in texts}
        holes = next((label.holes for label in found.values() if label.holes), ())
        forms = frozenset().union(*(label.forms for label in found.values()))
        return Label(
            {tag: label.texts[form] for tag, label in found.items() if label.texts.get(form, "-") not in ("", "-")}, holes, forms
        )

    def items(self, control: ElementTree.Element) -> tuple[tuple[Item, ...], str]:
        """Options of a choice, and the filter of its list ("" without one)."""
        own = tuple(self._item(item) for item in control.findall(f"{XFORMS}item"))
        itemset = control.find(f"{XFORMS}itemset")
        if itemset is None:
            return own, ""
        nodeset = itemset.get("nodeset", "")
        found = re.search(_INSTANCE, nodeset)
        narrowed = re.search(r"\[(.*)\]", nodeset, re.DOTALL)
        value = itemset.find(f"{XFORMS}value")
        label = itemset.find(f"{XFORMS}label")
        value_name = "name" if value is None else value.get("ref", "name")
        label_name = "label" if label is None else _column_of(label.get("ref", "label"))
        rows = self.rows(found.group(1)) if found else None
        listed = tuple(self._row(row, value_name, label_name) for row in rows or ())
        return listed, narrowed.group(1).strip() if narrowed else ""

    def rows(self, name: str) -> tuple[Mapping[str, str], ...] | None:
        """The rows of one of the form's lists, in it or in a file beside it; None where there is no such list."""
        instance = self._lists.get(name)
        if instance is None:
            return None
        root = next(iter(instance), None)
        if root is not None:
            return rows_of_element(root)
        source = instance.get("src", "")
        return rows_of_file(self._folder, source) if source and self._folder is not None else None

    def options_elsewhere(self, control: ElementTree.Element) -> str:
        """Where the options of a choice are, as the rest of a sentence, "" where they should be in the form."""
        itemset = control.find(f"{XFORMS}itemset")
        nodeset = "" if itemset is None else itemset.get("nodeset", "")
        found = re.search(_INSTANCE, nodeset)
        if found is None:
            return f"come from earlier answers ({nodeset.strip()}), which is not carried over" if nodeset else ""
        instance = self._lists.get(found.group(1))
        file = found.group(1) if instance is None else instance.get("src", "").rsplit("/", 1)[-1]
        return f"are in another file ({file}), which does not lie beside the form" if file else ""

    def _item(self, item: ElementTree.Element) -> Item:
        value = "".join(part.text or "" for part in item.findall(f"{XFORMS}value")).strip()
        return Item(value, self.label(item.find(f"{XFORMS}label")), {})

    def _row(self, columns: Mapping[str, str], value_name: str, label_name: str) -> Item:
        if "itextId" in columns:
            label = self._translated(columns["itextId"])
        else:
            text = columns.get(label_name, "")
            label = Label({self.languages[0]: text} if text else {}, ())
        return Item(columns.get(value_name, ""), label, columns)


def _column_of(reference: str) -> str:
    """ "jr:itext(itextId)" and "label" both name a column."""
    inner = re.fullmatch(r"jr:itext\((\w+)\)", reference.strip())
    return inner.group(1) if inner else reference.strip()


def _leaves(element: ElementTree.Element, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for child in element:
        inner = (*path, _local(child))
        if len(child):
            yield from _leaves(child, inner)
        else:
            yield inner, (child.text or "").strip()


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
        required_text=bind.get(f"{JAVAROSA}requiredMsg", ""),
        calculate=bind.get("calculate", ""),
        readonly=bind.get("readonly", "").replace(" ", "") == "true()",
        preload=bind.get(f"{JAVAROSA}preload", ""),
    )


def _plain_label(text: ElementTree.Element) -> Label:
    """One translation: the value without a form is the text, "guidance" is kept beside it, others are pictures and sounds."""
    texts: dict[str, str] = {}
    holes: tuple[str, ...] = ()
    values = text.findall(f"{XFORMS}value")
    for value in values:
        form = value.get("form") or ""
        written, found = _text_with_holes(value)
        if form in ("", "guidance") and form not in texts:
            texts[form] = written
            holes = holes or found
    return Label(texts, holes, frozenset(value.get("form") or "" for value in values) - {""})


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
