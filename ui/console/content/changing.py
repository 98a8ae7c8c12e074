"""Changing one file of the draft from a page: what is there is read, changed, and saved over itself, or the reason is said."""

from collections.abc import Callable
from typing import TypeVar

from litestar.exceptions import NotFoundException

from kiosk.content.publishing.refused import PublishingRefused
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.person import Person
from kiosk.hub.roles import Role

AUTHORS = require(Role.AUTHOR)
READERS = require(Role.AUTHOR, Role.APPROVER)
Made = TypeVar("Made")
IN_DRAFT = "It is in the draft. Kiosks show it once it is published."


def change(hub: Hub, person: Person, path: str, do: Callable[[bytes], bytes]) -> str:
    """Why it was not saved, or "". NotFoundException where there is no such thing; ValueErrors say what was written wrongly."""
    try:
        body, digest = hub.publishing.draft.read(path)
        hub.publishing.draft.save(path, do(body), person.sign_in_name, digest)
    except KeyError:
        raise NotFoundException("That is no longer there.") from None
    except (PublishingRefused, ValueError) as refused:
        return str(refused)
    return ""


def add(hub: Hub, person: Person, path: str, do: Callable[[bytes], tuple[bytes, Made]]) -> tuple[Made | None, str]:
    """As `change`, for what gets a name of its own: the name (None: it was not saved), and why not."""
    made: list[Made] = []

    def keep(body: bytes) -> bytes:
        body, name = do(body)
        made.append(name)
        return body

    trouble = change(hub, person, path, keep)
    return (None, trouble) if trouble else (made[-1], "")


def say(trouble: str, otherwise: str = IN_DRAFT) -> str:
    return trouble or otherwise
