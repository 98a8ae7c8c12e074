"""Someone who is signed in."""

from dataclasses import dataclass

from kiosk.hub.roles import Role


@dataclass(frozen=True, slots=True)
class Person:
    """`name` is how visitors and colleagues read it; `sign_in_name` is what the audit log holds."""

    id: str
    sign_in_name: str
    name: str
    roles: frozenset[Role]
    must_change_password: bool = False
    must_add_passkey: bool = False

    def may(self, *roles: Role) -> bool:
        """Whether any of the roles is theirs."""
        return not self.roles.isdisjoint(roles)
