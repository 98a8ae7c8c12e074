"""One answer compared with a constant, in our language: what JavaScript would find, type by type."""

import re
import unicodedata
from datetime import date, time
from decimal import Decimal

from kiosk.forms.expressions.tree import Call, Literal, Node
from kiosk.forms.expressions.types import NUMBER, TEXT, Kind
from kiosk.forms.importing.builder.known_field import KnownField, Missing
from kiosk.forms.importing.builder.script_tree import Constant, Operation, Script
from kiosk.forms.importing.logic import TRUE, both, has, number

ORDERED = frozenset({"<", "<=", ">", ">="})
_UNITS = frozenset({"days", "months", "years"})
_WITH_CLOCK = {"<": "<=", "<=": "<=", ">": ">", ">=": ">"}
"""A day compared with a moment of the same day, as texts: the day comes first."""
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,10})?")


def compared(sign: str, known: KnownField, right: Script) -> Node | None:
    """The comparison as our language has it, None where JavaScript would never find it true."""
    value = known.value()
    match known.type.kind, right:
        case (Kind.TEXT, Constant(value=str() as text)):
            return Call(sign, (value, Literal(tidy(text))))
        case (Kind.TEXT, Constant(value=Decimal() as amount)) if sign in ORDERED:
            as_number = Call("number", (value,))
            return both(has(as_number), Call(sign, (as_number, number(str(amount)))))
        case (Kind.NUMBER, Constant(value=str() as text)) if sign in ORDERED and _NUMBER.fullmatch(text):
            return Call(sign, (value, number(text)))
        case (Kind.NUMBER, _) if (wanted := amount_of(right)) is not None:
            return Call(sign, (value, number(str(wanted))))
        case (Kind.TRUTH, Constant(value=bool() as flag)) if sign in ("==", "!="):
            return Call(sign, (value, Literal(flag)))
        case (Kind.DATE, Operation(name="dateForComparison", arguments=(period, Constant(value=str() as unit)))):
            return _relative(sign, known, period, unit)
        case (Kind.DATE | Kind.MONTH | Kind.TIME, Constant(value=str() as text)):
            moment = _moment(known.type.kind, text)
            return None if moment is None else Call(sign, (value, moment))
        case _:
            return None


def _relative(sign: str, known: KnownField, period: Script, unit: str) -> Node | None:
    """So many days, months or years from today; the first builder compares with a moment of that day."""
    amount = amount_of(period)
    if amount is None or unit not in _UNITS:
        return None
    shift = Call(unit, (Literal(abs(amount)),))
    day = Call("-" if amount < 0 else "+", (Call("today", ()), shift))
    exact = sign if known.missing is Missing.NULL else _WITH_CLOCK.get(sign)
    return None if exact is None else Call(exact, (known.value(), day))


def amount_of(script: Script) -> Decimal | None:
    """A number written in a condition, also one below nought."""
    match script:
        case Constant(value=Decimal() as amount):
            return amount
        case Operation(name="negate", arguments=(Constant(value=Decimal() as amount),)):
            return -amount
        case _:
            return None


def tidy(text: str) -> str:
    """As an answer of ours would be: composed, without idle spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def numbers_compare(sign: str, left: Decimal, right: Decimal) -> bool:
    """Whether two numbers compare so."""
    return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right, "==": left == right}.get(
        sign, left != right
    )


def truthy(known: KnownField) -> Node:
    """JavaScript's idea of true, for an answer that is there."""
    match known.type.kind:
        case Kind.TRUTH:
            return known.value()
        case Kind.NUMBER if known.type == NUMBER:
            return Call("!=", (known.value(), Literal(Decimal(0))))
        case Kind.TEXT if known.type == TEXT:
            return Call("!=", (known.value(), Literal("")))
        case _:
            return TRUE


def _moment(kind: Kind, text: str) -> Node | None:
    """A date, month or time written in a condition."""
    try:
        match kind:
            case Kind.DATE:
                return Call("date", (Literal(date.fromisoformat(text[:10]).isoformat()),))
            case Kind.MONTH:
                first = date.fromisoformat(f"{text[:7]}-01")
                return Call("month", (Call("date", (Literal(first.isoformat()),)),))
            case _:
                return Call("time", (Literal(time.fromisoformat(text).isoformat("minutes")),))
    except ValueError:
        return None
