"""What is settled about a service besides its words: where and when it is offered, and the ways of getting it."""

from collections.abc import Mapping, Sequence
from typing import Any

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Template

from kiosk.content.channel import ChannelKind
from kiosk.content.hours import WEEKDAYS
from kiosk.content.publishing.service_settings import service_of, with_settings
from kiosk.content.publishing.service_ways import WayRow, rows_of, with_ways
from kiosk.content.service import Need
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, IN_DRAFT, change
from ui.console.content.languages import languages_of
from ui.console.content.lists import catalogue_of, shop_names
from ui.console.content.past import last_edit
from ui.console.shell.fields import Fields, one, several
from ui.console.shell.page import ConsoleRequest, go_to, page

CATALOGUE = "catalogue.json"
BESIDE = "cy"
MOST_WAYS = 20
KINDS = {
    ChannelKind.HERE: "At this screen",
    ChannelKind.WEB: "On the web",
    ChannelKind.PHONE: "By phone",
    ChannelKind.COUNTER: "At the counter",
    ChannelKind.OUT_OF_HOURS: "Out of hours, by phone",
}
HOURS = {"": "No promise", "shop": "As the shop is open", "always": "Day and night", "own": "Its own hours"}
NEEDS = {Need.PRINTER: "The printer", Need.PAYMENT: "Payment by card"}


@get("/services/{service_id:str}/settings", guards=[AUTHORS], sync_to_thread=True)
def settings(request: ConsoleRequest, hub: TheHub, service_id: FromPath[str]) -> Template:
    return _settings(request, hub, service_id)


@post("/services/{service_id:str}/settings", guards=[AUTHORS], sync_to_thread=True)
def save_settings(
    request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields, service_id: FromPath[str]
) -> Template | Redirect:
    given = {name: several(data, name) for name in data}
    trouble = change(hub, person, CATALOGUE, lambda body: with_settings(body, service_id, given))
    if trouble:
        return _settings(request, hub, service_id, trouble, given)
    return go_to(f"/content/services/{service_id}/settings", flash=IN_DRAFT)


@get("/services/{service_id:str}/ways", guards=[AUTHORS], sync_to_thread=True)
def ways(request: ConsoleRequest, hub: TheHub, service_id: FromPath[str], beside: FromQuery[str] = BESIDE) -> Template:
    return _ways(request, hub, service_id, rows_of(_service(hub, service_id)), beside)


@post("/services/{service_id:str}/ways", guards=[AUTHORS], sync_to_thread=True)
def save_ways(
    request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields, service_id: FromPath[str]
) -> Template | Redirect:
    """Saving, and the buttons that add, move and take out a row: what was typed goes with each."""
    beside, deed = one(data, "beside") or BESIDE, one(data, "do")
    rows = _done(_typed(data), deed)
    if deed:
        return _ways(request, hub, service_id, rows, beside, unsaved=True)
    trouble = change(hub, person, CATALOGUE, lambda body: with_ways(body, service_id, rows))
    if trouble:
        return _ways(request, hub, service_id, rows, beside, trouble)
    return go_to(f"/content/services/{service_id}/ways?beside={beside}", flash=IN_DRAFT)


def _typed(data: Mapping[str, str | list[str]]) -> list[WayRow]:
    count = one(data, "count")
    return [_row(data, f"way.{number}.") for number in range(min(int(count), MOST_WAYS) if count.isdecimal() else 0)]


def _row(data: Mapping[str, str | list[str]], start: str) -> WayRow:
    text = {name.removeprefix(f"{start}text."): one(data, name).strip() for name in data if name.startswith(f"{start}text.")}
    week = {name: one(data, f"{start}{name}") for name in WEEKDAYS}
    line = {name: one(data, f"{start}{name}").strip() for name in ("kind", "number", "address", "hours")}
    return WayRow(line["kind"], text, line["number"], line["address"], line["hours"], week)


def _done(rows: list[WayRow], deed: str) -> list[WayRow]:
    verb, _, at = deed.partition(":")
    number = int(at) if at.isdecimal() else -1
    if verb == "add":
        return [*rows, WayRow(ChannelKind.PHONE)]
    if not 0 <= number < len(rows):
        return rows
    if verb == "remove":
        return rows[:number] + rows[number + 1 :]
    beside = max(0, number - 1) if verb == "up" else number + 1
    rows.insert(beside, rows.pop(number))
    return rows


def _settings(
    request: ConsoleRequest, hub: Hub, service_id: str, error: str = "", given: Mapping[str, Sequence[str]] | None = None
) -> Template:
    service, catalogue = _service(hub, service_id), catalogue_of(hub)
    paths = sorted(path for path in hub.publishing.draft.last_edits() if path.startswith("forms/"))
    forms = [path.removeprefix("forms/").removesuffix(".json") for path in paths]
    return page(
        request,
        "content/service_settings.html",
        status_code=422 if error else 200,
        title=service["title"]["en"],
        service=service,
        tabs=service_id,
        now=given if given is not None else _present(service),
        subjects={subject["id"]: subject["title"]["en"] for subject in catalogue["subjects"]},
        forms={form: hub.names.form(form) for form in forms},
        others={other["id"]: other["title"]["en"] for other in catalogue["services"] if other["id"] != service_id},
        shops=shop_names(hub),
        needs=NEEDS,
        error=error,
        last=last_edit(hub, CATALOGUE),
    )


def _present(service: Mapping[str, Any]) -> dict[str, list[str]]:
    found = {name: _texts(service.get(name)) for name in ("owner", "subject", "form", "lgsl", "lgil", "needs", "related")}
    available = service.get("available")
    if isinstance(available, dict):
        found |= {name: _texts(available.get(name)) for name in ("shops", "starts_on", "ends_on")}
        trial = available.get("trial") or {}
        found |= {f"trial.{name}": _texts(trial.get(name)) for name in ("name", "shops", "starts_on", "ends_on")}
        found["trial.measures"] = ["\n".join(trial.get("measures", ()))]
    return found


def _texts(value: object) -> list[str]:
    if isinstance(value, list | tuple):
        return [str(item) for item in value]
    return [] if value is None else [str(value)]


def _ways(
    request: ConsoleRequest,
    hub: Hub,
    service_id: str,
    rows: Sequence[WayRow],
    beside: str,
    error: str = "",
    *,
    unsaved: bool = False,
) -> Template:
    service, languages = _service(hub, service_id), languages_of(hub)
    return page(
        request,
        "content/service_ways.html",
        status_code=422 if error else 200,
        title=service["title"]["en"],
        service=service,
        tabs=service_id,
        rows=rows,
        kinds=KINDS,
        hours=HOURS,
        week=dict(zip(WEEKDAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True)),
        languages=languages,
        beside=beside if beside in languages else BESIDE,
        error=error,
        unsaved=unsaved,
        last=last_edit(hub, CATALOGUE),
    )


def _service(hub: Hub, service_id: str) -> dict[str, Any]:
    try:
        return service_of(hub.publishing.draft.read(CATALOGUE)[0], service_id)
    except KeyError:
        raise NotFoundException("There is no such service.") from None


HANDLERS = [settings, save_settings, ways, save_ways]
