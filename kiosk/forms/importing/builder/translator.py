"""Translates conditions of the original engine into our language, keeping what the engine does with missing answers.

The engine throws on a name without a value and then takes the whole condition as false; our language knows "unknown". So each
part is translated into two conditions: when it holds, and when the engine would throw.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kiosk.forms.expressions.tree import Call, Literal, Name, Node
from kiosk.forms.expressions.types import Kind
from kiosk.forms.importing.builder.comparing import ORDERED, amount_of, compared, numbers_compare, tidy, truthy
from kiosk.forms.importing.builder.known_field import KnownField, Missing
from kiosk.forms.importing.builder.outcome import Outcome
from kiosk.forms.importing.builder.script_tree import Constant, Operation, Path, Script
from kiosk.forms.importing.builder.source_condition import SourceCondition
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import FALSE, TRUE, both, either, negated, number

_SIGNS = ORDERED | {"==", "!="}
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_LENGTHS = {Missing.UNDEFINED: 9, Missing.NULL: 4, Missing.EMPTY: 0}
"""What the engine measures where there is no answer: the words "undefined" and "null", an empty list."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What names mean."""

    fields: Mapping[tuple[str, ...], KnownField]
    conditions: Mapping[str, str]
    section_given: Callable[[str], Node]


class Translator:
    """Translates one named condition."""

    def __init__(self, condition: SourceCondition, around: Surroundings, findings: Findings) -> None:
        self._condition = condition
        self._around = around
        self._findings = findings

    def translated(self, script: Script) -> Node:
        """When the condition is true, in our language."""
        return self._outcome(script).result()

    def _tell(self, code: str, message: str) -> None:
        self._findings.warning(code, f"conditions.{self._condition.name}", self._condition.told(message))

    def _never(self, code: str, message: str, throws: Node = TRUE) -> Outcome:
        self._tell(code, message)
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
                denied = self._outcome(inner)
                return Outcome(both(negated(denied.throws), negated(denied.holds)), denied.throws)
            case Operation(name=name, arguments=(left, right)) if name in _SIGNS:
                return self._comparison(name, left, right)
            case Operation(name="in", arguments=(Constant(value=str() as value), Path(names=names))):
                return self._within(value, names)
            case Operation(name="in", arguments=(Path() as field, Operation(name="[]", arguments=values))) if values:
                found = [self._comparison("==", field, value) for value in values]
                return Outcome(either(*(one.result() for one in found)), found[0].throws)
            case Operation(name="in", arguments=(Constant(), Operation() as sum_)):
                return self._odd(sum_)
            case Operation(name=name):
                return self._never("condition-unsupported", f"{name!r} cannot be carried over: this condition never holds")

    def _both(self, left: Outcome, right: Outcome) -> Outcome:
        return Outcome(both(left.result(), right.result()), either(left.throws, both(left.result(), right.throws)))

    def _either(self, left: Outcome, right: Outcome) -> Outcome:
        if left.throws not in (TRUE, FALSE):
            message = "Where the first part was not answered, the original takes the whole as no, whatever follows; it is kept so"
            self._tell("or-first-missing", message)
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
        return Outcome(both(known.given(), truthy(known)), self._throws(known))

    def _unknown_name(self, names: tuple[str, ...]) -> Outcome:
        message = f"There is no question or condition called {'.'.join(names)!r}: this condition never holds"
        return self._never("condition-unknown-name", message)

    def _throws(self, known: KnownField) -> Node:
        """When reading a name throws."""
        match known.missing:
            case Missing.THROWS:
                return negated(known.given())
            case Missing.UNDEFINED:
                return negated(self._around.section_given(known.section or ""))
            case Missing.NULL | Missing.EMPTY | Missing.NO:
                return FALSE

    def _within(self, value: str, names: tuple[str, ...]) -> Outcome:
        known = self._known(names)
        if known is None:
            return self._unknown_name(names)
        throws = FALSE if known.missing is Missing.EMPTY else negated(known.given())
        match known.type.kind:
            case Kind.LIST if known.numbers:
                message = (
                    f"The options of {'.'.join(names)!r} are numbers, which the original never finds as texts: this never holds"
                )
                return self._never("condition-never", message, throws)
            case Kind.LIST:
                self._tell_apostrophe(known, value)
                return Outcome(both(known.given(), Call("in", (Literal(tidy(value)), known.value()))), throws)
            case Kind.TEXT if len(value) == 1:
                return Outcome(both(known.given(), Call("contains", (known.value(), Literal(value)))), throws)
        return self._never("condition-never", f"{'.'.join(names)!r} is not a list: this never holds", throws)

    def _comparison(self, sign: str, left: Script, right: Script) -> Outcome:
        match left:
            case Path(names=names):
                return self._answer_compared(sign, names, right)
            case Operation(name="length", arguments=(of,)):
                return self._length(sign, of, right)
        return self._comparison(_MIRRORED[sign], right, left) if _asks(right) else self._odd(left)

    def _answer_compared(self, sign: str, names: tuple[str, ...], right: Script) -> Outcome:
        if len(names) == 1 and names[0] in self._around.conditions:
            return self._compared_condition(sign, Name(self._around.conditions[names[0]]), right)
        known = self._known(names)
        if known is None:
            return self._unknown_name(names)
        if isinstance(right, Path):
            return self._two_fields(sign, known, right)
        if known.missing is Missing.NO:
            return self._compared_condition(sign, both(known.given(), known.value()), right)
        found = compared(sign, known, right)
        if found is None:
            always = sign == "!="
            message = f"{'.'.join(names)!r} is {known.type.words()} and is never {'equal to' if always else sign} this"
            self._tell("condition-never", message)
            return Outcome(TRUE if always else FALSE, self._throws(known), safe=False)
        if isinstance(right, Constant) and isinstance(right.value, str):
            self._tell_apostrophe(known, right.value)
        return self._guarded(sign, known, found, right)

    def _tell_apostrophe(self, known: KnownField, text: str) -> None:
        """The first builder writes the text into its script between apostrophes, whatever is in it."""
        if "'" in text and known.missing in (Missing.THROWS, Missing.UNDEFINED):
            message = "Not every edition of the original can read the apostrophe here; the answer is compared as it is written"
            self._tell("apostrophe", message)

    def _odd(self, script: Script) -> Outcome:
        """A sum, a subtraction or a function: most often a name that looks like one."""
        match script:
            case Operation(name=name, arguments=()):
                message = f"The original reads the name {name!r} as its function of that name: this condition never holds"
            case Operation():
                message = "The original reads a dash or a colon in a name as arithmetic: this condition never holds"
            case _:
                message = "This compares two constants and never holds"
        return self._never("condition-name-unreadable", message)

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

    def _guarded(self, sign: str, known: KnownField, found: Node, right: Script) -> Outcome:
        """The comparison, and what the engine makes of a missing answer."""
        given, throws = known.given(), self._throws(known)
        if sign == "!=" and known.missing is not Missing.THROWS:
            message = f"The original takes {' or '.join(known.fields)!r} without an answer as different; it is kept so"
            self._tell("not-equal-missing", message)
            return Outcome(either(negated(given), found), throws, safe=False)
        wanted = amount_of(right)
        as_nought = known.missing is Missing.NULL and known.type.kind is Kind.NUMBER and sign in ORDERED
        if as_nought and wanted is not None and numbers_compare(sign, Decimal(0), wanted):
            self._tell("missing-is-nought", "The original takes a missing number as 0; it is kept so")
            return Outcome(either(negated(given), found), throws)
        return Outcome(both(given, found), throws)

    def _length(self, sign: str, of: Script, right: Script) -> Outcome:
        known, wanted = self._known(of.names) if isinstance(of, Path) else None, amount_of(right)
        if known is None or wanted is None:
            message = "The original compares a length with something that is not a number: this never holds"
            return self._never("condition-never", message, TRUE if known is None else self._throws(known))
        if known.type.kind not in (Kind.TEXT, Kind.LIST):
            return self._never("condition-unsupported", f"{known.type.words()} has no length".capitalize(), self._throws(known))
        found = Call(sign, (Call("size", (known.value(),)), number(str(wanted))))
        missing = _LENGTHS.get(known.missing)
        if missing is not None and numbers_compare(sign, Decimal(missing), wanted):
            message = f"The original takes the length of a missing answer as {missing}; it is kept so"
            self._tell("length-missing", message)
            return Outcome(either(negated(known.given()), found), self._throws(known), safe=False)
        return Outcome(both(known.given(), found), self._throws(known))


def _asks(script: Script) -> bool:
    """Whether it is an answer or its length."""
    return isinstance(script, Path) or (isinstance(script, Operation) and script.name == "length" and len(script.arguments) == 1)
