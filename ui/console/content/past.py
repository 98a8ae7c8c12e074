"""What became of a file over time: who saved it when, what they changed, taking back the last change, bringing a version back."""

from collections.abc import Iterator
from dataclasses import dataclass

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.publishing.change import Change, changes_in
from kiosk.content.publishing.draft import Edit
from kiosk.content.publishing.refused import PublishingRefused
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, READERS
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

SHOWN = 25


@dataclass(frozen=True, slots=True)
class PastEdit:
    """One saved version, and how it differs from the one before."""

    edit: Edit
    changes: tuple[Change, ...]
    is_now: bool


@get("/history/{path:path}", guards=[READERS], sync_to_thread=True)
def history(request: ConsoleRequest, hub: TheHub, path: FromPath[str]) -> Template:
    """Newest first, each with its changes."""
    name = path.strip("/")
    edits = hub.publishing.draft.history(name)
    if not edits:
        raise NotFoundException("Nothing is known of that.")
    title = f"History of {file_title(hub, name)}"
    return page(request, "content/history.html", title=title, past=list(_past(hub, edits)), file=name, more=len(edits) > SHOWN)


@post("/history/{path:path}", guards=[AUTHORS], sync_to_thread=True)
def bring_back(hub: TheHub, person: ThePerson, data: Fields, path: FromPath[str]) -> Redirect:
    """A version becomes the newest; what stood in between stays in the history."""
    name, digest, back = path.strip("/"), one(data, "digest"), one(data, "back")
    if digest not in {edit.digest for edit in hub.publishing.draft.history(name)}:
        raise NotFoundException("There is no such version.")
    target = back if back.startswith("/content") else f"/content/history/{name}"
    try:
        over = one(data, "over") or None
        hub.publishing.draft.save(name, hub.publishing.draft.version(digest), person.sign_in_name, over)
    except PublishingRefused as refused:
        return go_to(target, flash=refused.sentence)
    return go_to(target, flash="It is as it was before, in the draft.")


@dataclass(frozen=True, slots=True)
class LastEdit:
    """For the line at the foot of a page: the last change, and what stood before it."""

    path: str
    edit: Edit
    before: str | None


def last_edit(hub: Hub, path: str) -> LastEdit | None:
    """None where the file was never touched since it came."""
    edits = hub.publishing.draft.history(path)[:2]
    return LastEdit(path, edits[0], edits[1].digest) if len(edits) == 2 else None


def _past(hub: Hub, edits: list[Edit]) -> Iterator[PastEdit]:
    for number, edit in enumerate(edits[:SHOWN]):
        before = edits[number + 1] if number + 1 < len(edits) else None
        after = hub.publishing.draft.version(edit.digest) if edit.digest else None
        earlier = hub.publishing.draft.version(before.digest) if before and before.digest else None
        changes = tuple(changes_in(edit.path, earlier, after)) if before else ()
        yield PastEdit(edit, changes, number == 0)


def file_title(hub: Hub, path: str) -> str:
    """What a content file is to people."""
    if path.startswith("forms/"):
        return f"the form “{hub.names.form(path.removeprefix('forms/').removesuffix('.json'))}”"
    known = {
        "catalogue.json": "the services and the menu",
        "news.json": "the news",
        "calendar.json": "the opening times",
        "shop.json": "the council and its shops",
        "texts.json": "the kiosk's own sentences",
    }
    return known.get(path, path)


HANDLERS = [history, bring_back]
