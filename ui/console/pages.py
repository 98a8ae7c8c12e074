"""Every page of the console and the lines of its navigation, in the order they are shown."""

from litestar import Router
from litestar.handlers import HTTPRouteHandler

from kiosk.hub.roles import Role
from ui.console.audit import routes as audit
from ui.console.content import routes as content
from ui.console.deliveries import routes as deliveries
from ui.console.help_calls import routes as help_calls
from ui.console.kiosks import routes as kiosks
from ui.console.payments import routes as payments
from ui.console.people import routes as people
from ui.console.shell.files import asset
from ui.console.shell.nav import Nav, NavItem
from ui.console.sign_in import passkey_routes, sign_in_list
from ui.console.sign_in import routes as sign_in
from ui.console.storage import routes as storage
from ui.console.submissions import routes as submissions

HANDLERS: tuple[HTTPRouteHandler | Router, ...] = (
    asset,
    *storage.HANDLERS,
    *sign_in.HANDLERS,
    *passkey_routes.HANDLERS,
    *sign_in_list.HANDLERS,
    *help_calls.HANDLERS,
    *submissions.HANDLERS,
    *deliveries.HANDLERS,
    *payments.HANDLERS,
    *content.HANDLERS,
    *kiosks.HANDLERS,
    *people.HANDLERS,
    *audit.HANDLERS,
)

NAV = Nav(
    (
        NavItem("Help calls", "/help-calls", frozenset({Role.FLOOR, Role.SUPERVISOR, Role.READ_ONLY})),
        NavItem("Submissions", "/submissions", frozenset({Role.SUPERVISOR}), "Forms and payments"),
        NavItem("Payments", "/payments", frozenset({Role.FLOOR, Role.SUPERVISOR, Role.ADMIN}), "Forms and payments"),
        NavItem("Deliveries", "/deliveries", frozenset({Role.SUPERVISOR, Role.ADMIN}), "Forms and payments"),
        *content.NAV,
        NavItem("Kiosks", "/kiosks", frozenset({Role.ADMIN, Role.SUPERVISOR}), "Kiosks and people"),
        NavItem("People", "/people", frozenset({Role.ADMIN}), "Kiosks and people"),
        NavItem("Audit log", "/audit", frozenset({Role.AUDITOR}), "Kiosks and people"),
    )
)
