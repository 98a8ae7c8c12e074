"""The types of the language."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What sort of value; ANY stands where a finding has been given already and fits everything."""

    ANY = "anything"
    TRUTH = "yes or no"
    NUMBER = "a number"
    MONEY = "money"
    TEXT = "text"
    DATE = "a date"
    MONTH = "a month"
    TIME = "a time"
    SPAN = "a length of time"
    ADDRESS = "an address"
    RECORD = "an item"
    LIST = "a list"


@dataclass(frozen=True, slots=True)
class Type:
    """A kind; of a list also what is in it, of a record its parts."""

    kind: Kind
    element: "Type | None" = None
    parts: tuple[tuple[str, "Type"], ...] = ()

    def fits(self, other: "Type") -> bool:
        """Whether a value of either may stand for the other."""
        if Kind.ANY in (self.kind, other.kind):
            return True
        if self.kind is not other.kind:
            return False
        return self.element is None or other.element is None or self.element.fits(other.element)

    def words(self) -> str:
        """For sentences: "a list of text"."""
        return f"a list of {self.element.words()}" if self.element else self.kind.value


ANY = Type(Kind.ANY)
TRUTH = Type(Kind.TRUTH)
NUMBER = Type(Kind.NUMBER)
MONEY = Type(Kind.MONEY)
TEXT = Type(Kind.TEXT)
DATE = Type(Kind.DATE)
MONTH = Type(Kind.MONTH)
TIME = Type(Kind.TIME)
SPAN = Type(Kind.SPAN)
ADDRESS = Type(Kind.ADDRESS)

ADDRESS_PARTS = {"postcode": TEXT, "uprn": TEXT, "ward": TEXT, "line_1": TEXT, "line_2": TEXT, "town": TEXT}


def list_of(element: Type) -> Type:
    """The type of a list."""
    return Type(Kind.LIST, element)


def record(parts: dict[str, Type]) -> Type:
    """The type of one item of a repeated question."""
    return Type(Kind.RECORD, parts=tuple(parts.items()))


def member_type(of: Type, name: str) -> Type | None:
    """The type of `of.name`, or None where there is no such part."""
    match of.kind:
        case Kind.ANY:
            return ANY
        case Kind.ADDRESS:
            return ADDRESS_PARTS.get(name)
        case Kind.RECORD:
            return dict(of.parts).get(name)
        case _:
            return None
