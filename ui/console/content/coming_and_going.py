"""News items that are begun or taken out, and days that differ from the usual week."""

from collections.abc import Callable
from datetime import date

from litestar import post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.publishing.dated_hours import HoursWrong, with_day, without_day
from kiosk.content.publishing.news_desk import with_new_item, without_item
from kiosk.content.publishing.refused import PublishingRefused
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.person import Person
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.lists import calendar_page
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to

AUTHORS = require(Role.AUTHOR)
HEADLINE_LONGEST = 120
NEWS, CALENDAR = "/content/news", "/content/calendar"


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

    trouble = _change(hub, person, "news.json", begin)
    if trouble:
        return go_to(NEWS, flash=trouble)
    return go_to(f"/content/edit/news/{begun[-1]}", flash="It is in the draft. Write the rest, then publish.")


@post("/news/{item_id:str}/take-out", guards=[AUTHORS], sync_to_thread=True)
def take_news_out(hub: TheHub, person: ThePerson, item_id: FromPath[str]) -> Redirect:
    """From the draft; it stays in the releases that held it."""
    trouble = _change(hub, person, "news.json", lambda body: without_item(body, item_id))
    return go_to(NEWS, flash=trouble or "It is out of the draft. Kiosks stop showing it once you publish.")


@post("/calendar/{shop_id:str}", guards=[AUTHORS], sync_to_thread=True)
def set_day(request: ConsoleRequest, hub: TheHub, person: ThePerson, shop_id: FromPath[str], data: Fields) -> Template | Redirect:
    """A day with hours of its own."""
    reason = {tag: one(data, f"reason.{tag}").strip() for tag in ("en", "cy")}
    day, hours = _day(one(data, "day")), one(data, "hours")
    if day is None:
        return calendar_page(request, hub, "Choose the day")
    try:
        trouble = _change(hub, person, "calendar.json", lambda body: with_day(body, shop_id, day, hours, reason))
    except HoursWrong as wrong:
        return calendar_page(request, hub, str(wrong))
    return go_to(CALENDAR, flash=trouble or "It is in the draft. Kiosks know it once you publish.")


@post("/calendar/{shop_id:str}/usual", guards=[AUTHORS], sync_to_thread=True)
def usual_day(hub: TheHub, person: ThePerson, shop_id: FromPath[str], data: Fields) -> Redirect:
    """The day is like any other of its weekday again."""
    day = _day(one(data, "day"))
    if day is None:
        raise NotFoundException("There is no such day.")
    trouble = _change(hub, person, "calendar.json", lambda body: without_day(body, shop_id, day))
    return go_to(CALENDAR, flash=trouble or "That day is as usual again, in the draft.")


def _change(hub: Hub, person: Person, path: str, change: Callable[[bytes], bytes]) -> str:
    """Why it was not saved, or "". NotFoundException where there is no such thing."""
    try:
        body, digest = hub.publishing.draft.read(path)
        hub.publishing.draft.save(path, change(body), person.sign_in_name, digest)
    except KeyError:
        raise NotFoundException("That is no longer there.") from None
    except PublishingRefused as refused:
        return refused.sentence
    return ""


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
