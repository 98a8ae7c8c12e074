"""What the nodes of a form's data mean in our language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from kiosk.forms.expressions.tree import Member, Name
from kiosk.forms.importing.logic import substituted
from kiosk.forms.importing.xform.xpath_values import ONE, Column, Typed, constant

Path = tuple[str, ...]
Row = Mapping[str, str]


@dataclass(slots=True)
class KnownNodes:
    """Questions and calculations by path; for each repeat what its own questions see of their item; the form's lists by name.

    `unasked` are nodes without a question: they keep what the form wrote into them.
    """

    rows: Callable[[str], tuple[Row, ...] | None]
    unasked: Mapping[Path, str]
    values: dict[Path, Typed | Column] = field(default_factory=dict)
    items: dict[Path, dict[Path, Typed]] = field(default_factory=dict)

    def get(self, path: Path) -> Typed | Column | None:
        """What stands at a path, None where there is nothing."""
        if path in self.values:
            return self.values[path]
        return constant(self.unasked[path]) if path in self.unasked else None

    def know(self, path: Path, found: Typed) -> None:
        """Adds a question or a calculation; one inside a repeat is a column of values from outside."""
        repeat = self.repeat_of(path)
        if repeat is None:
            self.values[path] = found
            return
        column = self.values[repeat]
        assert isinstance(column, Column)
        self.items[repeat][path] = found
        self.values[path] = replace(column, cell=self.from_outside(repeat, found))

    def know_repeat(self, path: Path, items_id: str) -> None:
        """Adds a repeat, before what is inside it."""
        self.items[path] = {}
        self.values[path] = Column(Name(items_id), None)

    def repeat_of(self, path: Path) -> Path | None:
        """The repeat a node is inside of."""
        return next((path[:length] for length in range(1, len(path)) if path[:length] in self.items), None)

    def from_outside(self, repeat: Path, found: Typed) -> Typed:
        """A value of an item as it is read from the item called ONE."""
        ids = [value.node.name for value in self.items[repeat].values() if isinstance(value.node, Name)]
        members = {name: Member(Name(ONE), name) for name in ids}
        return replace(found, node=substituted(found.node, members))

    def inside(self, path: Path) -> "KnownNodes":
        """What is known at a node: inside a repeat, the other questions of the same item."""
        repeat = path if path in self.items else self.repeat_of(path)
        return self if repeat is None else replace(self, values={**self.values, **self.items[repeat]})
