"""What the language says, and what it refuses."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.forms.expressions.compiled import Compiled
from kiosk.forms.expressions.compiler import Compiler
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault, FaultReason
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.span import Span
from kiosk.forms.expressions.types import DATE, MONEY, NUMBER, TEXT, TRUTH, Type, list_of, record
from kiosk.forms.expressions.unknown import UNKNOWN

TODAY = date(2026, 11, 21)
PEOPLE = list_of(record({"age": NUMBER, "name": TEXT}))
TYPES: dict[str, Type] = {
    "yes": TRUTH,
    "no": TRUTH,
    "maybe": TRUTH,
    "bins": NUMBER,
    "name": TEXT,
    "ends": DATE,
    "paid": MONEY,
    "chosen": list_of(TEXT),
    "people": PEOPLE,
}
VALUES: dict[str, object] = {
    "yes": True,
    "no": False,
    "bins": Decimal(3),
    "name": "Nia",
    "ends": date(2027, 1, 31),
    "paid": 5200,
    "chosen": ("a", "b"),
    "people": ({"age": Decimal(4), "name": "Ed"}, {"age": Decimal(40), "name": "Flo"}),
}


def compiler() -> Compiler:
    names = {name: Compiled(type_, lambda scope, name=name: scope.value(name)) for name, type_ in TYPES.items()}
    return Compiler(names, frozenset({"start"}), frozenset({"bin"}))


def value_of(text: str) -> object:
    made = compiler()
    compiled = made.compile(Expression.read(text).tree)
    assert made.findings == []
    scope = Scope(TODAY, lambda _name, day: 5200 if day < date(2027, 4, 1) else 5400)
    scope.put(VALUES)
    scope.visit("start")
    return compiled.run(scope)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", Decimal(7)),
        ("(1 + 2) * 3 == 9 && yes", True),
        ("10 - 2 - 3", Decimal(5)),
        ("0.1 + 0.2 == 0.3", True),
        ("-bins", Decimal(-3)),
        ("7 % 4", Decimal(3)),
        ("bins > 2 ? 'many' : 'few'", "many"),
        ("name + \" \" + 'x'", "Nia x"),
        ("name.startsWith('N') && name.contains('i')", True),
        ("name.matches('^[A-Z][a-z]+$')", True),
        ("'a' in chosen", True),
        ("bins in [1, 3]", True),
        ("size(chosen) == 2", True),
        ("chosen[1]", "b"),
        ("chosen[7]", UNKNOWN),
        ("ends - days(42) <= today()", False),
        ("date('2026-01-31') + months(1)", date(2026, 2, 28)),
        ("today() + years(1)", date(2027, 11, 21)),
        ("days_between(today(), ends)", Decimal(71)),
        ("paid * 2", 10_400),
        ("pounds(10) / 3", 333),
        ("price('bin', ends)", 5200),
        ("price('bin', date('2027-04-01')) * bins", 16_200),
        ("people.exists(p, p.age > 30)", True),
        ("people.all(p, p.age > 30)", False),
        ("sum(people.map(p, p.age))", Decimal(44)),
        ("visited('start')", True),
        ("number('12') + 1", Decimal(13)),
        ("number('twelve')", UNKNOWN),
        ("1 / 0", UNKNOWN),
        ("date('9999-12-31') + days(1)", UNKNOWN),
        ("round(2.345, 2)", Decimal("2.35")),
    ],
)
def test_value(text: str, value: object) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("maybe", UNKNOWN),
        ("!maybe", UNKNOWN),
        ("yes || maybe", True),
        ("maybe || yes", True),
        ("no || maybe", UNKNOWN),
        ("no && maybe", False),
        ("maybe && no", False),
        ("yes && maybe", UNKNOWN),
        ("maybe == true", UNKNOWN),
        ("maybe != true", UNKNOWN),
        ("maybe ? 1 : 2", UNKNOWN),
        ("has(maybe)", False),
        ("has(yes)", True),
        ("has(maybe) && maybe", False),
    ],
)
def test_missing_is_unknown_and_decides_nothing(text: str, value: object) -> None:
    assert value_of(text) is value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("bins == '3'", "== compares a number with text"),
        ("ends > '2026-01-01'", "> compares a date with text"),
        ("paid == 52", "== compares money with a number"),
        ("bins && yes", "&& joins conditions, not a number"),
        ("'a' in name", "in looks for text in text"),
        ("nobody", "Nothing is called 'nobody'"),
        ("shout(name)", "There is no function called 'shout'"),
        ("people.exists(p, p.height > 1)", "An item has no part called 'height'"),
        ("name.matches('(?=x)')", "The pattern '(?=x)' cannot be used: invalid perl operator: (?="),
        ("visited('end')", "There is no page called 'end'"),
        ("yes < no", "< compares yes or no with yes or no"),
    ],
)
def test_what_does_not_fit_is_said(text: str, sentence: str) -> None:
    made = compiler()
    made.compile(Expression.read(text).tree)
    assert sentence in [finding.sentence for finding in made.findings]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1 +", FaultReason.SYNTAX),
        ("a b", FaultReason.SYNTAX),
        ("(1", FaultReason.SYNTAX),
        ("'open", FaultReason.SYNTAX),
        ("1.2.3", FaultReason.SYNTAX),
        ("'\\x'", FaultReason.BAD_LITERAL),
        ("(" * 100 + "1" + ")" * 100, FaultReason.TOO_DEEP),
        ("1" + "+1" * 100, FaultReason.TOO_DEEP),
        ("[" + "1," * 5000 + "1]", FaultReason.TOO_LARGE),
        ("a" * 70_000, FaultReason.TOO_LONG),
        ("1" * 40, FaultReason.BAD_LITERAL),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(text: str, reason: FaultReason) -> None:
    with pytest.raises(ExpressionFault) as caught:
        Expression.read(text)
    assert caught.value.reason is reason


def test_a_long_chain_of_conditions_is_not_deep() -> None:
    assert value_of(" || ".join(["no"] * 500 + ["yes"])) is True


def test_months_go_first_then_days() -> None:
    assert Span(1, 1).after(date(2026, 1, 31)) == date(2026, 3, 1)
