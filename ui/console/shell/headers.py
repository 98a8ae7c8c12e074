"""What the console tells every browser about what its pages may do."""

from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

from ui.console.shell.flash import FLASH, SECURE_PREFIX

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "object-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
        "base-uri 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


TRANSPORT_SECURITY = "max-age=31536000; includeSubDomains"


async def with_transport_security(message: Message, _scope: Scope) -> None:
    """Where browsers come by https, they come no other way for a year, and the flash is sent no other way."""
    if message["type"] == "http.response.start":
        headers = MutableScopeHeaders.from_message(message)
        headers.setdefault("Strict-Transport-Security", TRANSPORT_SECURITY)
        cookies = headers.getall("set-cookie", [])
        if any(cookie.startswith(f"{FLASH}=") for cookie in cookies):
            del headers["set-cookie"]
            for cookie in cookies:
                ours = cookie.startswith(f"{FLASH}=")
                headers.add("set-cookie", f"{SECURE_PREFIX}{cookie}; Secure" if ours else cookie)


async def with_headers(message: Message, _scope: Scope) -> None:
    """On every answer, errors too. Pages hold what only their reader may see: nothing keeps them unless a handler says so."""
    if message["type"] == "http.response.start":
        headers = MutableScopeHeaders.from_message(message)
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
