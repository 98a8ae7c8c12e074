"""Publishing, scheduling, approving, going back; and what was published."""

from datetime import datetime

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.publishing.refused import PublishingRefused
from kiosk.content.publishing.release import Release
from kiosk.content.ring import Ring
from kiosk.forms.finding import Severity
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import READERS
from ui.console.content.release_views import RING_NAMES, release_views
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

APPROVERS = require(Role.APPROVER)
NOTE_LONGEST = 200
RELEASES = "/content/releases"


@get("/publish", guards=[READERS], sync_to_thread=True)
def publish_page(request: ConsoleRequest, hub: TheHub) -> Template:
    """What would change on every kiosk."""
    return _publish_page(request, hub)


@post("/publish", guards=[APPROVERS], sync_to_thread=True)
def publish(request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields) -> Template | Redirect:
    try:
        note, at, ring = one(data, "note")[:NOTE_LONGEST], _hour(hub, one(data, "at")), Ring(one(data, "ring") or "all")
        published = hub.publishing.publish(person.sign_in_name, note, at, ring)
    except PublishingRefused as refused:
        return _publish_page(request, hub, refused.sentence, one(data, "note"))
    except ValueError:
        return _publish_page(request, hub, "Give the day and the hour, or leave it empty to publish now.", one(data, "note"))
    if published.release is not None:
        return go_to(RELEASES, flash=f"Release {published.release.number} is out. {_who_sees(hub, published.release)}")
    return go_to("/content", flash=_waits(hub))


@get("/planned/{plan_id:int}", guards=[READERS], sync_to_thread=True)
def planned(request: ConsoleRequest, hub: TheHub, plan_id: FromPath[int]) -> Template:
    """What a release that waits would change: for whoever is to approve it."""
    plan = next((one for one in hub.publishing.waiting() if one.id == plan_id), None)
    if plan is None:
        raise NotFoundException("It no longer waits.")
    changes = hub.publishing.planned_changes(plan)
    return page(request, "content/planned.html", title="A release that waits", plan=plan, changes=changes)


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
    """How far each has gone, and how it fared."""
    views = release_views(hub)
    ahead = [view for view in views if view.on_its_way or view is views[0]]
    return page(
        request,
        "content/releases.html",
        title="Releases",
        ahead=ahead,
        earlier=[view for view in views if view not in ahead],
        rings=RING_NAMES,
        waiting=hub.publishing.waiting(),
        two_people=hub.publishing.two_people,
    )


@get("/releases/{number:int}", guards=[READERS], sync_to_thread=True)
def release(request: ConsoleRequest, hub: TheHub, number: FromPath[int]) -> Template:
    """What it changed."""
    try:
        changes = hub.publishing.release_changes(number)
    except PublishingRefused as refused:
        raise NotFoundException(refused.sentence) from None
    return page(request, "content/release.html", title=f"What release {number} changed", changes=changes)


@post("/releases/{number:int}/promote", guards=[APPROVERS], sync_to_thread=True)
def promote(hub: TheHub, person: ThePerson, data: Fields, number: FromPath[int]) -> Redirect:
    """On to more kiosks, now or at an hour."""
    try:
        published = hub.publishing.promote(number, Ring(one(data, "ring")), person.sign_in_name, _hour(hub, one(data, "at")))
    except PublishingRefused as refused:
        return go_to(RELEASES, flash=refused.sentence)
    except ValueError:
        return go_to(RELEASES, flash="Give the day and the hour.")
    if published.release is not None:
        return go_to(RELEASES, flash=f"Release {number} goes on. Kiosks show it within seconds.")
    return go_to("/content", flash=_waits(hub))


@post("/releases/{number:int}/take-back", guards=[APPROVERS], sync_to_thread=True)
def take_back(hub: TheHub, person: ThePerson, number: FromPath[int]) -> Redirect:
    try:
        shown = hub.publishing.take_back(number, person.sign_in_name)
    except PublishingRefused as refused:
        return go_to(RELEASES, flash=refused.sentence)
    return go_to(RELEASES, flash=f"Release {number} is rolled back. Its kiosks show release {shown.number} again within seconds.")


@post("/releases/{number:int}/roll-back", guards=[APPROVERS], sync_to_thread=True)
def roll_back(hub: TheHub, person: ThePerson, number: FromPath[int]) -> Redirect:
    try:
        published = hub.publishing.roll_back(number, person.sign_in_name)
    except PublishingRefused as refused:
        return go_to(RELEASES, flash=refused.sentence)
    if published.release is None:
        return go_to("/content", flash=_waits(hub))
    return go_to(RELEASES, flash=f"Kiosks show again what release {number} did.")


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
        kiosks_in={ring: sum(ring.reaches(one) for one in hub.publishing.showcase.rings().values()) for ring in Ring},
        on_their_way=[one for one in hub.publishing.releases() if one.live and one.reach is not Ring.ALL],
        error=error,
        note=note,
        note_longest=NOTE_LONGEST,
    )


def _who_sees(hub: Hub, release: Release) -> str:
    rings = hub.publishing.showcase.rings().values()
    meant_for = sum(release.reach.reaches(ring) for ring in rings)
    if release.reach is Ring.ALL:
        return "Kiosks show it within seconds."
    return f"{meant_for} of {len(rings)} kiosks show it within seconds. See how it fares, then let it go on."


def _waits(hub: Hub) -> str:
    return "Somebody else has to approve it now." if hub.publishing.two_people else "It goes out at its hour."


def _hour(hub: Hub, written: str) -> datetime | None:
    """From the browser's own date and time box, in the hub's zone. Raises ValueError."""
    return datetime.fromisoformat(written).replace(tzinfo=hub.settings.zone) if written else None


HANDLERS = [publish_page, publish, planned, approve, withdraw, releases, roll_back, release, promote, take_back]
