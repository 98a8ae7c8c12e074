"""The lists: overview, services, forms, news, calendar."""

import json
from datetime import date, timedelta
from typing import Any

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Template

from kiosk.content.building.form_logic import form_logic
from kiosk.content.calendar import Calendars, ShopCalendar
from kiosk.content.reading import parse
from kiosk.forms.page import PageKind
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub
from ui.console.content.changing import READERS
from ui.console.content.languages import languages_of
from ui.console.content.overview import Overview, is_about
from ui.console.content.past import last_edit
from ui.console.content.release_views import release_views
from ui.console.shell.page import ConsoleRequest, page

DAYS_SHOWN = 120
PAGE_KINDS = {
    PageKind.QUESTION: "It asks something",
    PageKind.CONTENT: "It only tells something",
    PageKind.END: "The form ends here",
    PageKind.URGENT: "It calls staff, and ends here",
}


def overview_of(hub: Hub) -> Overview:
    draft = hub.publishing.draft
    return Overview(draft.files(), draft.changes(), draft.findings(), draft.today())


@get("/", guards=[READERS], sync_to_thread=True)
def overview(request: ConsoleRequest, hub: TheHub) -> Template:
    """Where things stand, and what wants a look."""
    publishing, seen = hub.publishing, overview_of(hub)
    showing = set(publishing.showcase.stand().releases.values())
    return page(
        request,
        "content/overview.html",
        title="Content",
        showing=[view for view in release_views(hub) if view.release.number in showing],
        waiting=publishing.waiting(),
        changes=seen.changes,
        attention=seen.attention(),
        news=[line for line in seen.news() if line.state != "over"],
    )


@get("/services", guards=[READERS], sync_to_thread=True)
def services(request: ConsoleRequest, hub: TheHub) -> Template:
    return page(request, "content/list.html", title="Services", lines=list(overview_of(hub).services()), kind="services")


@get("/news", guards=[READERS], sync_to_thread=True)
def news(request: ConsoleRequest, hub: TheHub) -> Template:
    return page(request, "content/list.html", title="News", lines=list(overview_of(hub).news()), kind="news")


@get("/forms", guards=[READERS], sync_to_thread=True)
def forms(request: ConsoleRequest, hub: TheHub) -> Template:
    return page(request, "content/list.html", title="Forms", lines=list(overview_of(hub).forms()), kind="forms")


@get("/forms/{form_id:str}", guards=[READERS], sync_to_thread=True)
def form(
    request: ConsoleRequest, hub: TheHub, form_id: FromPath[str], moved: FromQuery[str] = "", way: FromQuery[str] = ""
) -> Template:
    """Its pages in their order, each with its questions."""
    try:
        seen = overview_of(hub)
        found = seen.form(form_id)
    except KeyError:
        raise NotFoundException("There is no such form.") from None
    path = f"forms/{form_id}.json"
    return page(
        request,
        "content/form.html",
        title=english(found["title"]),
        form=found,
        english=english,
        findings=[one for one in seen.attention() if is_about(one, path)],
        page_kinds=PAGE_KINDS,
        logic=form_logic(hub.publishing.draft.read(path)[0]),
        form_id=form_id,
        offered=languages_of(hub),
        moved=moved,
        way=way,
        last=last_edit(hub, path),
    )


@get("/calendar", guards=[READERS], sync_to_thread=True)
def calendar(request: ConsoleRequest, hub: TheHub) -> Template:
    """The days ahead that differ from the usual week, and what is on."""
    return calendar_page(request, hub)


def calendar_page(request: ConsoleRequest, hub: Hub, error: str = "") -> Template:
    """With what is wrong with a day that someone wrote."""
    body = hub.publishing.draft.files().get("calendar.json", b'{"shops":[]}')
    today = hub.publishing.draft.today()
    names = shop_names(hub)
    shops = [
        {"id": shop.shop, "name": names.get(shop.shop, shop.shop), "calendar": shop, "days": _days(shop, today)}
        for shop in parse(body, "calendar.json", Calendars).shops
    ]
    status = 422 if error else 200
    last = last_edit(hub, "calendar.json")
    return page(request, "content/calendar.html", status_code=status, title="Opening times", shops=shops, error=error, last=last)


def _days(shop: ShopCalendar, today: date) -> list[dict[str, object]]:
    days = [today + timedelta(days=ahead) for ahead in range(DAYS_SHOWN)]
    found = [(day, shop.hours_on(day), shop.events_on(day)) for day in days]
    dated = {exception.day for exception in shop.exceptions}
    return [
        {"day": day, "hours": hours, "events": events, "own": day in dated}
        for day, hours, events in found
        if hours.reason or events
    ]


def catalogue_of(hub: Hub) -> dict[str, Any]:
    """As it stands in the draft."""
    body = hub.publishing.draft.files().get("catalogue.json")
    empty: dict[str, Any] = {"subjects": [], "services": []}
    return json.loads(body) if body else empty


def shop_names(hub: Hub) -> dict[str, str]:
    """By shop id, in English."""
    return {str(shop["id"]): english(shop["name"]) for shop in _shops(hub)}


def _shops(hub: Hub) -> list[dict[str, object]]:
    body = hub.publishing.draft.files().get("shop.json")
    shops: list[dict[str, object]] = json.loads(body)["shops"] if body else []
    return shops


def english(text: object) -> str:
    return str(text.get("en", "")) if isinstance(text, dict) else str(text or "")


HANDLERS = [overview, services, news, forms, form, calendar]
