"""The cookie that holds a sign-in, and where a browser goes once it has it."""

from urllib.parse import quote

from litestar.datastructures import Cookie

from kiosk.hub.hub import Hub
from kiosk.hub.sign_in_middleware import cookie_name
from ui.console.shell.page import ConsoleRequest


def sign_in_cookie(hub: Hub, token: str, max_age: int | None = None) -> Cookie:
    """`max_age` 0 takes it back."""
    longest = int(hub.settings.sign_in_longest.total_seconds())
    return Cookie(
        key=cookie_name(hub),
        value=token,
        path="/",
        httponly=True,
        samesite="lax",
        secure=hub.settings.secure,
        max_age=longest if max_age is None else max_age,
    )


def inside(path: str, *, quoted: bool = False) -> str:
    """Only ever a path of this console; `quoted` may stand in JSON as it is."""
    safe = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    kept = path if safe else "/"
    return quote(kept, safe="/?&=%") if quoted else kept


def address_of(request: ConsoleRequest) -> str:
    """The network address that the browser calls from."""
    return request.client.host if request.client else ""
