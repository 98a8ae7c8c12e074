"""The lines of the console's navigation."""

from dataclasses import dataclass

from kiosk.hub.person import Person
from kiosk.hub.roles import Role


@dataclass(frozen=True, slots=True)
class NavItem:
    """Shown to whoever has one of the roles."""

    label: str
    path: str
    roles: frozenset[Role]

    def is_for(self, person: Person) -> bool:
        return person.may(*self.roles)


@dataclass(frozen=True, slots=True)
class Nav:
    """All lines, in the order they are shown."""

    items: tuple[NavItem, ...]

    def of(self, person: Person | None) -> tuple[NavItem, ...]:
        """What this person can open."""
        return tuple(item for item in self.items if person is not None and item.is_for(person))
