"""Letting kiosks in by a one-time code, shutting them out, and seeing how they are."""

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.publishing.refused import PublishingRefused
from kiosk.content.ring import Ring, ring_by_id
from kiosk.hub.certificates import fingerprint_of_file
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.person import Person
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.release_views import RING_NAMES
from ui.console.help_calls.words import device_sentence
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

PATH = "/kiosks"
READERS = (Role.ADMIN, Role.SUPERVISOR)


@get(PATH, guards=[require(*READERS)], sync_to_thread=True)
def kiosks(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Template:
    """Every kiosk, the ones shut out last."""
    return _page(request, hub, person)


@post(f"{PATH}/codes", guards=[require(Role.ADMIN)], sync_to_thread=True)
def make_code(request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields) -> Template:
    """Shows the code on this answer and never again."""
    shop_id, place = one(data, "shop"), one(data, "place").strip()
    if shop_id not in hub.register.shops() or not place:
        return _page(request, hub, person, error="Say where in the shop the kiosk stands.")
    return _page(request, hub, person, code=hub.register.make_code(shop_id, place[:80], person.sign_in_name), place=place)


@post(f"{PATH}/{{kiosk_id:str}}/revoke", guards=[require(Role.ADMIN)], sync_to_thread=True)
def revoke(hub: TheHub, person: ThePerson, kiosk_id: FromPath[str]) -> Redirect:
    """For good. The machine can be let in again with a new code, as another kiosk."""
    hub.register.revoke(kiosk_id, person.sign_in_name)
    return go_to(PATH, flash=f"Kiosk {kiosk_id} is shut out.")


@post(f"{PATH}/{{kiosk_id:str}}/ring", guards=[require(Role.ADMIN)], sync_to_thread=True)
def put_in_ring(hub: TheHub, person: ThePerson, data: Fields, kiosk_id: FromPath[str]) -> Redirect:
    """Which releases it shows first, or not before others have."""
    chosen = one(data, "ring")
    if chosen not in ("", *Ring):
        return go_to(PATH, flash="Choose a ring.")
    try:
        hub.publishing.showcase.put_in_ring(kiosk_id, Ring(chosen) if chosen else None, person.sign_in_name)
    except PublishingRefused as refused:
        return go_to(PATH, flash=refused.sentence)
    return go_to(PATH, flash=f"Kiosk {kiosk_id} is in the ring “{RING_NAMES[hub.publishing.showcase.rings()[kiosk_id]]}” now.")


def _page(
    request: ConsoleRequest, hub: Hub, person: Person, code: str | None = None, place: str = "", error: str | None = None
) -> Template:
    conditions, certificate = hub.register.conditions(with_revoked=True), hub.settings.certificate
    return page(
        request,
        "kiosks/kiosks.html",
        status_code=422 if error else 200,
        title="Kiosks",
        now=hub.clock.now(),
        shops=hub.register.shops(),
        inside=[condition for condition in conditions if not condition.kiosk.revoked],
        outside=[condition for condition in conditions if condition.kiosk.revoked],
        may_change=person.may(Role.ADMIN),
        device_sentence=device_sentence,
        code=code,
        place=place,
        fingerprint=fingerprint_of_file(certificate) if code and certificate else None,
        error=error,
        rings=hub.publishing.showcase.rings(),
        chosen=hub.publishing.showcase.stand().chosen,
        ring_names=RING_NAMES,
        by_id=ring_by_id,
        reports=hub.content_reports.newest(),
    )


HANDLERS = [kiosks, make_code, revoke, put_in_ring]
