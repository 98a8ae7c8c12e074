"""Every page of the console and the lines of its navigation, in the order they are shown."""

from kiosk.hub.roles import Role
from ui.console.help_calls import routes as help_calls
from ui.console.shell.files import asset
from ui.console.shell.nav import Nav, NavItem
from ui.console.sign_in import routes as sign_in

HANDLERS = (asset, *sign_in.HANDLERS, *help_calls.HANDLERS)

NAV = Nav((NavItem("Help calls", "/help-calls", frozenset({Role.FLOOR, Role.SUPERVISOR, Role.READ_ONLY})),))
