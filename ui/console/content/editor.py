"""Changing the words of one thing: its languages side by side, findings while one types, a picture of the kiosk."""

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Template

from kiosk.content.building.field_kinds import MAY_BEGIN_WITH
from kiosk.content.building.limits import limits_of
from kiosk.content.building.shape import shape_of
from kiosk.content.publishing import editables
from kiosk.content.publishing.editable import Editable
from kiosk.content.publishing.editing import present, with_words
from kiosk.content.publishing.previewer import PreviewUnavailable, View
from kiosk.content.publishing.refused import PublishingRefused
from kiosk.content.publishing.service_settings import service_of
from kiosk.forms.finding import Finding
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.build_view import build_of
from ui.console.content.languages import languages_of
from ui.console.content.lists import english
from ui.console.content.overview import is_about
from ui.console.content.past import last_edit
from ui.console.content.wanted import ThePreviewer
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

AUTHORS = require(Role.AUTHOR)
BESIDE = "cy"
_TAG = re.compile(r"'([a-z]{2,3}(?:-[A-Za-z]+)?)'")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One thing as it stands in the draft."""

    editable: Editable
    body: bytes
    digest: str


def open_sheet(hub: Hub, thing: str) -> Sheet:
    """By its kind and id: `news/ID`, `service/ID`, `subject/ID`, `form/ID/PAGE`, `form-words/ID`, `texts/own`.

    NotFoundException where there is none.
    """
    kind, _, name = thing.strip("/").partition("/")
    form_id, _, page_id = name.partition("/")
    kinds: Mapping[str, tuple[str, Callable[[bytes], Editable]]] = {
        "news": ("news.json", lambda body: editables.news_item(body, name)),
        "service": ("catalogue.json", lambda body: editables.service(body, name)),
        "subject": ("catalogue.json", lambda body: editables.subject(body, name)),
        "texts": ("texts.json", editables.own_texts),
        "form": (f"forms/{form_id}.json", lambda body: editables.form_page(body, page_id)),
        "form-words": (f"forms/{form_id}.json", editables.form_words),
    }
    try:
        path, made = kinds[kind]
        body, digest = hub.publishing.draft.read(path)
        return Sheet(made(body), body, digest)
    except KeyError:
        raise NotFoundException("There is no such page. It may have been renamed or taken out.") from None


@get("/edit/{thing:path}", guards=[AUTHORS], sync_to_thread=True)
def edit(request: ConsoleRequest, hub: TheHub, thing: FromPath[str], beside: FromQuery[str] = BESIDE) -> Template:
    """The words as they stand in the draft."""
    sheet = open_sheet(hub, thing)
    return _editor(request, hub, sheet, present(sheet.body, sheet.editable), {}, beside)


@post("/edit/{thing:path}", guards=[AUTHORS], sync_to_thread=True)
def save(request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields, thing: FromPath[str]) -> Template | Redirect:
    """Into the draft; kiosks see it once it is published."""
    sheet, given = open_sheet(hub, thing), _given(data)
    body, problems = with_words(sheet.body, sheet.editable, given)
    if not problems:
        try:
            hub.publishing.draft.save(sheet.editable.path, body, person.sign_in_name, given.get("digest"))
        except PublishingRefused as refused:
            problems = {"digest": refused.sentence}
    beside = given.get("beside", BESIDE)
    if problems:
        return _editor(request, hub, sheet, {**present(sheet.body, sheet.editable), **given}, problems, beside)
    return go_to(f"{request.url.path}?beside={beside}", flash="Saved in the draft. Kiosks show it once it is published.")


@post("/check/{thing:path}", guards=[AUTHORS], sync_to_thread=True)
def check(request: ConsoleRequest, hub: TheHub, data: Fields, thing: FromPath[str]) -> Template:
    """What the checks say of the words as they are typed, before they are saved."""
    sheet = open_sheet(hub, thing)
    body, problems = with_words(sheet.body, sheet.editable, _given(data))
    return page(request, "content/findings.html", title="", findings=_findings(hub, sheet, body), problems=problems)


@post("/preview/{thing:path}", guards=[AUTHORS], sync_to_thread=True)
def preview(request: ConsoleRequest, hub: TheHub, previewer: ThePreviewer, data: Fields, thing: FromPath[str]) -> Template:
    """The kiosk's own screen with the words as they are typed."""
    sheet, given = open_sheet(hub, thing), _given(data)
    body, _ = with_words(sheet.body, sheet.editable, given)
    files = hub.publishing.draft.files() | {sheet.editable.path: body}
    view = View(
        sheet.editable.previewed_as or sheet.editable.shown_as,
        given.get("preview_language", "en"),
        given.get("orientation") != "landscape",
    )
    picture, trouble = None, ""
    try:
        picture = "data:image/png;base64," + b64encode(previewer.picture(files, view)).decode()
    except PreviewUnavailable as unavailable:
        trouble = unavailable.sentence
    return page(request, "content/preview.html", title="", picture=picture, view=view, trouble=trouble)


def _editor(
    request: ConsoleRequest, hub: Hub, sheet: Sheet, fields: Mapping[str, str], problems: Mapping[str, str], beside: str
) -> Template:
    languages, (kind, _, name) = languages_of(hub), sheet.editable.shown_as.partition("/")
    return page(
        request,
        "content/editor.html",
        status_code=422 if problems else 200,
        title=sheet.editable.title,
        thing=sheet.editable,
        back=_list_of(sheet.editable),
        fields=fields,
        problems=problems,
        findings=_findings(hub, sheet, sheet.body),
        digest=fields.get("digest") or sheet.digest,
        languages=languages,
        beside=beside if beside in languages else BESIDE,
        last=last_edit(hub, sheet.editable.path),
        build=build_of(hub, sheet.body, name) if kind == "form" else None,
        limits_of=limits_of,
        may_begin_with=MAY_BEGIN_WITH,
        shape_of=shape_of,
        declarations=json.loads(sheet.body).get("declarations", []),
        form_id=name.partition("/")[0] if kind in ("form", "form-words") else "",
        english=english,
        tabs=name if kind == "service" else "",
        service_form=service_of(sheet.body, name).get("form") if kind == "service" else None,
    )


def _list_of(editable: Editable) -> str:
    kind, _, name = editable.shown_as.partition("/")
    lists = {"news": "/content/news", "service": "/content/services", "subject": "/content/menu", "texts": "/content"}
    return lists.get(kind) or f"/content/forms/{name.partition('/')[0]}"


def _findings(hub: Hub, sheet: Sheet, body: bytes) -> list[Finding]:
    """About this thing, with languages called by their names."""
    found = hub.publishing.draft.findings({sheet.editable.path: body})
    places = sheet.editable.finding_places
    mine = [one for one in found if any(is_about(one, place) for place in places) or one.code == "unreadable"]
    names = languages_of(hub)
    return [replace(one, message=_TAG.sub(lambda tag: names.get(tag[1], tag[0]), one.message)) for one in mine]


def _given(data: Mapping[str, str | list[str]]) -> dict[str, str]:
    return {name: one(data, name) for name in data}


HANDLERS = [edit, save, check, preview]
