"""Who may pass a door of the console."""

from collections.abc import Callable

from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers.base import BaseRouteHandler

from kiosk.hub.person import Person
from kiosk.hub.roles import Role

ConsoleConnection = ASGIConnection[BaseRouteHandler, Person | None, str | None, State]
Guard = Callable[[ConsoleConnection, BaseRouteHandler], None]

OPEN_TO_ALL = "open_to_all"
"""In a handler's `opt`: a door that needs no sign-in. Each such door is listed in a test."""


class MustChangePassword(PermissionDeniedException):
    """Signed in with a password that someone else made: nothing else opens before it is changed."""


class MustAddPasskey(PermissionDeniedException):
    """The hub's settings ask for a passkey: nothing else opens before there is one."""


def require(*roles: Role) -> Guard:
    """A guard that lets through whoever has one of the roles."""

    def guard(connection: ConsoleConnection, _handler: BaseRouteHandler) -> None:
        person = _settled(connection)
        if person.must_add_passkey:
            raise MustAddPasskey
        if not person.may(*roles):
            raise PermissionDeniedException("Your account does not open this page.")

    guard.roles = frozenset(roles)  # type: ignore[attr-defined]  # read by the test of every route × role
    return guard


def anyone_with_their_own_password(connection: ConsoleConnection, _handler: BaseRouteHandler) -> None:
    """A guard for what somebody may do before they have the passkey that they need: making it."""
    _settled(connection)


def anyone_signed_in(connection: ConsoleConnection, _handler: BaseRouteHandler) -> None:
    """A guard for what every account may do: change its password, sign out."""
    _signed_in(connection)


def _settled(connection: ConsoleConnection) -> Person:
    person = _signed_in(connection)
    if person.must_change_password:
        raise MustChangePassword
    return person


def _signed_in(connection: ConsoleConnection) -> Person:
    person = connection.scope.get("user")
    if not isinstance(person, Person):
        raise NotAuthorizedException("Sign in first.")
    return person
