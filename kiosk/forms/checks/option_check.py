"""Options that nobody can choose, and conditions on options that do not exist."""

from collections.abc import Iterator

from kiosk.forms.checks.possible import can_hold
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Call, ListOf, Literal, Name, Node, children
from kiosk.forms.fields.checkboxes_field import CheckboxesField
from kiosk.forms.fields.choice_field import ChoiceField
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.plan import Plan


def option_findings(plan: Plan) -> Iterator[Finding]:
    """Each option that cannot be offered, each comparison with a value that no option has."""
    for field in plan.fields.values():
        if isinstance(field, ChoiceField | CheckboxesField):
            for option in field.options:
                if option.when is not None and can_hold(plan, option.when) is False:
                    where = f"{field.id}.options.{option.value}"
                    yield Finding(
                        Severity.ERROR, "orphan-option", where, "Nobody is offered this option: its condition never holds"
                    )
    for where, expression in plan.placed_expressions():
        yield from _unknown_values(plan, where, expression)


def _unknown_values(plan: Plan, where: str, expression: Expression) -> Iterator[Finding]:
    for name, value in _comparisons(expression.tree):
        field = plan.fields.get(name)
        if isinstance(field, ChoiceField | CheckboxesField) and value not in {option.value for option in field.options}:
            message = f"{name!r} has no option {value!r}"
            yield Finding(Severity.ERROR, "unknown-option", where, message)


def _comparisons(node: Node) -> Iterator[tuple[str, str]]:
    """Names compared with a text: `a == "x"`, `"x" in a`, `a in ["x", "y"]`."""
    match node:
        case Call(function="==" | "!=" | "in", arguments=(Name(name=name), Literal(value=str() as value))):
            yield name, value
        case Call(function="==" | "!=" | "in", arguments=(Literal(value=str() as value), Name(name=name))):
            yield name, value
        case Call(function="in", arguments=(Name(name=name), ListOf(items=items))):
            yield from ((name, item.value) for item in items if isinstance(item, Literal) and isinstance(item.value, str))
        case _:
            for child in children(node):
                yield from _comparisons(child)
