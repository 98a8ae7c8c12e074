"""From an expression to rows; what rows cannot say stays written."""

from collections.abc import Mapping
from decimal import Decimal

from kiosk.content.building.condition import Comparison, Condition, Group, Join, Relation, Row, Written
from kiosk.content.building.day import Day, read_day
from kiosk.content.building.subject import Sort, Subject
from kiosk.forms.expressions.tree import Call, ListOf, Literal, Node
from kiosk.forms.expressions.written import written

Subjects = Mapping[str, Subject]

_JOINS = {"&&": Join.ALL, "||": Join.ANY}
_SIGNS = {
    "==": Relation.IS,
    "!=": Relation.IS_NOT,
    ">": Relation.MORE,
    ">=": Relation.AT_LEAST,
    "<": Relation.LESS,
    "<=": Relation.AT_MOST,
}


def read_condition(node: Node | None, subjects: Subjects) -> Condition:
    """None, or plainly true: no condition. Every expression becomes one; at worst it is a single written row."""
    match node:
        case None | Literal(value=True):
            return Condition()
        case Call(function=("&&" | "||") as sign, arguments=parts):
            return Condition(_JOINS[sign], tuple(_part(part, subjects) for part in parts))
    part = _part(node, subjects)
    if isinstance(part, Group):
        return Condition(part.join, part.rows)
    return Condition(Join.ALL, (part,))


def _part(node: Node, subjects: Subjects) -> Row | Group:
    match node:
        case Call(function=("&&" | "||") as sign, arguments=parts):
            return Group(_JOINS[sign], tuple(_row(part, subjects) for part in parts))
        case Call(function="in", arguments=(left, ListOf(items=items))) if items and _all_texts(items):
            return Group(Join.ANY, tuple(_row(Call("==", (left, item)), subjects) for item in items))
    return _row(node, subjects)


def _all_texts(items: tuple[Node, ...]) -> bool:
    return all(isinstance(item, Literal) and isinstance(item.value, str) for item in items)


def _row(node: Node, subjects: Subjects) -> Row:
    return _comparison(node, subjects) or Written(written(node))


def _comparison(node: Node, subjects: Subjects) -> Comparison | None:
    match node:
        case Call(function="!", arguments=(Call(function=("has" | "in" | "contains"), arguments=_) as inner,)):
            said = _comparison(inner, subjects)
            opposite = {Relation.ANSWERED: Relation.NOT_ANSWERED, Relation.CONTAINS: Relation.LACKS}
            return Comparison(said.subject, opposite[said.relation], said.value) if said else None
        case Call(function="!", arguments=(inner,)):
            return _yes_no(inner, subjects, holds=False)
        case Call(function="has", arguments=(of,)):
            return _with(subjects.get(written(of)), Relation.ANSWERED, "")
        case Call(function="in", arguments=(Literal(value=str() as option), of)):
            return _with(subjects.get(written(of)), Relation.CONTAINS, option)
        case Call(function=("contains" | "startsWith") as name, arguments=(of, Literal(value=str() as part))):
            return _with(subjects.get(written(of)), Relation.CONTAINS if name == "contains" else Relation.BEGINS, part)
        case Call(function=sign, arguments=(left, right)) if sign in _SIGNS:
            return _compared(subjects.get(written(left)), _SIGNS[sign], right)
    return _yes_no(node, subjects, holds=True)


def _yes_no(node: Node, subjects: Subjects, *, holds: bool) -> Comparison | None:
    subject = subjects.get(written(node))
    if subject is None or subject.sort is not Sort.YES_NO:
        return None
    return Comparison(subject.key, Relation.IS, "yes" if holds else "no")


def _compared(subject: Subject | None, relation: Relation, right: Node) -> Comparison | None:
    if subject is None:
        return None
    if subject.sort is Sort.YES_NO and isinstance(right, Literal) and isinstance(right.value, bool):
        holds = right.value is (relation is Relation.IS)
        return _with(subject, Relation.IS, "yes" if holds else "no") if relation in (Relation.IS, Relation.IS_NOT) else None
    value = _value(subject, right)
    return None if value is None else _with(subject, relation, value)


def _value(subject: Subject, right: Node) -> str | Day | None:
    match subject.sort, right:
        case ((Sort.ONE | Sort.TEXT), Literal(value=str() as text)):
            return text
        case Sort.NUMBER, Literal(value=Decimal() as number):
            return f"{number:f}"
        case Sort.NUMBER, Call(function="negate", arguments=(Literal(value=Decimal() as number),)):
            return f"-{number:f}"
        case Sort.MONEY, Call(function="pounds", arguments=(Literal(value=Decimal() as pounds),)):
            return f"{pounds:f}"
        case Sort.MONEY, Call(function="pence", arguments=(Literal(value=Decimal() as pence),)):
            return f"{pence / 100:.2f}"
        case Sort.DATE, _:
            return read_day(right)
    return None


def _with(subject: Subject | None, relation: Relation, value: str | Day) -> Comparison | None:
    """None where the subject has no such relation, or no such answer: then it stays written, and can be put right there."""
    if subject is None or relation not in subject.relations:
        return None
    given = relation.needs_value and bool(subject.answers)
    return None if given and value not in subject.answers else Comparison(subject.key, relation, value)
