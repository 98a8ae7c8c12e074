"""The audit log, and whether its chain holds."""

from typing import Annotated

from litestar import get
from litestar.params import FromQuery, QueryParameter
from litestar.response import Template

from kiosk.hub.guards import require
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub
from ui.console.audit.words import ACTIONS
from ui.console.shell.page import ConsoleRequest, page

PATH = "/audit"
MOST = 100
Before = Annotated[int | None, QueryParameter(ge=0, le=2**62)]


@get(PATH, guards=[require(Role.AUDITOR)], sync_to_thread=True)
def audit_log(request: ConsoleRequest, hub: TheHub, before: Before = None, actor: FromQuery[str] = "") -> Template:
    """The newest lines first, a hundred at a time."""
    lines = hub.audit.lines(before=before, actor=actor or None, most=MOST)
    return page(
        request,
        "audit/audit.html",
        title="Audit log",
        lines=lines,
        actor=actor,
        actions=ACTIONS,
        older=lines[-1].id if len(lines) == MOST else None,
        verdict=hub.audit.verify(),
    )


HANDLERS = [audit_log]
