"""Knows a browser again by its cookie, on every request of the console."""

import asyncio

from litestar.connection import ASGIConnection
from litestar.middleware.authentication import AbstractAuthenticationMiddleware, AuthenticationResult

from kiosk.hub.hub import Hub

NOT_SEEN = "not_seen"
"""In a handler's `opt`: a page's own polling does not count as someone being there."""


def cookie_name(hub: Hub) -> str:
    """Cookies do not know ports, so two hubs on one machine need two names. Over TLS no other host can set it."""
    return f"{'__Host-' if hub.settings.secure else ''}first_stop_{hub.keys.hub_id}"


class SignInMiddleware(AbstractAuthenticationMiddleware):
    """Sets `request.user` to a Person or None and `request.auth` to the token; guards decide."""

    async def authenticate_request(self, connection: ASGIConnection) -> AuthenticationResult:  # type: ignore[type-arg]
        """Never refuses."""
        hub: Hub = connection.app.state.hub
        token = connection.cookies.get(cookie_name(hub))
        if not token:
            return AuthenticationResult(user=None, auth=None)
        seen = not connection.route_handler.opt.get(NOT_SEEN, False)
        person = await asyncio.to_thread(hub.sign_ins.who, token, seen=seen)
        return AuthenticationResult(user=person, auth=token if person else None)
