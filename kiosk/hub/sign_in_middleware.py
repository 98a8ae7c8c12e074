"""Knows a browser again by its cookie, on every request of the console."""

import asyncio

from litestar.connection import ASGIConnection
from litestar.middleware.authentication import AbstractAuthenticationMiddleware, AuthenticationResult
from litestar.types import ASGIApp

from kiosk.hub.hub import Hub

NOT_SEEN = "not_seen"
"""In a handler's `opt`: a page's own polling does not count as someone being there."""


def cookie_name(hub: Hub) -> str:
    """Cookies do not know ports, so two hubs on one machine need two names."""
    return f"first_stop_{hub.keys.hub_id}"


class SignInMiddleware(AbstractAuthenticationMiddleware):
    """Sets `request.user` to a Person or None and `request.auth` to the token; guards decide."""

    def __init__(self, app: ASGIApp, hub: Hub) -> None:
        super().__init__(app)
        self._hub = hub

    async def authenticate_request(self, connection: ASGIConnection) -> AuthenticationResult:  # type: ignore[type-arg]
        """Never refuses."""
        token = connection.cookies.get(cookie_name(self._hub))
        if not token:
            return AuthenticationResult(user=None, auth=None)
        seen = not connection.route_handler.opt.get(NOT_SEEN, False)
        person = await asyncio.to_thread(self._hub.sign_ins.who, token, seen=seen)
        return AuthenticationResult(user=person, auth=token if person else None)
