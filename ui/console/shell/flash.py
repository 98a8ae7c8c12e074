"""One sentence carried over a redirect, in a cookie that is taken back as soon as it is shown."""

import base64
import binascii
from typing import Any

from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie

FLASH = "first_stop_flash"
SECURE_PREFIX = "__Host-"
"""Over TLS (see `headers.with_transport_security`): no other host can set such a cookie."""
_LONGEST = 300


def flash_cookie(sentence: str) -> Cookie:
    """Holds the sentence until the next page."""
    text = base64.urlsafe_b64encode(sentence[:_LONGEST].encode()).decode("ascii")
    return Cookie(key=FLASH, value=text, path="/", httponly=True, samesite="lax", max_age=60)


def flash_of(connection: ASGIConnection[Any, Any, Any, Any]) -> str | None:
    """The sentence, if one was carried here."""
    text = connection.cookies.get(SECURE_PREFIX + FLASH) or connection.cookies.get(FLASH)
    if not text:
        return None
    try:
        return base64.urlsafe_b64decode(text).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None


def spent_flash() -> Cookie:
    """Takes the cookie back."""
    return Cookie(key=FLASH, value="", path="/", max_age=0)
