"""The door for back offices, under `/f`: an address that a delivery told them opens one photo or document for some days."""

from http import HTTPStatus

from litestar import Response, get
from litestar.exceptions import HTTPException, NotFoundException
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import FromPath

from kiosk.delivery.file_links import PATH
from kiosk.handover.handed_files import NoSuchFile
from kiosk.hub.guards import OPEN_TO_ALL
from kiosk.hub.wanted import TheHub
from offline_cache.sealing import SealBroken
from ui import log_events
from ui.console.shell.page import ConsoleRequest
from ui.console.submissions.files import SEALED_OFF

_LIMIT = RateLimitConfig(("minute", 120), store="linked_file_limit")
"""From one address. Nobody guesses one of 256 bits; this keeps who tries from being a burden."""


def _say_trouble(request: ConsoleRequest, trouble: Exception) -> Response[str]:
    """For a program. The address is not logged: it opens the file."""
    if isinstance(trouble, HTTPException) and trouble.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Response("", status_code=trouble.status_code, media_type="text/plain")
    log_events.console_page_failed(method=request.method, path=PATH, fault=trouble)
    return Response("", status_code=HTTPStatus.INTERNAL_SERVER_ERROR, media_type="text/plain")


@get(
    f"{PATH}/{{token:str}}",
    opt={OPEN_TO_ALL: True, "exclude_from_csrf": True, "exclude_from_auth": True},
    middleware=[_LIMIT.middleware],
    exception_handlers={Exception: _say_trouble},
    include_in_schema=False,
    sync_to_thread=True,
)
def linked_file(hub: TheHub, token: FromPath[str]) -> Response[bytes]:
    """404 for an address that is over, or whose file has been deleted since. Which back office took it goes to the audit log."""
    linked = hub.file_links.read(token)
    if linked is None:
        raise NotFoundException
    try:
        file, contents = hub.files.open(linked.submission_id, linked.file_id, f"back office {linked.back_office}")
    except (NoSuchFile, SealBroken) as trouble:
        raise NotFoundException from trouble
    headers = SEALED_OFF | {"Content-Disposition": f'attachment; filename="{str(file.id)[:8]}.{file.kind.ending}"'}
    return Response(contents, media_type=file.kind.media_type, headers=headers)
