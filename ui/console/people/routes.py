"""Who may sign in, what they may do, and new passwords."""

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Template

from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.people_book import PeopleRefused
from kiosk.hub.roles import ROLE_NAMES, Role
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.shell.fields import Fields, one, several
from ui.console.shell.page import Answer, ConsoleRequest, go_to, page

PATH = "/people"
ADMIN = require(Role.ADMIN)

WHAT_ROLES_DO = {
    Role.FLOOR: "takes help calls",
    Role.SUPERVISOR: "takes help calls, reads submissions, sees kiosks",
    Role.AUTHOR: "writes content",
    Role.APPROVER: "publishes content",
    Role.ADMIN: "lets people and kiosks in",
    Role.AUDITOR: "reads the audit log",
    Role.READ_ONLY: "sees help calls",
}


@get(PATH, guards=[ADMIN], sync_to_thread=True)
def people(request: ConsoleRequest, hub: TheHub) -> Template:
    """Everyone, and the form for one more."""
    return _page(request, hub)


@post(PATH, guards=[ADMIN], sync_to_thread=True)
def add(request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields) -> Template:
    """Shows the made password on this answer and never again."""
    try:
        name = one(data, "sign_in_name")
        password = hub.people.add(name[:60], one(data, "name")[:80], _roles(data), person.sign_in_name)
    except PeopleRefused as refused:
        return _page(request, hub, error=refused.sentence)
    return _page(request, hub, password=password, of=name.strip().lower())


@post(f"{PATH}/{{person_id:str}}/roles", guards=[ADMIN], sync_to_thread=True)
def give_roles(request: ConsoleRequest, hub: TheHub, person: ThePerson, person_id: FromPath[str], data: Fields) -> Answer:
    """Replaces what they may do, at once."""
    try:
        hub.people.give_roles(person_id, _roles(data), person.sign_in_name)
    except PeopleRefused as refused:
        return _page(request, hub, error=refused.sentence)
    return go_to(PATH, flash="What they may do is changed.")


@post(f"{PATH}/{{person_id:str}}/password", guards=[ADMIN], sync_to_thread=True)
def reset_password(request: ConsoleRequest, hub: TheHub, person: ThePerson, person_id: FromPath[str]) -> Template:
    """A made password; they are signed out everywhere."""
    try:
        password = hub.people.reset_password(person_id, person.sign_in_name)
    except PeopleRefused as refused:
        return _page(request, hub, error=refused.sentence)
    of = next(listed.person.sign_in_name for listed in hub.people.everyone() if listed.person.id == person_id)
    return _page(request, hub, password=password, of=of)


@post(f"{PATH}/{{person_id:str}}/disable", guards=[ADMIN], sync_to_thread=True)
def disable(request: ConsoleRequest, hub: TheHub, person: ThePerson, person_id: FromPath[str]) -> Answer:
    """They are signed out everywhere and cannot come in."""
    try:
        hub.people.disable(person_id, person.sign_in_name)
    except PeopleRefused as refused:
        return _page(request, hub, error=refused.sentence)
    return go_to(PATH, flash="They can no longer sign in.")


@post(f"{PATH}/{{person_id:str}}/enable", guards=[ADMIN], sync_to_thread=True)
def enable(request: ConsoleRequest, hub: TheHub, person: ThePerson, person_id: FromPath[str]) -> Answer:
    """With the password and roles they had."""
    try:
        hub.people.enable(person_id, person.sign_in_name)
    except PeopleRefused as refused:
        return _page(request, hub, error=refused.sentence)
    return go_to(PATH, flash="They can sign in again.")


def _roles(data: dict[str, str | list[str]]) -> list[Role]:
    asked = several(data, "role")
    return [role for role in Role if role.value in asked]


def _page(request: ConsoleRequest, hub: Hub, password: str | None = None, of: str = "", error: str | None = None) -> Template:
    return page(
        request,
        "people/people.html",
        status_code=422 if error else 200,
        title="People",
        everyone=hub.people.everyone(),
        role_names=ROLE_NAMES,
        what_roles_do=WHAT_ROLES_DO,
        password=password,
        of=of,
        error=error,
    )


HANDLERS = [people, add, give_roles, reset_password, disable, enable]
