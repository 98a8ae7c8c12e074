"""The public display's address, `/display/<shop>`: open to all, and the same for all."""

from litestar import Router, get
from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Template

from kiosk.content.content import Content
from kiosk.hub.guards import OPEN_TO_ALL
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub
from kiosk.language import RIGHT_TO_LEFT
from ui.console.display.board import board_of
from ui.console.display.released_content import ReleasedContent

_OPEN = {OPEN_TO_ALL: True, "exclude_from_csrf": True, "exclude_from_auth": True}
SIDE_BY_SIDE = 2
"""How many languages a display has room for."""
TheReleased = NamedDependency[ReleasedContent]


def display_router(hub: Hub) -> Router:
    """One a server: it keeps what it has read of a release."""
    released = ReleasedContent(hub)
    return Router(
        path="/display",
        route_handlers=[show],
        dependencies={"released": Provide(lambda: released, sync_to_thread=False)},
        include_in_schema=False,
    )


@get("/{shop_id:str}", opt=_OPEN, sync_to_thread=True)
def show(hub: TheHub, released: TheReleased, shop_id: FromPath[str], languages: FromQuery[str] = "") -> Template:
    """`?languages=cy,en` chooses others than the council's own first two."""
    content = released.now()
    if content is None or shop_id not in {shop.id for shop in content.sheet.shops}:
        raise NotFoundException("There is no display for this shop.")
    board = board_of(content, shop_id, hub.clock.now(), _languages(content, languages))
    context = {"board": board, "right_to_left": RIGHT_TO_LEFT, "main": content.council.brand.main}
    return Template("display/display.html", context=context)


def _languages(content: Content, asked: str) -> list[str]:
    known = [language.tag for language in content.languages]
    chosen = [tag for tag in asked.split(",") if tag in known]
    complete = [language.tag for language in content.languages if language.complete]
    return (list(dict.fromkeys(chosen)) or complete or known)[:SIDE_BY_SIDE]
