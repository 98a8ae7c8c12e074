"""What becomes of a part of a condition."""

from dataclasses import dataclass

from kiosk.forms.expressions.tree import Node
from kiosk.forms.importing.logic import both, negated


@dataclass(frozen=True, slots=True)
class Outcome:
    """When a part holds and when the engine throws; `safe` means that holding rules out throwing."""

    holds: Node
    throws: Node
    safe: bool = True

    def result(self) -> Node:
        """Holds, and did not throw."""
        return self.holds if self.safe else both(negated(self.throws), self.holds)
