"""The banner by itself: each open page asks for it once a minute."""

from litestar import get
from litestar.response import Template

from kiosk.hub.guards import require
from kiosk.hub.sign_in_middleware import NOT_SEEN
from ui.console.shell.page import ConsoleRequest, page
from ui.console.storage.banner import TOLD


@get("/storage", guards=[require(*TOLD)], opt={NOT_SEEN: True}, sync_to_thread=True)
def storage(request: ConsoleRequest) -> Template:
    """Empty while all is well."""
    return page(request, "storage/storage.html")


HANDLERS = [storage]
