"""The functions and arithmetic of the language: argument types, result type, and the deed.

All are strict: they are never called with an unknown. A deed may give UNKNOWN; ArithmeticError and ValueError become UNKNOWN too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from kiosk.forms.expressions.date_pattern import date_in_pattern
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.month import Month
from kiosk.forms.expressions.span import Span
from kiosk.forms.expressions.stored import number_in_range
from kiosk.forms.expressions.types import ANY, DATE, MONEY, MONTH, NUMBER, SPAN, TEXT, TIME, TRUTH, Type, list_of
from kiosk.forms.expressions.unknown import UNKNOWN

_LARGEST_POWER = 300
_EXACT_DIGITS = 15
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


def _round_half_up(number: Decimal, places: Decimal) -> Decimal:
    """As XPath rounds: a half goes to the greater number, below nought too."""
    one = Decimal(1).scaleb(-int(places))
    return ((number / one + Decimal("0.5")).to_integral_value(ROUND_FLOOR) * one).quantize(one)


def _power(base: Decimal, exponent: Decimal) -> object:
    """UNKNOWN where the result is out of range."""
    found = base**exponent
    return found if abs(found.adjusted()) <= _LARGEST_POWER else UNKNOWN


def _substring(text: str, start: Decimal, end: Decimal | None = None) -> str:
    """From a place to before another; places below nought count from the end."""
    return text[int(start) : None if end is None else int(end)]


def _translated(text: str, letters: str, others: str) -> str:
    """Each of these letters as the one that stands in its place; those without one are left out."""
    kept = {ord(letter): others[place] if place < len(others) else None for place, letter in reversed([*enumerate(letters)])}
    return text.translate(kept)


def _remainder(left: Decimal, right: Decimal) -> Decimal:
    return left % right


def _plain(number: Decimal) -> str:
    """Endless digits behind the point end where a computer's own numbers end."""
    if number != number.to_integral_value() and len(number.as_tuple().digits) > _EXACT_DIGITS:
        number = Decimal(repr(float(number)))
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
    "text": (
        Signature((NUMBER,), TEXT, _plain),
        Signature((TEXT,), TEXT, lambda a: a),
        Signature((DATE,), TEXT, date.isoformat),
        Signature((TIME,), TEXT, lambda a: f"{a:%H:%M}"),
    ),
    "number": (Signature((TEXT,), NUMBER, _number), Signature((NUMBER,), NUMBER, lambda a: a)),
    "squeeze": (Signature((TEXT,), TEXT, lambda a: " ".join(a.split())),),
    "before": (Signature((TEXT, TEXT), TEXT, lambda a, b: a.partition(b)[0] if b and b in a else ""),),
    "after": (Signature((TEXT, TEXT), TEXT, lambda a, b: a.partition(b)[2] if b else a),),
    "substring": (
        Signature((TEXT, NUMBER), TEXT, _substring),
        Signature((TEXT, NUMBER, NUMBER), TEXT, _substring),
    ),
    "translate": (Signature((TEXT, TEXT, TEXT), TEXT, _translated),),
    "words": (Signature((TEXT,), list_of(TEXT), lambda a: tuple(a.split())),),
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
    "part_of_day": (Signature((TIME,), NUMBER, lambda a: Decimal(a.hour * 60 + a.minute) / 1440),),
    "format_date": (Signature((DATE, TEXT), TEXT, date_in_pattern),),
    "days_between": (Signature((DATE, DATE), NUMBER, _days_between),),
}


def _extreme(deed: Deed) -> tuple[Signature, ...]:
    """The least or the most: of two, or of a list that is not empty."""
    return tuple(
        Signature(arguments, type_, deed) for type_ in (NUMBER, MONEY, DATE) for arguments in ((type_, type_), (list_of(type_),))
    )


_AMOUNTS: dict[str, tuple[Signature, ...]] = {
    "pounds": (Signature((NUMBER,), MONEY, lambda a: _pence(a * 100)),),
    "pence": (Signature((NUMBER,), MONEY, _pence),),
    "round": (Signature((NUMBER, NUMBER), NUMBER, _round),),
    "floor": (Signature((NUMBER,), NUMBER, lambda a: a.to_integral_value(ROUND_FLOOR)),),
    "ceil": (Signature((NUMBER,), NUMBER, lambda a: a.to_integral_value(ROUND_CEILING)),),
    "round_half_up": (Signature((NUMBER, NUMBER), NUMBER, _round_half_up),),
    "power": (Signature((NUMBER, NUMBER), NUMBER, _power),),
    "least": _extreme(min),
    "most": _extreme(max),
    "sum": (
        Signature((list_of(NUMBER),), NUMBER, lambda a: sum(a, Decimal(0))),
        Signature((list_of(MONEY),), MONEY, sum),
    ),
}

FUNCTIONS: dict[str, tuple[Signature, ...]] = _ARITHMETIC | _TEXTS | _CALENDAR | _AMOUNTS
"""Name → the ways to call it."""
