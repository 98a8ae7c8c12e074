"""News items that are begun or taken out; the usual week, the days that differ from it, and events."""

from collections.abc import Mapping
from datetime import date

from litestar import post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.hours import WEEKDAYS
from kiosk.content.publishing.dated_hours import with_day, with_event, with_week, without_day, without_event
from kiosk.content.publishing.news_desk import with_new_item, without_item
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, IN_DRAFT, change, say
from ui.console.content.lists import calendar_page
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to

HEADLINE_LONGEST = 120
NEWS, CALENDAR, SHEET = "/content/news", "/content/calendar", "calendar.json"


@post("/news/new", guards=[AUTHORS], sync_to_thread=True)
def begin_news(hub: TheHub, person: ThePerson, data: Fields) -> Redirect:
    """Opens the new item's editor."""
    title = one(data, "title").strip()[:HEADLINE_LONGEST]
    if not title:
        return go_to(NEWS, flash="Write a headline first.")
    begun: list[str] = []

    def begin(body: bytes) -> bytes:
        body, item_id = with_new_item(body, title, person.name, hub.publishing.draft.today())
        begun.append(item_id)
        return body

    trouble = change(hub, person, "news.json", begin)
    if trouble:
        return go_to(NEWS, flash=trouble)
    return go_to(f"/content/edit/news/{begun[-1]}", flash="It is in the draft. Write the rest, then publish.")


@post("/news/{item_id:str}/take-out", guards=[AUTHORS], sync_to_thread=True)
def take_news_out(hub: TheHub, person: ThePerson, item_id: FromPath[str]) -> Redirect:
    """From the draft; it stays in the releases that held it."""
    trouble = change(hub, person, "news.json", lambda body: without_item(body, item_id))
    return go_to(NEWS, flash=trouble or "It is out of the draft. Kiosks stop showing it once you publish.")


@post("/calendar/{shop_id:str}", guards=[AUTHORS], sync_to_thread=True)
def set_day(request: ConsoleRequest, hub: TheHub, person: ThePerson, shop_id: FromPath[str], data: Fields) -> Template | Redirect:
    """A day with hours of its own."""
    day, hours = _day(one(data, "day")), one(data, "hours")
    if day is None:
        return calendar_page(request, hub, "Choose the day")
    trouble = change(hub, person, SHEET, lambda body: with_day(body, shop_id, day, hours, _by_language(data, "reason")))
    return calendar_page(request, hub, trouble) if trouble else go_to(CALENDAR, flash=IN_DRAFT)


@post("/calendar/{shop_id:str}/week", guards=[AUTHORS], sync_to_thread=True)
def set_week(
    request: ConsoleRequest, hub: TheHub, person: ThePerson, shop_id: FromPath[str], data: Fields
) -> Template | Redirect:
    """The usual hours of each weekday."""
    hours = {name: one(data, name) for name in WEEKDAYS}
    trouble = change(hub, person, SHEET, lambda body: with_week(body, shop_id, hours))
    return calendar_page(request, hub, trouble) if trouble else go_to(CALENDAR, flash=IN_DRAFT)


@post("/calendar/{shop_id:str}/event", guards=[AUTHORS], sync_to_thread=True)
def add_event(
    request: ConsoleRequest, hub: TheHub, person: ThePerson, shop_id: FromPath[str], data: Fields
) -> Template | Redirect:
    """A drop-in, a stall: shown on its day."""
    day, title = _day(one(data, "day")), _by_language(data, "title")
    if day is None:
        return calendar_page(request, hub, "Choose the day")
    starts, ends = one(data, "starts"), one(data, "ends")
    trouble = change(hub, person, SHEET, lambda body: with_event(body, shop_id, day, starts, ends, title))
    return calendar_page(request, hub, trouble) if trouble else go_to(CALENDAR, flash=IN_DRAFT)


@post("/calendar/{shop_id:str}/event/take-out", guards=[AUTHORS], sync_to_thread=True)
def take_event_out(hub: TheHub, person: ThePerson, shop_id: FromPath[str], data: Fields) -> Redirect:
    day = _day(one(data, "day"))
    if day is None:
        raise NotFoundException("There is no such day.")
    trouble = change(hub, person, SHEET, lambda body: without_event(body, shop_id, day, one(data, "title")))
    return go_to(CALENDAR, flash=say(trouble, "It is out of the draft. Kiosks stop showing it once you publish."))


@post("/calendar/{shop_id:str}/usual", guards=[AUTHORS], sync_to_thread=True)
def usual_day(hub: TheHub, person: ThePerson, shop_id: FromPath[str], data: Fields) -> Redirect:
    """The day is like any other of its weekday again."""
    day = _day(one(data, "day"))
    if day is None:
        raise NotFoundException("There is no such day.")
    trouble = change(hub, person, SHEET, lambda body: without_day(body, shop_id, day))
    return go_to(CALENDAR, flash=trouble or "That day is as usual again, in the draft.")


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _by_language(data: Mapping[str, str | list[str]], name: str) -> dict[str, str]:
    return {tag: one(data, f"{name}.{tag}").strip() for tag in ("en", "cy")}


HANDLERS = [begin_news, take_news_out, set_day, usual_day, set_week, add_event, take_event_out]
