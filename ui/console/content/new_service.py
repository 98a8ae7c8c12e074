"""A new service: with a blank form, a form that the council has already, or none."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from litestar import get, post
from litestar.datastructures import UploadFile
from litestar.response import Redirect, Template

from kiosk.content.building.form_desk import new_form
from kiosk.content.publishing.menu_desk import with_new_service
from kiosk.content.publishing.naming import free_id
from kiosk.hub.hub import Hub
from kiosk.hub.person import Person
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, IN_DRAFT, add
from ui.console.content.lists import catalogue_of
from ui.console.content.taken_in import TakenIn, Upload, take_in
from ui.console.shell.page import ConsoleRequest, go_to, page

TITLE_LONGEST = 120
CATALOGUE = "catalogue.json"


class FormChoice(StrEnum):
    BLANK = "blank"
    FILE = "file"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was filled in."""

    title: str = ""
    subject: str = ""
    owner: str = ""
    form: str = FormChoice.BLANK
    uploads: list[Upload] = field(default_factory=list)


@get("/services/new", guards=[AUTHORS], sync_to_thread=True)
def ask(request: ConsoleRequest, hub: TheHub) -> Template:
    return _ask(request, hub, Asked())


@post("/services/new", guards=[AUTHORS])
async def begin(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Template | Redirect:
    """Into the draft, with its form; what the importer has to say is shown where a file was taken in."""
    asked = await _asked(request)
    return await asyncio.to_thread(_begin, request, hub, person, asked)


async def _asked(request: ConsoleRequest) -> Asked:
    form = await request.form()
    files = [one for one in form.getall("files", []) if isinstance(one, UploadFile) and one.filename]
    uploads = [Upload(one.filename, await one.read()) for one in files]
    words = {name: str(form.get(name, "")).strip() for name in ("title", "subject", "owner", "form")}
    return Asked(words["title"][:TITLE_LONGEST], words["subject"], words["owner"][:TITLE_LONGEST], words["form"], uploads)


def _begin(request: ConsoleRequest, hub: Hub, person: Person, asked: Asked) -> Template | Redirect:
    problems = _problems(hub, asked)
    if problems:
        return _ask(request, hub, asked, problems)
    taken_in = take_in(asked.uploads) if asked.form == FormChoice.FILE else None
    form_id = _form_id(hub, asked) if asked.form != FormChoice.NONE else None
    body = taken_in.body(form_id) if taken_in and form_id else new_form(form_id, asked.title) if form_id else None
    if form_id and body is None:
        return _ask(request, hub, asked, {"files": "Nothing could be made of this file. What is wrong stands below."}, taken_in)
    if form_id and body:
        hub.publishing.draft.save(f"forms/{form_id}.json", body, person.sign_in_name)
    today, named = hub.publishing.draft.today(), (asked.title, asked.subject, asked.owner)
    service_id, trouble = add(hub, person, CATALOGUE, lambda catalogue: with_new_service(catalogue, *named, today, form_id))
    if trouble:
        return _ask(request, hub, asked, {"title": trouble})
    if taken_in is None:
        return go_to(f"/content/edit/service/{service_id}", flash=IN_DRAFT)
    return page(
        request, "content/taken_in.html", title=asked.title, report=taken_in.report, form_id=form_id, service_id=service_id
    )


def _problems(hub: Hub, asked: Asked) -> Mapping[str, str]:
    found = {}
    if not asked.title:
        found["title"] = "Write the service's name"
    if asked.subject not in {subject["id"] for subject in catalogue_of(hub)["subjects"]}:
        found["subject"] = "Choose a subject"
    if not asked.owner:
        found["owner"] = "Write which team owns it"
    if asked.form == FormChoice.FILE and not asked.uploads:
        found["files"] = "Choose the form's file"
    return found


def _form_id(hub: Hub, asked: Asked) -> str:
    taken = {path.removeprefix("forms/").removesuffix(".json") for path in hub.publishing.draft.last_edits()}
    return free_id(asked.title, taken, "form")


def _ask(
    request: ConsoleRequest, hub: Hub, asked: Asked, problems: Mapping[str, str] | None = None, taken_in: TakenIn | None = None
) -> Template:
    return page(
        request,
        "content/new_service.html",
        status_code=422 if problems else 200,
        title="Add a service",
        asked=asked,
        problems=problems or {},
        subjects={subject["id"]: subject["title"]["en"] for subject in catalogue_of(hub)["subjects"]},
        findings=taken_in.report.findings if taken_in else (),
    )


HANDLERS = [ask, begin]
