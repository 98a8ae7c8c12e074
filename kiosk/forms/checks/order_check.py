"""References to questions that come later."""

from collections.abc import Iterator, Mapping

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Call, Literal, Node, children, names_in
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form, OffPath
from kiosk.forms.page import Page

Place = tuple[int, int]
"""Page number, field number; a page's own `when` stands before its first field."""


def order_findings(form: Form) -> Iterator[Finding]:
    """Each reference forward is an error: its answer cannot be known yet, but where the form looks ahead."""
    if form.off_path is OffPath.AHEAD:
        return
    asked = _places(form)
    pages = {page.id: number for number, page in enumerate(form.pages)}
    for number, page in enumerate(form.pages):
        for where, expression, place in _gates(page, number):
            yield from _late_names(where, expression, place, asked)
            for visited in _visited_in(expression.tree):
                if pages.get(visited, -1) >= number:
                    message = f"visited({visited!r}) asks about a page that comes later"
                    yield Finding(Severity.ERROR, "forward-reference", where, message)


def _places(form: Form) -> dict[str, Place]:
    """Where each name becomes known: fields where they are asked, calculations where their last field is."""
    places = {
        field.id: (number, index)
        for number, page in enumerate(form.pages)
        for index, field in enumerate(page.fields)
        if field.asks()
    }
    places |= {field.id: (-1, 0) for field in form.known}
    for calculation in form.calculations:
        needed = [places[name] for name in names_in(calculation.is_.tree) if name in places]
        places[calculation.id] = max(needed, default=(-1, 0))
    return places


def _gates(page: Page, number: int) -> Iterator[tuple[str, Expression, Place]]:
    where = f"pages.{page.id}"
    if page.when is not None:
        yield f"{where}.when", page.when, (number, 0)
    for index, field in enumerate(page.fields):
        if field.when is not None:
            yield f"{where}.{field.id}.when", field.when, (number, index)
        for inner, expression, _ in field.expressions():
            at = index + 1 if inner.endswith("aside") else index
            yield f"{where}.{field.id}.{inner}", expression, (number, at)
        for check_number, check in enumerate(field.checks):
            yield f"{where}.{field.id}.checks.{check_number}.must", check.must, (number, len(page.fields))


def _late_names(where: str, expression: Expression, place: Place, asked: Mapping[str, Place]) -> Iterator[Finding]:
    for name in sorted(names_in(expression.tree)):
        if name in asked and asked[name] >= place:
            message = f"This needs the answer to {name!r}, which is not asked before it"
            yield Finding(Severity.ERROR, "forward-reference", where, message)


def _visited_in(node: Node) -> Iterator[str]:
    match node:
        case Call(function="visited", arguments=(Literal(value=str() as page),)):
            yield page
        case _:
            for child in children(node):
                yield from _visited_in(child)
