"""The first day of a hub: its shop, and the people who can sign in."""

from dataclasses import dataclass

from kiosk.hub.hub import Hub
from kiosk.hub.passwords import make_password
from kiosk.hub.roles import Role

DEMO_PEOPLE = (
    ("amira", "Amira Shah", (Role.FLOOR,)),
    ("gwen", "Gwen Pritchard", (Role.FLOOR, Role.SUPERVISOR)),
    ("owen", "Owen Price", (Role.ADMIN, Role.AUTHOR, Role.APPROVER)),
    ("ruth", "Ruth Okafor", (Role.AUDITOR, Role.READ_ONLY)),
)
FIRST_ADMIN = ("admin", "First administrator", (Role.ADMIN,))


@dataclass(frozen=True, slots=True)
class FirstSignIn:
    """What to print. `password` is None where the person was there already and kept theirs."""

    sign_in_name: str
    name: str
    password: str | None
    roles: tuple[Role, ...]


def prepare(
    hub: Hub,
    *,
    demo: bool = False,
    shop_id: str = "tamarside",
    shop_name: str = "Tamarside First Stop",
    new_passwords: bool = False,
) -> list[FirstSignIn]:
    """Makes the shop and its first people; can be called again. `new_passwords` gives those who are there a new one."""
    hub.register.add_shop(shop_id, shop_name)
    wanted = DEMO_PEOPLE if demo else (FIRST_ADMIN,)
    return [_prepare_person(hub, *person, demo=demo, new_passwords=new_passwords) for person in wanted]


def _prepare_person(
    hub: Hub, sign_in_name: str, name: str, roles: tuple[Role, ...], *, demo: bool, new_passwords: bool
) -> FirstSignIn:
    """Demo passwords need no change at the first sign-in; a real administrator's does."""
    there = hub.people.find(sign_in_name)
    if there is None:
        password: str | None = hub.people.add(sign_in_name, name, roles, "first day", make_password() if demo else None)
    elif new_passwords:
        password = hub.people.reset_password(there, "first day", lasting=demo)
    else:
        password = None
    return FirstSignIn(sign_in_name, name, password, roles)
