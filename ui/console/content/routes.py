"""Every door of the content pages."""

from litestar import Router
from litestar.di import Provide

from kiosk.content.publishing.previewer import Previewer
from kiosk.hub.roles import Role
from ui.console.content import (
    coming_and_going,
    condition_pages,
    editor,
    form_build,
    form_costs,
    form_lists,
    lists,
    menu,
    new_service,
    past,
    releasing,
    service_pages,
    value_pages,
)
from ui.console.content.kiosk_previewer import KioskPreviewer
from ui.console.shell.nav import NavItem

PATH = "/content"
PARTS = (
    lists,
    menu,
    new_service,
    form_build,
    form_lists,
    form_costs,
    condition_pages,
    value_pages,
    service_pages,
    past,
    coming_and_going,
    editor,
    releasing,
)


def content_router(previewer: Previewer) -> Router:
    """With what draws the previews."""
    return Router(
        path=PATH,
        dependencies={"previewer": Provide(lambda: previewer, sync_to_thread=False)},
        route_handlers=[handler for part in PARTS for handler in part.HANDLERS],
    )


HANDLERS = [content_router(KioskPreviewer())]
NAV = [NavItem("Content", PATH, frozenset({Role.AUTHOR, Role.APPROVER}))]
