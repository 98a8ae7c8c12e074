"""A form made ready to run: every expression compiled once against the types of its questions."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from kiosk.forms.expressions.compiled import Compiled, Run
from kiosk.forms.expressions.compiler import Compiler
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault, TypeFinding
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.types import ANY, MONEY, TRUTH, Type
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.form import Form
from kiosk.forms.page import Page
from kiosk.forms.template import template


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A type finding and where in the form it is: "pages.bins.when"."""

    place: str
    finding: TypeFinding


@dataclass(frozen=True, slots=True)
class _Placed:
    place: str
    expression: Expression
    expected: Type
    siblings: tuple[Field, ...] = ()
    """The other questions of the item, where it stands inside a list."""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page and its fields, each with its gate ready to run (None: always open)."""

    page: Page
    gate: Run | None
    fields: tuple[tuple[Field, Run | None], ...]


class Plan:
    """Runs the expressions of one form."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.fields: dict[str, Field] = {field.id: field for field in (*form.known, *form.fields()) if field.asks()}
        self.item_fields: dict[str, Field] = {
            inner.id: inner for field in form.fields() if isinstance(field, ItemsField) for inner in field.fields if inner.asks()
        }
        self._compiler = _compiler(form, self.fields)
        self._runs: dict[Expression, Compiled] = {}
        self._texts: dict[str, tuple[str | tuple[Expression, Compiled], ...]] = {}
        self._findings: list[PlacedFinding] = []
        for calculation in form.calculations:
            self._calculation(calculation.id, calculation.is_)
        for placed in _expressions(form):
            self._place(placed)
        self.pages = tuple(self._planned(page) for page in form.pages)

    def _planned(self, page: Page) -> PlannedPage:
        fields = tuple((field, self._gate(field.when)) for field in page.fields)
        return PlannedPage(page, self._gate(page.when), fields)

    def _gate(self, when: Expression | None) -> Run | None:
        return None if when is None else self._compiled(when).run

    @property
    def findings(self) -> tuple[PlacedFinding, ...]:
        """What does not fit, with its place."""
        return tuple(self._findings)

    def _calculation(self, name: str, expression: Expression) -> None:
        self._place(_Placed(f"calculations.{name}", expression, ANY))
        found = self._runs[expression]
        self._compiler.know(name, Compiled(found.type, _kept(name, found.run)))

    def _place(self, placed: _Placed) -> None:
        """Compiles one expression; findings go to its place."""
        before = len(self._compiler.findings)
        with self._knowing(placed.siblings):
            self._runs[placed.expression] = self._compiler.compile(placed.expression.tree, placed.expected)
        self._findings += [PlacedFinding(placed.place, finding) for finding in self._compiler.findings[before:]]

    @contextmanager
    def _knowing(self, fields: Iterable[Field]) -> Iterator[None]:
        """With the questions of an item, but those whose name means something else outside."""
        only_here = [field for field in fields if field.asks() and not self._compiler.knows(field.id)]
        for field in only_here:
            self._compiler.know(field.id, Compiled(field.value_type(), _read(field.id)))
        yield
        for field in only_here:
            self._compiler.forget(field.id)

    def _compiled(self, expression: Expression) -> Compiled:
        if expression not in self._runs:
            with self._knowing(self.item_fields.values()):
                self._runs[expression] = self._compiler.compile(expression.tree)
        return self._runs[expression]

    def findings_of(self, expression: Expression, place: str) -> tuple[TypeFinding, ...]:
        """What does not fit in an expression that stands in a text; one inside a list sees the questions of its item."""
        before = len(self._compiler.findings)
        lists = (field for field in self.form.fields() if isinstance(field, ItemsField))
        siblings = next((field.fields for field in lists if f".fields.{field.id}.fields." in place), ())
        with self._knowing(siblings):
            self._compiler.compile(expression.tree)
        return tuple(self._compiler.findings[before:])

    def placed_expressions(self) -> Iterator[tuple[str, Expression]]:
        """Every expression of the form but those in texts, with its place."""
        for calculation in self.form.calculations:
            yield f"calculations.{calculation.id}", calculation.is_
        for placed in _expressions(self.form):
            yield placed.place, placed.expression

    def run(self, expression: Expression, scope: Scope) -> object:
        """The value of an expression, UNKNOWN where something it needs is missing."""
        return self._compiled(expression).run(scope)

    def expression_type(self, expression: Expression) -> Type:
        """The type of what an expression gives."""
        return self._compiled(expression).type

    def text_parts(self, text: str) -> tuple[str | tuple[Expression, Compiled], ...]:
        """A text cut into plain parts and compiled expressions; one with a fault stands as it is written."""
        if text not in self._texts:
            try:
                parts = template(text).parts
            except ExpressionFault:
                parts = (text,)
            self._texts[text] = tuple(part if isinstance(part, str) else (part, self._compiled(part)) for part in parts)
        return self._texts[text]

    def scope(self, today: date) -> Scope:
        """An empty scope with this form's prices."""
        return Scope(today, self._price)

    def _price(self, name: str, day: date) -> object:
        return next((price.pence for price in self.form.prices if price.id == name and price.holds_on(day)), UNKNOWN)


def _kept(name: str, run: Run) -> Run:
    return lambda scope: scope.calculated(name, run)


def _compiler(form: Form, fields: dict[str, Field]) -> Compiler:
    names = {name: Compiled(field.value_type(), _read(name)) for name, field in fields.items()}
    return Compiler(names, frozenset(page.id for page in form.pages), frozenset(price.id for price in form.prices))


def _read(name: str) -> Run:
    return lambda scope: scope.value(name)


def _expressions(form: Form) -> Iterator[_Placed]:
    """Every expression of a form but its calculations."""
    for page in form.pages:
        yield from _page_expressions(page)
    for number, rule in enumerate(form.fee):
        yield _Placed(f"fee.{number}.amount", rule.amount, MONEY)
        if rule.when is not None:
            yield _Placed(f"fee.{number}.when", rule.when, TRUTH)


def _page_expressions(page: Page) -> Iterator[_Placed]:
    place = f"pages.{page.id}"
    if page.when is not None:
        yield _Placed(f"{place}.when", page.when, TRUTH)
    for field in page.fields:
        yield from _field_expressions(f"{place}.{field.id}", field)
        if isinstance(field, ItemsField):
            for inner in field.fields:
                for placed in _field_expressions(f"{place}.{field.id}.{inner.id}", inner):
                    yield replace(placed, siblings=field.fields)


def _field_expressions(place: str, field: Field) -> Iterator[_Placed]:
    if field.when is not None:
        yield _Placed(f"{place}.when", field.when, TRUTH)
    if field.prefill is not None:
        yield _Placed(f"{place}.prefill", field.prefill, field.value_type())
    for number, check in enumerate(field.checks):
        yield _Placed(f"{place}.checks.{number}.must", check.must, TRUTH)
    if not isinstance(field, ItemsField):
        for inner, expression, type_ in field.expressions():
            yield _Placed(f"{place}.{inner}", expression, type_)
