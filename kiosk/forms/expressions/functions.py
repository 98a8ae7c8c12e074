"""The functions and arithmetic of the language: argument types, result type, and the deed.

All are strict: they are never called with an unknown. A deed may give UNKNOWN; ArithmeticError and ValueError become UNKNOWN too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.month import Month
from kiosk.forms.expressions.span import Span
from kiosk.forms.expressions.stored import number_in_range
from kiosk.forms.expressions.types import ANY, DATE, MONEY, MONTH, NUMBER, SPAN, TEXT, TIME, TRUTH, Type, list_of
from kiosk.forms.expressions.unknown import UNKNOWN

Deed = Callable[..., Any]
"""The compiler hands over only what the signature asks for."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to call a function."""

    arguments: tuple[Type, ...]
    result: Type
    deed: Deed


def _pence(amount: Decimal) -> int:
    return int(amount.to_integral_value(ROUND_HALF_UP))


def _number(text: str) -> object:
    try:
        return number_in_range(text.strip().replace(",", ""))
    except ExpressionFault:
        return UNKNOWN


def _date(text: str) -> object:
    return date.fromisoformat(text)


def _days_between(first: date, last: date) -> Decimal:
    return Decimal((last - first).days)


def _round(number: Decimal, places: Decimal) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)


def _remainder(left: Decimal, right: Decimal) -> Decimal:
    return left % right


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


_ARITHMETIC: dict[str, tuple[Signature, ...]] = {
    "+": (
        Signature((NUMBER, NUMBER), NUMBER, lambda a, b: a + b),
        Signature((MONEY, MONEY), MONEY, lambda a, b: a + b),
        Signature((TEXT, TEXT), TEXT, lambda a, b: a + b),
        Signature((DATE, SPAN), DATE, lambda a, b: b.after(a)),
        Signature((SPAN, SPAN), SPAN, lambda a, b: a + b),
    ),
    "-": (
        Signature((NUMBER, NUMBER), NUMBER, lambda a, b: a - b),
        Signature((MONEY, MONEY), MONEY, lambda a, b: a - b),
        Signature((DATE, SPAN), DATE, lambda a, b: (-b).after(a)),
        Signature((SPAN, SPAN), SPAN, lambda a, b: a + -b),
    ),
    "*": (
        Signature((NUMBER, NUMBER), NUMBER, lambda a, b: a * b),
        Signature((MONEY, NUMBER), MONEY, lambda a, b: _pence(a * b)),
        Signature((NUMBER, MONEY), MONEY, lambda a, b: _pence(a * b)),
    ),
    "/": (
        Signature((NUMBER, NUMBER), NUMBER, lambda a, b: a / b),
        Signature((MONEY, NUMBER), MONEY, lambda a, b: _pence(Decimal(a) / b)),
        Signature((MONEY, MONEY), NUMBER, lambda a, b: Decimal(a) / Decimal(b)),
    ),
    "%": (Signature((NUMBER, NUMBER), NUMBER, _remainder),),
    "negate": (
        Signature((NUMBER,), NUMBER, lambda a: -a),
        Signature((MONEY,), MONEY, lambda a: -a),
        Signature((SPAN,), SPAN, lambda a: -a),
    ),
}

_TEXTS: dict[str, tuple[Signature, ...]] = {
    "contains": (Signature((TEXT, TEXT), TRUTH, lambda a, b: b in a),),
    "startsWith": (Signature((TEXT, TEXT), TRUTH, lambda a, b: a.startswith(b)),),
    "endsWith": (Signature((TEXT, TEXT), TRUTH, lambda a, b: a.endswith(b)),),
    "lower": (Signature((TEXT,), TEXT, lambda a: a.lower()),),
    "upper": (Signature((TEXT,), TEXT, lambda a: a.upper()),),
    "trim": (Signature((TEXT,), TEXT, lambda a: a.strip()),),
    "text": (Signature((NUMBER,), TEXT, _plain), Signature((TEXT,), TEXT, lambda a: a)),
    "number": (Signature((TEXT,), NUMBER, _number), Signature((NUMBER,), NUMBER, lambda a: a)),
    "join": (Signature((list_of(TEXT), TEXT), TEXT, lambda a, b: b.join(a)),),
    "size": (
        Signature((TEXT,), NUMBER, lambda a: Decimal(len(a))),
        Signature((list_of(ANY),), NUMBER, lambda a: Decimal(len(a))),
    ),
}

_CALENDAR: dict[str, tuple[Signature, ...]] = {
    "days": (Signature((NUMBER,), SPAN, lambda a: Span(0, int(a))),),
    "months": (Signature((NUMBER,), SPAN, lambda a: Span(int(a), 0)),),
    "years": (Signature((NUMBER,), SPAN, lambda a: Span(12 * int(a), 0)),),
    "date": (
        Signature((TEXT,), DATE, _date),
        Signature((NUMBER, NUMBER, NUMBER), DATE, lambda y, m, d: date(int(y), int(m), int(d))),
    ),
    "time": (Signature((TEXT,), TIME, time.fromisoformat),),
    "month": (Signature((DATE,), MONTH, lambda a: Month(a.year, a.month)),),
    "first_day": (Signature((MONTH,), DATE, lambda a: a.first_day()),),
    "year": (Signature((DATE,), NUMBER, lambda a: Decimal(a.year)),),
    "weekday": (Signature((DATE,), NUMBER, lambda a: Decimal(a.isoweekday())),),
    "days_between": (Signature((DATE, DATE), NUMBER, _days_between),),
}


def _least(type_: Type) -> Signature:
    return Signature((type_, type_), type_, min)


def _most(type_: Type) -> Signature:
    return Signature((type_, type_), type_, max)


_AMOUNTS: dict[str, tuple[Signature, ...]] = {
    "pounds": (Signature((NUMBER,), MONEY, lambda a: _pence(a * 100)),),
    "pence": (Signature((NUMBER,), MONEY, _pence),),
    "round": (Signature((NUMBER, NUMBER), NUMBER, _round),),
    "floor": (Signature((NUMBER,), NUMBER, lambda a: a.to_integral_value(ROUND_FLOOR)),),
    "ceil": (Signature((NUMBER,), NUMBER, lambda a: a.to_integral_value(ROUND_CEILING)),),
    "least": (_least(NUMBER), _least(MONEY), _least(DATE)),
    "most": (_most(NUMBER), _most(MONEY), _most(DATE)),
    "sum": (
        Signature((list_of(NUMBER),), NUMBER, lambda a: sum(a, Decimal(0))),
        Signature((list_of(MONEY),), MONEY, sum),
    ),
}

FUNCTIONS: dict[str, tuple[Signature, ...]] = _ARITHMETIC | _TEXTS | _CALENDAR | _AMOUNTS
"""Name → the ways to call it."""
