"""Whether a condition can ever hold, by trying the answers that could matter to it."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Call, Literal, Member, Node, children, names_in
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.fields.checkboxes_field import CheckboxesField
from kiosk.forms.fields.choice_field import ChoiceField
from kiosk.forms.fields.consent_field import ConsentField
from kiosk.forms.fields.yes_no_field import YesNoField
from kiosk.forms.plan import Plan

_MOST_TRIALS = 4000
_TODAY = date(2026, 6, 15)


def can_hold(plan: Plan, condition: Expression) -> bool | None:
    """True or False where it can be told, None where there are too many answers to try."""
    nodes = tuple(_nodes(plan, condition.tree))
    fields = [plan.fields[name] for name in sorted(_names(plan, condition.tree)) if name in plan.fields]
    domains = [_domain(field, nodes) for field in fields]
    if any(domain is None for domain in domains):
        return None
    tried = [domain for domain in domains if domain is not None]
    pages = sorted({page for node in nodes for page in _visited(node)})
    trials = 2 ** len(pages)
    for domain in tried:
        trials *= len(domain)
    if trials > _MOST_TRIALS:
        return None
    return any(
        _holds(
            plan, condition, dict(zip((field.id for field in fields), values, strict=True)), dict(zip(pages, visits, strict=True))
        )
        for values in product(*tried)
        for visits in product((True, False), repeat=len(pages))
    )


def _holds(plan: Plan, condition: Expression, answers: Mapping[str, object], visited: Mapping[str, bool]) -> bool:
    scope = plan.scope(_TODAY)
    scope.put(answers)
    for page, seen in visited.items():
        if seen:
            scope.visit(page)
    return plan.run(condition, scope) is True


def _names(plan: Plan, node: Node) -> frozenset[str]:
    """Free names, those inside calculations too."""
    found = names_in(node)
    for calculation in reversed(plan.form.calculations):
        if calculation.id in found:
            found |= names_in(calculation.is_.tree)
    return found


def _nodes(plan: Plan, node: Node) -> Iterator[Node]:
    """Every part of an expression and of the calculations it reads."""
    yield from _below(node)
    names = _names(plan, node)
    for calculation in plan.form.calculations:
        if calculation.id in names:
            yield from _below(calculation.is_.tree)


def _below(node: Node) -> Iterator[Node]:
    yield node
    for child in children(node):
        yield from _below(child)


def _visited(node: Node) -> Iterator[str]:
    match node:
        case Call(function="visited", arguments=(Literal(value=str() as page),)):
            yield page


def _domain(field: Field, nodes: tuple[Node, ...]) -> list[object] | None:
    """Answers worth trying, None where they cannot be listed."""
    if any(isinstance(node, Member) for node in nodes):
        return None
    match field:
        case YesNoField() | ConsentField():
            return [UNKNOWN, True, False]
        case ChoiceField():
            return [UNKNOWN, *(field.value_of(option) for option in field.options)]
        case CheckboxesField():
            every = tuple(option.value for option in field.options)
            return [UNKNOWN, every, *((value,) for value in every)]
    match field.type:
        case "whole" | "decimal":
            numbers = {node.value for node in nodes if isinstance(node, Literal) and isinstance(node.value, Decimal)} or {
                Decimal(0)
            }
            return [UNKNOWN, *sorted({number + step for number in numbers for step in (-1, 0, 1)})]
        case "date":
            return [UNKNOWN, *(_TODAY + timedelta(days=days) for days in (-30_000, -366, -60, -14, -1, 0, 1, 14, 41, 60, 366))]
        case "text" | "postcode" | "email" | "phone":
            texts = {node.value for node in nodes if isinstance(node, Literal) and isinstance(node.value, str)}
            matched = any(isinstance(node, Call) and node.function == "matches" for node in nodes)
            return None if matched else [UNKNOWN, "", "another", *sorted(texts)]
    return None
