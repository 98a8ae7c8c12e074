"""One component of a source as fields of ours."""

from collections.abc import Callable, Mapping
from typing import Any

from kiosk.forms.expressions.tree import Literal, Name
from kiosk.forms.expressions.written import written
from kiosk.forms.importing.builder.choices import items_of, read_options, written_value
from kiosk.forms.importing.builder.content_blocks import CONTENT, blocks_of
from kiosk.forms.importing.builder.left_behind import tell_component
from kiosk.forms.importing.builder.limits import date_limits, number_limits, text_limits
from kiosk.forms.importing.builder.own_words import own_words
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.loose import Json, mapping, objects, string, whole
from kiosk.forms.importing.names import Names
from kiosk.forms.importing.wording import Wording

FieldJson = dict[str, Any]

_CHOICES = {
    "RadiosField": "radios",
    "SelectField": "select",
    "AutocompleteField": "autocomplete",
    "CheckboxesField": "checkboxes",
}
_PLAIN = {
    "YesNoField": "yes_no",
    "EmailAddressField": "email",
    "TelephoneNumberField": "phone",
    "WebsiteField": "website",
    "UkAddressField": "address",
    "AddressLookupField": "address",
    "MonthYearField": "month",
    "TimeField": "time",
    "DeclarationField": "consent",
}
_PLACES = frozenset({"EastingNorthingField", "OsGridRefField", "NationalGridFieldNumberField", "LatLongField", "GeospatialField"})
_UPLOADS = frozenset({"FileUploadField", "ClientSideFileUploadField"})


class ComponentReader:
    """Reads the components of one page."""

    def __init__(
        self,
        lists: Mapping[str, Json],
        names: Names,
        wording: Wording,
        findings: Findings,
        gate: Callable[[str, str], object],
    ) -> None:
        self._lists = lists
        self._names = names
        self._wording = wording
        self._findings = findings
        self._gate = gate
        self.payments: list[Json] = []
        """Payments met so far: no questions, but fees."""
        self.numbers: set[str] = set()
        """Ids of questions whose options are numbers in the source and texts here."""

    def with_names(self, names: Names) -> "ComponentReader":
        """The same for questions inside a list of items, which have names of their own."""
        return ComponentReader(self._lists, names, self._wording, self._findings, self._gate)

    def fields(self, component: Json, where: str, section: str | None) -> list[FieldJson]:
        """The fields of one component; an option that reveals others brings those along."""
        type_ = string(component.get("type"))
        if type_ in CONTENT:
            return self._content(component, where)
        name = string(component.get("name"))
        if not name:
            self._findings.warning("component-unnamed", where, f"A {type_ or 'component'} without a name is left out")
            return []
        where = f"{where}.{name}"
        common = self._common(component, name, where, section)
        if type_ == "DateTimeField" or type_ == "DateTimePartsField":
            return self._date_and_time(common, where)
        field = self._typed(type_, component, common, where)
        tell_component(component, where, self._findings)
        if field is None:
            return []
        errors = own_words(component, field["type"], self._wording, where, self._findings)
        if errors:
            field["errors"] = errors
        told = self._content({**component, "type": "Markdown", "options": {}}, where) if type_ == "DeclarationField" else []
        return [*told, field, *self._revealed(component, field, where, section)]

    def _common(self, component: Json, name: str, where: str, section: str | None) -> FieldJson:
        options = mapping(component.get("options"))
        wanted = f"{section}_{name}" if section else name
        common: FieldJson = {
            "id": self._names.fresh(wanted, "field"),
            "label": self._wording.text(component.get("title")),
            "imported_as": f"{section}.{name}" if section else name,
        }
        for ours, theirs in (("hint", "hint"), ("short", "shortDescription")):
            text = self._wording.text(component.get(theirs))
            if text:
                common[ours] = text
        if options.get("required") is False or options.get("minimumRequiredFiles") == 0:
            common["optional"] = True
        condition = string(options.get("condition"))
        if condition:
            common["when"] = self._gate(condition, where)
        return common

    def _typed(self, type_: str, component: Json, common: FieldJson, where: str) -> FieldJson | None:
        if type_ in _CHOICES:
            return self._choice(_CHOICES[type_], component, common, where)
        if type_ in _PLAIN:
            return {**common, "type": _PLAIN[type_]}
        match type_:
            case "NumberField":
                return {**common, **number_limits(component, self._wording)}
            case "DatePartsField" | "DateField":
                return {**common, **date_limits(component)}
            case "TextField" | "MultilineTextField" | "FreeTextField":
                return {**common, **text_limits(component, where, self._findings)}
            case "NationalInsuranceField":
                return {**common, "type": "number_checked", "kind": "national_insurance"}
            case "MultiInputField":
                return self._items(component, common, where)
            case "HiddenField":
                self._findings.warning("hidden-field", where, "A hidden field is left out: state its value on the form itself")
                return None
            case "PaymentField":
                self.payments.append(component)
                message = "The fee is paid at the kiosk; the source's payment provider is not carried over"
                self._findings.info("payment", where, message)
                return None
        return self._other(type_, component, common, where)

    def _other(self, type_: str, component: Json, common: FieldJson, where: str) -> FieldJson:
        if type_ in _UPLOADS:
            message = "Files are handed over from the visitor's phone; the source's own upload is not carried over"
            self._findings.warning("upload", where, message)
            limits = mapping(component.get("schema"))
            most = whole(limits.get("max")) or whole(mapping(component.get("options")).get("maxFiles"))
            return {**common, "type": "handover", "accepts": "file", "maximum": min(max(most or 5, 1), 20)}
        if type_ in _PLACES:
            self._findings.warning("place-as-text", where, f"An answer of the kind {type_!r} is asked as text")
        else:
            self._findings.warning(
                "unknown-component", where, f"Questions of the kind {type_!r} are not known; it is asked as text"
            )
        return {**common, "type": "text"}

    def _choice(self, type_: str, component: Json, common: FieldJson, where: str) -> FieldJson:
        items = items_of(component, self._lists)
        read = read_options(items or (), where, self._wording, self._findings)
        if not read.options:
            what = "is missing" if items is None else "is empty"
            self._findings.error("list-missing", where, f"The list of its options {what}; it is asked as text")
            return {**common, "type": "text"}
        options = [dict(option) for option in read.options]
        for option, item in zip(options, read.items, strict=True):
            condition = string(item.get("condition"))
            if condition:
                option["when"] = self._gate(condition, f"{where}.{option['value']}")
            if type_ == "checkboxes" and _stands_alone(component, option):
                option["exclusive"] = True
        field = {**common, "type": type_, "options": options}
        if read.numbers and type_ == "checkboxes":
            self.numbers.add(field["id"])
        elif read.numbers:
            field["values"] = "number"
        return field

    def _date_and_time(self, common: FieldJson, where: str) -> list[FieldJson]:
        self._findings.warning("date-time-split", where, "A date with a time is asked as two questions")
        time_id = self._names.fresh(f"{common['id']}_time", "time")
        time = {**common, "id": time_id, "type": "time", "imported_as": f"{common['imported_as']}_time"}
        return [{**common, "type": "date"}, time]

    def _items(self, component: Json, common: FieldJson, where: str) -> FieldJson | None:
        reader = self.with_names(Names())
        fields = [field for child in objects(component.get("children")) for field in reader.fields(child, where, None)]
        most = whole(mapping(component.get("options")).get("maxMultiInputFieldRows"))
        limited = common if most is None else {**common, "maximum": min(max(most, 1), 100)}
        return self.items_field(fields, limited, where)

    def items_field(self, fields: list[FieldJson], common: FieldJson, where: str) -> FieldJson | None:
        """A list of items with these questions."""
        kept = [field for field in fields if field["type"] != "items"]
        if len(kept) < len(fields):
            self._findings.warning("items-nested", where, "A list inside a list of items is left out")
        if not any(field["type"] != "content" for field in kept):
            self._findings.warning("items-empty", where, "A list of items that asks nothing is left out")
            return None
        return {**common, "type": "items", "fields": kept}

    def _revealed(self, component: Json, field: FieldJson, where: str, section: str | None) -> list[FieldJson]:
        """Questions that an option reveals: asked on the same page where that option is chosen."""
        found: list[FieldJson] = []
        for item in items_of(component, self._lists) or ():
            inner = objects(mapping(item.get("conditional")).get("components")) or objects(mapping(item.get("children")))
            for child in inner:
                for revealed in self.fields(child, where, section):
                    revealed["when"] = _chosen(field, item)
                    found.append(revealed)
        return found

    def _content(self, component: Json, where: str) -> list[FieldJson]:
        blocks, dropped = blocks_of(component, self._lists, self._wording)
        for element in sorted(dropped):
            self._findings.warning("html-dropped", where, f"<{element}> cannot be shown and is left out")
        if not blocks:
            return []
        field: FieldJson = {"id": self._names.fresh("content", "content"), "type": "content", "blocks": blocks}
        condition = string(mapping(component.get("options")).get("condition"))
        if condition:
            field["when"] = self._gate(condition, where)
        return [field]


def _stands_alone(component: Json, option: FieldJson) -> bool:
    """Whether an option cannot be chosen beside others ("None of these")."""
    options = mapping(component.get("options"))
    return options.get("behaviour") == "exclusive" and string(options.get("behaviourItemValue")) == option["value"]


def _chosen(field: FieldJson, item: Json) -> str:
    """The condition that an option is chosen."""
    value = written(Literal(written_value(item)))
    name = written(Name(field["id"]))
    if field["type"] == "checkboxes":
        return f"has({name}) && {value} in {name}"
    if field.get("values") == "number":
        return f"has({name}) && {name} == number({value})"
    if field["type"] == "yes_no":
        return f"has({name}) && {name} == {'true' if written_value(item) == 'true' else 'false'}"
    return f"has({name}) && {name} == {value}"
