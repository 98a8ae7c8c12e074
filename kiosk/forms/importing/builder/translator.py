"""Translates conditions of the original engine into our language, keeping what the engine does with missing answers.

The engine throws on a name without a value and then takes the whole condition as false; our language knows "unknown". So each
part is translated into two conditions: when it holds, and when the engine would throw.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from kiosk.forms.expressions.tree import Call, Literal, Name, Node
from kiosk.forms.expressions.types import NUMBER, TEXT, Kind
from kiosk.forms.importing.builder.known_field import KnownField
from kiosk.forms.importing.builder.script_tree import Constant, Operation, Path, Script
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import FALSE, TRUE, both, either, has, negated, number

_ORDERED = frozenset({"<", "<=", ">", ">="})
_SIGNS = _ORDERED | {"==", "!="}
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_UNITS = frozenset({"days", "months", "years"})
_WITH_CLOCK = {"<": "<=", "<=": "<=", ">": ">", ">=": ">"}
"""A day compared with a moment of the same day, as texts: the day comes first."""
_LENGTH_OF_UNDEFINED, _LENGTH_OF_NULL = 9, 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """When a part holds and when the engine throws; `safe` means that holding rules out throwing."""

    holds: Node
    throws: Node
    safe: bool = True

    def result(self) -> Node:
        """Holds, and did not throw."""
        return self.holds if self.safe else both(negated(self.throws), self.holds)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What names mean. `missing_is_null` is v2: a question that was not asked is null instead of nothing."""

    fields: Mapping[tuple[str, ...], KnownField]
    conditions: Mapping[str, str]
    section_given: Callable[[str], Node]
    missing_is_null: bool


class Translator:
    """Translates one named condition."""

    def __init__(self, name: str, around: Surroundings, findings: Findings) -> None:
        self._where = f"conditions.{name}"
        self._around = around
        self._findings = findings

    def condition(self, script: Script) -> Node:
        """When the condition is true, in our language."""
        return self._outcome(script).result()

    def _never(self, code: str, message: str, throws: Node = TRUE) -> Outcome:
        self._findings.warning(code, self._where, message)
        return Outcome(FALSE, throws)

    def _outcome(self, script: Script) -> Outcome:
        match script:
            case Constant(value=value):
                return Outcome(TRUE if value else FALSE, FALSE)
            case Path(names=names):
                return self._bare(names)
            case Operation(name="and", arguments=(left, right)):
                return self._both(self._outcome(left), self._outcome(right))
            case Operation(name="or", arguments=(left, right)):
                return self._either(self._outcome(left), self._outcome(right))
            case Operation(name="not", arguments=(inner,)):
                found = self._outcome(inner)
                return Outcome(both(negated(found.throws), negated(found.holds)), found.throws)
            case Operation(name=name, arguments=(left, right)) if name in _SIGNS:
                return self._comparison(name, left, right)
            case Operation(name="in", arguments=(Constant(value=str() as value), Path(names=names))):
                return self._within(value, names)
            case Operation(name=name):
                return self._never("condition-unsupported", f"{name!r} cannot be carried over: this condition never holds")

    def _both(self, left: Outcome, right: Outcome) -> Outcome:
        return Outcome(both(left.result(), right.result()), either(left.throws, both(left.result(), right.throws)))

    def _either(self, left: Outcome, right: Outcome) -> Outcome:
        if left.throws not in (TRUE, FALSE):
            message = "Where the first part was not answered, the original takes the whole as no, whatever follows; it is kept so"
            self._findings.warning("or-first-missing", self._where, message)
        holds = either(left.result(), both(negated(left.throws), right.result()))
        return Outcome(holds, either(left.throws, both(negated(left.holds), right.throws)))

    def _known(self, names: tuple[str, ...]) -> KnownField | None:
        return self._around.fields.get(names)

    def _bare(self, names: tuple[str, ...]) -> Outcome:
        """Another condition, or a field taken as yes or no."""
        if len(names) == 1 and names[0] in self._around.conditions:
            return Outcome(Name(self._around.conditions[names[0]]), FALSE)
        known = self._known(names)
        if known is None:
            return self._unknown_name(names)
        return Outcome(both(known.given(), _truthy(known)), self._throws(known))

    def _unknown_name(self, names: tuple[str, ...]) -> Outcome:
        message = f"There is no question or condition called {'.'.join(names)!r}: this condition never holds"
        return self._never("condition-unknown-name", message)

    def _throws(self, known: KnownField) -> Node:
        """Reading a name that has no value throws; inside a section that has any value it does not."""
        if self._around.missing_is_null:
            return FALSE
        if known.section is not None:
            return negated(self._around.section_given(known.section))
        return negated(known.given())

    def _within(self, value: str, names: tuple[str, ...]) -> Outcome:
        known = self._known(names)
        if known is None:
            return self._unknown_name(names)
        throws = negated(known.given())
        match known.type.kind:
            case Kind.LIST:
                return Outcome(both(known.given(), Call("in", (Literal(_tidy(value)), known.value()))), throws)
            case Kind.TEXT if len(value) == 1:
                return Outcome(both(known.given(), Call("contains", (known.value(), Literal(value)))), throws)
        return self._never("condition-never", f"{'.'.join(names)!r} is not a list: this never holds", throws)

    def _comparison(self, sign: str, left: Script, right: Script) -> Outcome:
        if isinstance(left, Operation) and left.name == "length" and len(left.arguments) == 1:
            return self._length(sign, left.arguments[0], right)
        if not isinstance(left, Path):
            if isinstance(right, Path):
                return self._comparison(_MIRRORED[sign], right, left)
            return self._odd(left)
        if len(left.names) == 1 and left.names[0] in self._around.conditions:
            return self._compared_condition(sign, Name(self._around.conditions[left.names[0]]), right)
        known = self._known(left.names)
        if known is None:
            return self._unknown_name(left.names)
        if isinstance(right, Path):
            return self._two_fields(sign, known, right)
        compared = self._compared(sign, known, right)
        if compared is None:
            always = sign == "!="
            message = f"{'.'.join(left.names)!r} is {known.type.words()} and is never {'equal to' if always else sign} this"
            self._findings.warning("condition-never", self._where, message)
            return Outcome(TRUE if always else FALSE, self._throws(known), safe=False)
        return self._guarded(sign, known, compared, right)

    def _odd(self, script: Script) -> Outcome:
        """A sum or a subtraction: most often a name with a dash in it."""
        return self._never(
            "condition-name-unreadable",
            "The original reads a dash or a colon in a name as arithmetic: this condition never holds"
            if isinstance(script, Operation)
            else "This compares two constants and never holds",
        )

    def _compared_condition(self, sign: str, condition: Node, right: Script) -> Outcome:
        match sign, right:
            case (("==" | "!="), Constant(value=bool() as value)):
                return Outcome(condition if value is (sign == "==") else negated(condition), FALSE)
        return self._never("condition-unsupported", "A condition can only be compared with true or false")

    def _two_fields(self, sign: str, left: KnownField, right: Path) -> Outcome:
        other = self._known(right.names)
        if other is None:
            return self._unknown_name(right.names)
        if not left.type.fits(other.type):
            return self._never("condition-never", "Two answers of different kinds are compared: this never holds")
        given = both(left.given(), other.given())
        return Outcome(both(given, Call(sign, (left.value(), other.value()))), either(self._throws(left), self._throws(other)))

    def _guarded(self, sign: str, known: KnownField, compared: Node, right: Script) -> Outcome:
        """The comparison, and what the engine makes of a missing answer."""
        given, throws = known.given(), self._throws(known)
        if sign == "!=":
            if self._around.missing_is_null or known.section is not None:
                message = f"The original takes {' or '.join(known.fields)!r} without an answer as different; it is kept so"
                self._findings.warning("not-equal-missing", self._where, message)
                return Outcome(either(negated(given), compared), throws, safe=False)
            return Outcome(both(given, compared), throws)
        if self._around.missing_is_null and sign in _ORDERED and known.type.kind is Kind.NUMBER and _nought(sign, right):
            self._findings.warning("missing-is-nought", self._where, "The original takes a missing number as 0; it is kept so")
            return Outcome(either(negated(given), compared), throws)
        return Outcome(both(given, compared), throws)

    def _length(self, sign: str, of: Script, right: Script) -> Outcome:
        known = self._known(of.names) if isinstance(of, Path) else None
        if known is None or not isinstance(right, Constant) or not isinstance(right.value, Decimal):
            return self._never("condition-unsupported", "A length is compared with something that is not a number")
        size: Node = Call("size", (known.value(),))
        found = Call(sign, (size, Literal(right.value)))
        missing = _LENGTH_OF_NULL if self._around.missing_is_null else _LENGTH_OF_UNDEFINED
        if known.type.kind not in (Kind.TEXT, Kind.LIST):
            return self._never("condition-unsupported", f"{known.type.words()} has no length".capitalize(), self._throws(known))
        if _compare(sign, Decimal(missing), right.value) and (self._around.missing_is_null or known.section is not None):
            message = f"The original takes the length of a missing answer as {missing}; it is kept so"
            self._findings.warning("length-missing", self._where, message)
            return Outcome(either(negated(known.given()), found), self._throws(known), safe=False)
        return Outcome(both(known.given(), found), self._throws(known))

    def _compared(self, sign: str, known: KnownField, right: Script) -> Node | None:
        """The comparison as our language has it, None where JavaScript would never find it true."""
        value = known.value()
        match known.type.kind, right:
            case (Kind.TEXT, Constant(value=str() as text)):
                return Call(sign, (value, Literal(_tidy(text))))
            case (Kind.TEXT, Constant(value=Decimal() as amount)) if sign in _ORDERED:
                return both(has(Call("number", (value,))), Call(sign, (Call("number", (value,)), number(str(amount)))))
            case (Kind.NUMBER, Constant(value=Decimal() as amount)):
                return Call(sign, (value, number(str(amount))))
            case (Kind.NUMBER, Operation(name="negate", arguments=(Constant(value=Decimal() as amount),))):
                return Call(sign, (value, number(str(-amount))))
            case (Kind.NUMBER, Constant(value=str() as text)) if sign in _ORDERED and re.fullmatch(
                r"-?\d{1,15}(\.\d{1,10})?", text
            ):
                return Call(sign, (value, number(text)))
            case (Kind.TRUTH, Constant(value=bool() as flag)) if sign in ("==", "!="):
                return Call(sign, (value, Literal(flag)))
            case (Kind.DATE, Operation(name="dateForComparison", arguments=(period, Constant(value=str() as unit)))):
                return self._relative(sign, value, period, unit)
            case (Kind.DATE | Kind.MONTH | Kind.TIME, Constant(value=str() as text)):
                moment = _moment(known.type.kind, text)
                return None if moment is None else Call(sign, (value, moment))
            case _:
                return None

    def _relative(self, sign: str, value: Node, period: Script, unit: str) -> Node | None:
        amount = period.value if isinstance(period, Constant) else None
        if isinstance(period, Operation) and period.name == "negate" and isinstance(period.arguments[0], Constant):
            inner = period.arguments[0].value
            amount = -inner if isinstance(inner, Decimal) else None
        if not isinstance(amount, Decimal) or unit not in _UNITS:
            return None
        shift = Call(unit, (Literal(abs(amount)),))
        day = Call("-" if amount < 0 else "+", (Call("today", ()), shift))
        exact = sign if self._around.missing_is_null else _WITH_CLOCK.get(sign)
        return None if exact is None else Call(exact, (value, day))


def _tidy(text: str) -> str:
    """As an answer of ours would be: composed, without idle spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _nought(sign: str, right: Script) -> bool:
    """Whether nought compares so with a number written in the condition."""
    match right:
        case Constant(value=Decimal() as amount):
            return _compare(sign, Decimal(0), amount)
        case Operation(name="negate", arguments=(Constant(value=Decimal() as amount),)):
            return _compare(sign, Decimal(0), -amount)
        case _:
            return False


def _compare(sign: str, left: Decimal, right: Decimal) -> bool:
    return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right, "==": left == right}.get(
        sign, left != right
    )


def _truthy(known: KnownField) -> Node:
    """JavaScript's idea of true."""
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
