"""What a name in a source's condition stands for."""

from dataclasses import dataclass

from kiosk.forms.expressions.tree import Call, Name, Node
from kiosk.forms.expressions.types import Type
from kiosk.forms.importing.logic import any_has, has


@dataclass(frozen=True, slots=True)
class KnownField:
    """Our fields of that name (the source may ask one question on several pages), their type, and their section."""

    fields: tuple[str, ...]
    type: Type
    section: str | None

    def value(self) -> Node:
        """The answer, whichever page gave it."""
        found: Node = Name(self.fields[0])
        for field in self.fields[1:]:
            found = Call("?:", (has(Name(field)), Name(field), found))
        return found

    def given(self) -> Node:
        """Whether there is an answer."""
        return any_has(self.fields)
