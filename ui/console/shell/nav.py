"""The lines of the console's navigation."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kiosk.hub.person import Person
from kiosk.hub.roles import Role

MOST_SIDE_BY_SIDE = 5
"""More than so many lines do not fit beside a council's name: those of one group then open below its name."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """Shown to whoever has one of the roles. Lines of one `group` stand one after the other; "": by itself."""

    label: str
    path: str
    roles: frozenset[Role]
    group: str = ""

    def is_for(self, person: Person) -> bool:
        return person.may(*self.roles)


@dataclass(frozen=True, slots=True)
class NavEntry:
    """One thing in the bar: a line by itself, or a named group of them."""

    label: str
    items: tuple[NavItem, ...]

    @property
    def path(self) -> str:
        """Of its first line."""
        return self.items[0].path


@dataclass(frozen=True, slots=True)
class Nav:
    """All lines, in the order they are shown."""

    items: tuple[NavItem, ...]

    def of(self, person: Person | None) -> tuple[NavEntry, ...]:
        """What this person can open."""
        items = [item for item in self.items if person is not None and item.is_for(person)]
        if len(items) <= MOST_SIDE_BY_SIDE:
            return tuple(NavEntry(item.label, (item,)) for item in items)
        return tuple(_entries(items))


def _entries(items: list[NavItem]) -> Iterator[NavEntry]:
    for group, members in groupby(items, lambda item: item.group):
        together = tuple(members)
        if group and len(together) > 1:
            yield NavEntry(group, together)
        else:
            yield from (NavEntry(item.label, (item,)) for item in together)
