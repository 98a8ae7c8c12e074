"""Publishing, scheduling, approving, going back; and what was published."""

from datetime import datetime

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.publishing.refused import PublishingRefused
from kiosk.forms.finding import Severity
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.lists import READERS
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

APPROVERS = require(Role.APPROVER)
NOTE_LONGEST = 200


@get("/publish", guards=[READERS], sync_to_thread=True)
def publish_page(request: ConsoleRequest, hub: TheHub) -> Template:
    """What would change on every kiosk."""
    return _publish_page(request, hub)


@post("/publish", guards=[APPROVERS], sync_to_thread=True)
def publish(request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields) -> Template | Redirect:
    try:
        published = hub.publishing.publish(person.sign_in_name, one(data, "note")[:NOTE_LONGEST], _hour(hub, one(data, "at")))
    except PublishingRefused as refused:
        return _publish_page(request, hub, refused.sentence, one(data, "note"))
    except ValueError:
        return _publish_page(request, hub, "Give the day and the hour, or leave it empty to publish now.", one(data, "note"))
    if published.release is not None:
        return go_to("/content", flash=f"Release {published.release.number} is out. Kiosks show it within seconds.")
    if hub.publishing.two_people:
        return go_to("/content", flash="Somebody else has to approve it now.")
    return go_to("/content", flash="It will be published at its hour.")


@post("/planned/{plan_id:int}/approve", guards=[APPROVERS], sync_to_thread=True)
def approve(hub: TheHub, person: ThePerson, plan_id: FromPath[int]) -> Redirect:
    try:
        hub.publishing.approve(plan_id, person.sign_in_name)
    except PublishingRefused as refused:
        return go_to("/content", flash=refused.sentence)
    return go_to("/content", flash="Approved.")


@post("/planned/{plan_id:int}/withdraw", guards=[READERS], sync_to_thread=True)
def withdraw(hub: TheHub, person: ThePerson, plan_id: FromPath[int]) -> Redirect:
    try:
        hub.publishing.withdraw(plan_id, person.sign_in_name)
    except PublishingRefused as refused:
        return go_to("/content", flash=refused.sentence)
    return go_to("/content", flash="It will not be published. The draft is as it was.")


@get("/releases", guards=[READERS], sync_to_thread=True)
def releases(request: ConsoleRequest, hub: TheHub) -> Template:
    return page(request, "content/releases.html", title="Releases", releases=hub.publishing.releases())


@post("/releases/{number:int}/roll-back", guards=[APPROVERS], sync_to_thread=True)
def roll_back(hub: TheHub, person: ThePerson, number: FromPath[int]) -> Redirect:
    try:
        published = hub.publishing.roll_back(number, person.sign_in_name)
    except PublishingRefused as refused:
        return go_to("/content/releases", flash=refused.sentence)
    if published.release is None:
        return go_to("/content", flash="Somebody else has to approve it now.")
    return go_to("/content/releases", flash=f"Kiosks show again what release {number} did.")


def _publish_page(request: ConsoleRequest, hub: Hub, error: str = "", note: str = "") -> Template:
    findings = hub.publishing.draft.findings()
    return page(
        request,
        "content/publish.html",
        status_code=422 if error else 200,
        title="Publish",
        changes=hub.publishing.draft.changes(),
        errors=[finding for finding in findings if finding.severity is Severity.ERROR],
        warnings=[finding for finding in findings if finding.severity is Severity.WARNING],
        two_people=hub.publishing.two_people,
        error=error,
        note=note,
        note_longest=NOTE_LONGEST,
    )


def _hour(hub: Hub, written: str) -> datetime | None:
    """From the browser's own date and time box, in the hub's zone. Raises ValueError."""
    return datetime.fromisoformat(written).replace(tzinfo=hub.settings.zone) if written else None
