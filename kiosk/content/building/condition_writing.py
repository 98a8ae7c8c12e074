"""From rows to an expression of the forms' language."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from kiosk.content.building.condition import Comparison, Condition, Group, Join, Relation, Row, Written
from kiosk.content.building.day import Day, day_node
from kiosk.content.building.subject import Sort, Subject
from kiosk.content.building.wrong import PartWrong
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.parser import parse
from kiosk.forms.expressions.tree import Call, Literal, Node

RowAt = tuple[int, ...]
"""The place of a row: its number, or its group's and its own."""
_SIGNS = {
    Relation.IS: "==",
    Relation.IS_NOT: "!=",
    Relation.MORE: ">",
    Relation.AT_LEAST: ">=",
    Relation.LESS: "<",
    Relation.AT_MOST: "<=",
}


class RowsWrong(ValueError):
    """Which rows cannot be written, each with why."""

    def __init__(self, wrong: Mapping[RowAt, PartWrong]) -> None:
        super().__init__("; ".join(one.sentence for one in wrong.values()))
        self.wrong = wrong


def condition_node(condition: Condition, subjects: Mapping[str, Subject]) -> Node | None:
    """None where nothing is asked. Raises RowsWrong with every row at fault."""
    wrong: dict[RowAt, PartWrong] = {}
    parts: list[Node] = []
    for at, part in enumerate(condition.parts):
        rows = part.rows if isinstance(part, Group) else (part,)
        places = [(at, inner) for inner in range(len(rows))] if isinstance(part, Group) else [(at,)]
        nodes: list[Node] = []
        for row, place in zip(rows, places, strict=True):
            try:
                nodes.append(row_node(row, subjects))
            except PartWrong as fault:
                wrong[place] = fault
        parts += [joined(part.join, nodes)] if isinstance(part, Group) and nodes else nodes
    if wrong:
        raise RowsWrong(wrong)
    return joined(condition.join, parts) if parts else None


def joined(join: Join, nodes: list[Node]) -> Node:
    """Parts that are joined in the same way become one chain, as the parser reads them."""
    if len(nodes) == 1:
        return nodes[0]
    return Call("&&" if join is Join.ALL else "||", tuple(nodes))


def row_node(row: Row, subjects: Mapping[str, Subject]) -> Node:
    """Raises PartWrong."""
    match row:
        case Written(text=text):
            return expression_node(text)
        case Comparison():
            subject = subjects.get(row.subject)
            if subject is None:
                raise PartWrong("Choose a question")
            if row.relation not in subject.relations:
                raise PartWrong("Choose how it compares")
            return _comparison(row, subject)


def expression_node(text: str) -> Node:
    """Of an expression as people write it. Raises PartWrong with the place."""
    if not text.strip():
        raise PartWrong("Write an expression, or take this row out")
    try:
        return parse(text)
    except ExpressionFault as fault:
        raise PartWrong(str(fault), fault.position) from None


def _comparison(row: Comparison, subject: Subject) -> Node:
    asked = parse(subject.key)
    match row.relation:
        case Relation.ANSWERED:
            return Call("has", (asked,))
        case Relation.NOT_ANSWERED:
            return Call("!", (Call("has", (asked,)),))
    value = _value(row, subject)
    match row.relation:
        case Relation.CONTAINS | Relation.LACKS:
            holds = Call("in", (value, asked)) if subject.sort is Sort.SEVERAL else Call("contains", (asked, value))
            return holds if row.relation is Relation.CONTAINS else Call("!", (holds,))
        case Relation.BEGINS:
            return Call("startsWith", (asked, value))
    return Call(_SIGNS[row.relation], (asked, value))


def _value(row: Comparison, subject: Subject) -> Node:
    if isinstance(row.value, Day):
        return day_node(row.value)
    typed = row.value.strip()
    if subject.answers and typed not in subject.answers:
        raise PartWrong("Choose one of its answers")
    match subject.sort:
        case Sort.YES_NO:
            if typed not in ("yes", "no"):
                raise PartWrong("Choose yes or no")
            return Literal(typed == "yes")
        case Sort.NUMBER:
            return Literal(number_from(typed))
        case Sort.MONEY:
            return Call("pounds", (Literal(number_from(typed.removeprefix("£"))),))
    if not typed:
        raise PartWrong("Write what it is compared with")
    return Literal(row.value if subject.answers else typed)


def number_from(typed: str) -> Decimal:
    """Raises PartWrong."""
    try:
        number = Decimal(typed.replace(",", ""))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or len(number.as_tuple().digits) > 20 or abs(number.adjusted()) > 20:
        raise PartWrong(f"“{typed}” is not a number, such as 3 or 2.50" if typed else "Write a number, such as 3 or 2.50")
    return number
