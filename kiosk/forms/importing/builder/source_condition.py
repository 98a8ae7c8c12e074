"""A named condition of a source: as text, as v1's rows or as v2's items; all become one script."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kiosk.forms.importing.builder.script_parser import parse_script
from kiosk.forms.importing.builder.script_tree import Constant, Operation, Path, Script, ScriptUnreadable, bounded
from kiosk.forms.importing.loose import Json, mapping, objects, string, whole

_SIGNS = {"is": "==", "is not": "!="}
_AMOUNTS = {"is at least": ">=", "is at most": "<=", "is less than": "<", "is more than": ">"}
_DATES = {"is before": "<", "is after": ">"}
_LENGTHS = {"is longer than": ">", "is shorter than": "<", "has length": "=="}
_PAST = {"is at least": "<=", "is at most": ">=", "is less than": ">", "is more than": "<"}
_FUTURE = {"is at least": ">=", "is at most": "<=", "is less than": "<", "is more than": ">"}
_DATE_TYPES = frozenset({"DateField", "DatePartsField", "DateTimeField", "DateTimePartsField", "TimeField", "MonthYearField"})
_TEXT_TYPES = frozenset({"TextField", "MultilineTextField", "EmailAddressField", "FreeTextField"})


@dataclass(frozen=True, slots=True)
class SourceCondition:
    """Its name, what people call it, the name by which other conditions ask for it, its script or why there is none."""

    name: str
    title: str
    asked_as: str
    script: Script | None
    trouble: str = ""

    def told(self, message: str) -> str:
        """A sentence about it that names it as people do."""
        return f"{self.title!r}: {message}" if self.title not in ("", self.name) else message


def read_condition(condition: Json, components: Mapping[str, Json], lists: Mapping[str, Json]) -> SourceCondition:
    """Any of the three shapes; `components` and `lists` are by id, for v2."""
    name = string(condition.get("name")) or string(condition.get("id"))
    asked_as, title = name, string(condition.get("displayName"))
    if isinstance(condition.get("items"), list):
        name = string(condition.get("id")) or name
        asked_as = _alias(name)
    try:
        return SourceCondition(name, title, asked_as, bounded(_script(condition, components, lists)))
    except ScriptUnreadable as trouble:
        return SourceCondition(name, title, asked_as, None, str(trouble))


def _alias(condition_id: str) -> str:
    """The name by which v2's conditions ask for each other: none that a question could have."""
    return "cond_" + condition_id.replace("-", "")


def _script(condition: Json, components: Mapping[str, Json], lists: Mapping[str, Json]) -> Script:
    if isinstance(condition.get("items"), list):
        return _items_script(condition, components, lists)
    value = condition.get("value")
    if isinstance(value, str):
        return parse_script(value)
    rows = objects(mapping(value).get("conditions"))
    if not rows:
        raise ScriptUnreadable("it has no rows")
    return _rows_script(rows)


def _rows_script(rows: tuple[Json, ...]) -> Script:
    """ "and" binds before "or", as the original groups them."""
    alternatives: list[Script] = []
    for number, row in enumerate(rows):
        script = _row_script(row)
        coordinator = string(_first_row(row).get("coordinator")).lower()
        if number == 0 or coordinator == "or":
            alternatives.append(script)
        elif coordinator == "and":
            alternatives[-1] = Operation("and", (alternatives[-1], script))
        else:
            raise ScriptUnreadable("a row is joined neither by and nor by or")
    return _joined("or", alternatives)


def _first_row(row: Json) -> Json:
    """A group is joined by the coordinator of its first row."""
    inner = objects(row.get("conditions"))
    return _first_row(inner[0]) if inner else row


def _row_script(row: Json) -> Script:
    inner = objects(row.get("conditions"))
    if inner:
        return _rows_script(({**inner[0]}, *inner[1:]))
    if row.get("conditionName"):
        return _named(string(row.get("conditionName")))
    field = mapping(row.get("field"))
    name, type_ = string(field.get("name")), string(field.get("type"))
    if not name:
        raise ScriptUnreadable("a row names no field")
    return comparison(_named(name), type_, string(row.get("operator")), mapping(row.get("value")))


def _named(name: str) -> Script:
    """A name as the original engine would read it: one with a dash in it is a subtraction."""
    try:
        return parse_script(name)
    except ScriptUnreadable:
        raise ScriptUnreadable(f"the name {name!r} cannot be read inside a condition") from None


def comparison(field: Script, type_: str, operator: str, value: Json) -> Script:
    """One row. Raises ScriptUnreadable where the original engine has no such operator for the type."""
    if string(value.get("type")) in ("RelativeTime", "RelativeDate"):
        return _relative(field, operator, value)
    written = string(value.get("value"))
    if type_ == "CheckboxesField":
        within = Operation("in", (Constant(written), field))
        match operator:
            case "contains":
                return within
            case "does not contain":
                return Operation("not", (within,))
        raise ScriptUnreadable(f"{type_} has no operator {operator!r}")
    if operator in _LENGTHS and type_ in _TEXT_TYPES:
        return Operation(_LENGTHS[operator], (Operation("length", (field,)), _number(written)))
    sign = _SIGNS.get(operator) or (_AMOUNTS.get(operator) if type_ == "NumberField" else None)
    sign = sign or (_DATES.get(operator) if type_ in _DATE_TYPES else None)
    if sign is None:
        raise ScriptUnreadable(f"{type_ or 'a field'} has no operator {operator!r}")
    return Operation(sign, (field, _literal(type_, written)))


def _literal(type_: str, written: str) -> Script:
    """Numbers and yes or no stand bare, everything else in quotes."""
    if type_ in ("NumberField", "YesNoField", "DeclarationField"):
        return parse_script(written)
    return Constant(written)


def _number(written: str) -> Script:
    return parse_script(written)


def _relative(field: Script, operator: str, value: Json) -> Script:
    """So many days, months or years before or after today."""
    past = string(value.get("direction")) != "in the future"
    sign = (_PAST if past else _FUTURE).get(operator)
    period = whole(value.get("timePeriod", value.get("period")))
    unit = string(value.get("timeUnit", value.get("unit")))
    if sign is None or period is None:
        raise ScriptUnreadable(f"{operator!r} does not work on a stretch of time")
    function = "timeForComparison" if value.get("timeOnly") is True else "dateForComparison"
    return Operation(sign, (field, Operation(function, (Constant(Decimal(-period if past else period)), Constant(unit)))))


def _items_script(condition: Json, components: Mapping[str, Json], lists: Mapping[str, Json]) -> Script:
    """v2: items joined by one coordinator."""
    items = [_item_script(item, components, lists) for item in objects(condition.get("items"))]
    joiner = string(condition.get("coordinator")).lower()
    if not items or (len(items) > 1 and joiner not in ("and", "or")):
        raise ScriptUnreadable("its items are not joined")
    return _joined(joiner, items)


def _joined(joiner: str, scripts: list[Script]) -> Script:
    """All of them or any of them."""
    script = scripts[0]
    for one in scripts[1:]:
        script = Operation(joiner, (script, one))
    return script


def _item_script(item: Json, components: Mapping[str, Json], lists: Mapping[str, Json]) -> Script:
    if item.get("conditionId"):
        return Path((_alias(string(item.get("conditionId"))),))
    component = components.get(string(item.get("componentId")))
    if component is None:
        raise ScriptUnreadable(f"it asks for the unknown component {string(item.get('componentId'))!r}")
    field, type_, operator = Path((string(component.get("name")),)), string(component.get("type")), string(item.get("operator"))
    given = mapping(item.get("value"))
    kind = string(given.get("type")) or string(item.get("type"))
    if kind == "ListItemRef" or "itemId" in given:
        rows = [comparison(field, type_, operator, value) for value in _listed(given, lists)]
        return _joined(_items_joiner(type_, operator, given), rows)
    if kind in ("RelativeDate", "RelativeTime"):
        return comparison(field, type_, operator, {**given, "type": kind})
    value = given.get("value") if given else item.get("value")
    if operator == "has length":
        return Operation("==", (Operation("length", (field,)), Constant(_written(value))))  # v2 puts the number in quotes
    return comparison(field, type_, operator, {"type": "Value", "value": _written(value)})


def _items_joiner(type_: str, operator: str, value: Json) -> str:
    """Of several boxes as the author chose, of single answers any, and none of those that it is not."""
    if type_ == "CheckboxesField":
        return string(value.get("itemsCoordinator")) or "or"
    return "and" if operator == "is not" else "or"


def _listed(value: Json, lists: Mapping[str, Json]) -> list[Json]:
    """The values of the one or several items of a list that a v2 item asks for, in the shape of v1."""
    items = objects(mapping(lists.get(string(value.get("listId")))).get("items"))
    wanted = value.get("itemId")
    found = [
        next((one for one in items if one.get("id") == id_), None) for id_ in (wanted if isinstance(wanted, list) else [wanted])
    ]
    if not found or None in found:
        raise ScriptUnreadable("it asks for an unknown item of a list")
    return [{"type": "Value", "value": _written(mapping(one).get("value"))} for one in found]


def _written(value: object) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else string(value)
