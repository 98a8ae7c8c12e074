"""What a filled form comes to: rows to check, a bill, answers to send."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from kiosk.forms.check_row import CheckRow
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.fee import Fee, FeeLine
from kiosk.forms.field import Field
from kiosk.forms.fields.number_reading import plain
from kiosk.forms.form import FeeRule
from kiosk.forms.page import Page
from kiosk.forms.plan import Plan
from kiosk.forms.way import Way
from kiosk.forms.wording import worded
from kiosk.forms.words import Words
from kiosk.money import Pence


def check_rows(plan: Plan, way: Way, answers: Mapping[str, object], language: str) -> tuple[CheckRow, ...]:
    """Every question of the way with its answer in words."""
    words = Words(language)
    return tuple(
        _row(plan, way, stop.page, field, answers.get(field.id), words)
        for stop in way.stops
        for field in stop.fields
        if field.asks()
    )


def _row(plan: Plan, way: Way, page: Page, field: Field, value: object, words: Words) -> CheckRow:
    question = worded(plan, way.scope, field.label or page.title, words.tag)
    answer = words.sentence("not-provided") if value is None else field.in_words(value, words)
    return CheckRow(page.id, field.id, question, answer, field.sensitive, answered=value is not None)


def fee_of(plan: Plan, way: Way) -> Fee:
    """The lines that apply and their sum."""
    charged = [rule for rule in plan.form.fee if rule.when is None or plan.run(rule.when, way.scope) is True]
    amounts = [(rule, plan.run(rule.amount, way.scope)) for rule in charged]
    lines = tuple(_line(plan, way, rule, amount) for rule, amount in amounts if isinstance(amount, int))
    return Fee(Pence(sum(line.pence for line in lines)), lines, known=len(lines) == len(charged))


def _line(plan: Plan, way: Way, rule: FeeRule, amount: int) -> FeeLine:
    text = {language: worded(plan, way.scope, rule.text, language) for language in plan.form.languages}
    return FeeLine(text, Pence(amount))


def kept_answers(way: Way, answers: Mapping[str, object]) -> dict[str, object]:
    """Answers to fields on the way, JSON-safe."""
    asked = [field for stop in way.stops for field in stop.fields if field.asks() and field.id in answers]
    return {field.id: field.kept(answers[field.id]) for field in asked}


def calculated(plan: Plan, way: Way) -> dict[str, object]:
    """Every calculation that could be worked out, JSON-safe."""
    found = {one.id: plan.run(one.is_, way.scope) for one in plan.form.calculations}
    return {name: _plain(value) for name, value in found.items() if value is not UNKNOWN}


def _plain(value: object) -> object:
    match value:
        case bool() | int() | str():
            return value
        case Decimal():
            return plain(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(one) for one in value]
        case _:
            return str(value)
