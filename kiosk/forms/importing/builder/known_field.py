"""What a name in a source's condition stands for."""

from dataclasses import dataclass
from enum import Enum

from kiosk.forms.expressions.tree import Call, Name, Node
from kiosk.forms.expressions.types import Type
from kiosk.forms.importing.logic import any_has, has


class Missing(Enum):
    """What the original's conditions see where there is no answer."""

    THROWS = "throws"
    """No such name: the whole condition is no."""
    UNDEFINED = "undefined"
    """Nothing, inside a section; where the section has no answer at all, no such name."""
    NULL = "null"
    EMPTY = "empty"
    """A list with nothing in it."""
    NO = "no"


@dataclass(frozen=True, slots=True)
class KnownField:
    """Our fields of that name (the source may ask one question on several pages), their type, and their section."""

    fields: tuple[str, ...]
    type: Type
    section: str | None
    missing: Missing
    numbers: bool = False
    """Whether the source's options are numbers where ours are texts."""

    def value(self) -> Node:
        """The answer, whichever page gave it."""
        found: Node = Name(self.fields[0])
        for field in self.fields[1:]:
            found = Call("?:", (has(Name(field)), Name(field), found))
        return found

    def given(self) -> Node:
        """Whether there is an answer."""
        return any_has(self.fields)
