"""Who waits for a person: the page of floor staff, its steps, and the stream that keeps it fresh."""

from typing import Any

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Template

from kiosk.help.help_call_record import Barrier, HelpOutcome
from kiosk.help.help_desk import NOTE_LONGEST, HelpDeskRefused
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_register import KioskCondition
from kiosk.hub.person import Person
from kiosk.hub.roles import Role
from kiosk.hub.sign_in_middleware import NOT_SEEN
from kiosk.hub.wanted import TheHub, ThePerson
from kiosk.link.messages import DeviceState, HelpStep
from kiosk.text import in_words
from ui.console.help_calls.stream import stream
from ui.console.help_calls.words import BARRIERS, DEVICES, LANGUAGES, OUTCOMES, device_sentence, roll_change, wants_staff
from ui.console.shell.fields import Fields, one, several
from ui.console.shell.page import Answer, ConsoleRequest, go_to, is_htmx, page

HELPERS = (Role.FLOOR, Role.SUPERVISOR)
WATCHERS = (*HELPERS, Role.READ_ONLY)
PATH = "/help-calls"


@get(PATH, guards=[require(*WATCHERS)], sync_to_thread=True)
def board(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Template:
    """The whole page."""
    return _board(request, hub, person, "help_calls/board.html")


@get(f"{PATH}/now", guards=[require(*WATCHERS)], opt={NOT_SEEN: True}, sync_to_thread=True)
def board_now(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Template:
    """The part of the page that changes."""
    return _board(request, hub, person, "help_calls/calls.html")


@post(f"{PATH}/{{call_id:str}}/take", guards=[require(*HELPERS)], sync_to_thread=True)
def take(request: ConsoleRequest, hub: TheHub, person: ThePerson, call_id: FromPath[str], data: Fields) -> Answer:
    """By the name of whoever is signed in; visitors read the first name."""
    try:
        hub.help_desk.take(call_id, person.id, first_name(person), over=one(data, "over") == "yes")
    except HelpDeskRefused as refused:
        return _after(request, hub, person, refused.sentence)
    return _after(request, hub, person)


@post(f"{PATH}/{{call_id:str}}/arrive", guards=[require(*HELPERS)], sync_to_thread=True)
def arrive(request: ConsoleRequest, hub: TheHub, person: ThePerson, call_id: FromPath[str]) -> Answer:
    """At the visitor's side."""
    try:
        hub.help_desk.arrive(call_id, person.id, first_name(person))
    except HelpDeskRefused as refused:
        return _after(request, hub, person, refused.sentence)
    return _after(request, hub, person)


@get(f"{PATH}/{{call_id:str}}/close", guards=[require(*HELPERS)], sync_to_thread=True)
def close_page(request: ConsoleRequest, hub: TheHub, call_id: FromPath[str]) -> Answer:
    """The form, on a page of its own: a call that comes in must not wipe what is being written."""
    try:
        return _close_page(request, hub, call_id)
    except HelpDeskRefused as refused:
        return go_to(PATH, flash=refused.sentence)


@post(f"{PATH}/{{call_id:str}}/close", guards=[require(*HELPERS)], sync_to_thread=True)
def close(request: ConsoleRequest, hub: TheHub, person: ThePerson, call_id: FromPath[str], data: Fields) -> Answer:
    """With an outcome, and what stood in the visitor's way."""
    outcome = next((known for known in HelpOutcome if known == one(data, "outcome")), None)
    barriers = [known for known in Barrier if known in several(data, "barrier")]
    note = one(data, "note")
    try:
        if outcome is None:
            return _close_page(request, hub, call_id, error="Choose how it ended.", barriers=barriers, note=note)
        hub.help_desk.close(call_id, person.sign_in_name, outcome, barriers, note)
    except HelpDeskRefused as refused:
        return go_to(PATH, flash=refused.sentence)
    return go_to(PATH, flash="The call is closed.")


def first_name(person: Person) -> str:
    """As visitors read it."""
    return person.name.split()[0]


def _board(request: ConsoleRequest, hub: Hub, person: Person, template: str, problem: str | None = None) -> Template:
    calls = hub.help_desk.waiting()
    alone = [call for call in calls if call.step is HelpStep.RECEIVED]
    return page(
        request,
        template,
        title="Help calls",
        now=hub.clock.now(),
        first=alone[0] if alone else None,
        others=[call for call in calls if not alone or call is not alone[0]],
        waiting=len(alone),
        ended=hub.help_desk.ended(8),
        conditions=sorted(hub.register.conditions(), key=_worry),
        may_help=person.may(*HELPERS),
        problem=problem,
        **_words(hub),
    )


def _close_page(
    request: ConsoleRequest,
    hub: Hub,
    call_id: str,
    error: str | None = None,
    barriers: list[Barrier] | None = None,
    note: str = "",
) -> Template:
    return page(
        request,
        "help_calls/close.html",
        status_code=422 if error else 200,
        title="Close the call",
        call=hub.help_desk.call(call_id),
        error=error,
        barriers=barriers or [],
        note=note,
        note_longest=NOTE_LONGEST,
        **_words(hub),
    )


def _worry(condition: KioskCondition) -> int:
    """What staff must see to comes first."""
    if not condition.online or condition.health is None:
        return 0
    well = all(device.state is DeviceState.OK or not wants_staff(device) for device in condition.health.devices)
    soon = any(device.reasons for device in condition.health.devices)
    return 3 - soon if well and not condition.health.unsettled_payments else 1


def _words(hub: Hub) -> dict[str, Any]:
    return {
        "outcomes": OUTCOMES,
        "barrier_names": BARRIERS,
        "languages": LANGUAGES,
        "device_names": DEVICES,
        "in_words": in_words,
        "names": hub.names,
        "device_sentence": device_sentence,
        "wants_staff": wants_staff,
        "roll_change": roll_change,
    }


def _after(request: ConsoleRequest, hub: Hub, person: Person, problem: str | None = None) -> Answer:
    """The fresh part for a page with scripts, the page again for one without."""
    if is_htmx(request):
        return _board(request, hub, person, "help_calls/calls.html", problem)
    return go_to(PATH, flash=problem)


HANDLERS = [board, board_now, take, arrive, close_page, close, stream]
