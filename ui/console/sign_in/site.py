"""Where a browser believes to be, which is what a passkey is bound to."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from kiosk.hub.hub import Hub
from kiosk.hub.passkeys import Site
from ui.console.shell.page import ConsoleRequest


def site_of(request: ConsoleRequest, hub: Hub) -> Site | None:
    """None where the hub is reached by an address in figures: passkeys need a name."""
    origin = (hub.settings.public_url or str(request.base_url)).rstrip("/")
    name = urlsplit(origin).hostname or ""
    try:
        ip_address(name)
    except ValueError:
        return Site(origin, name)
    return None
