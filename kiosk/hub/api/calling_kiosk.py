"""Which kiosk is asking: checks the signature of a request against the key the kiosk was enrolled with."""

import asyncio
from http import HTTPStatus

from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_register import KnownKiosk
from kiosk.hub.problems import KioskRequest, Problem
from kiosk.hub.wanted import TheHub
from kiosk.link.signing import RefusedReason, SignatureRefused, verify

_SENTENCES = {
    RefusedReason.MISSING: "The request is not signed.",
    RefusedReason.UNKNOWN_KIOSK: "No kiosk of this name is enrolled here.",
    RefusedReason.CLOCK: "The kiosk's clock differs from the hub's by more than five minutes.",
    RefusedReason.REPLAYED: "This request was made before.",
    RefusedReason.WRONG: "The signature does not fit the request.",
}


async def calling_kiosk(request: KioskRequest, hub: TheHub) -> KnownKiosk:
    """The kiosk that signed this request. Problem 401 where none did, 403 where it was shut out."""
    body = await request.body()
    target = _target(request)
    return await asyncio.to_thread(_verified, hub, request.method, target, body, dict(request.headers))


def _target(request: KioskRequest) -> str:
    path = request.scope["raw_path"].decode("ascii")
    query = request.scope["query_string"].decode("ascii")
    return f"{path}?{query}" if query else path


def _verified(hub: Hub, method: str, target: str, body: bytes, headers: dict[str, str]) -> KnownKiosk:
    found: dict[str, KnownKiosk] = {}

    def key_of(kiosk_id: str) -> bytes | None:
        kiosk = hub.register.find(kiosk_id)
        if kiosk is None:
            return None
        found[kiosk_id] = kiosk
        return kiosk.signing_key

    try:
        kiosk = found[verify(method, target, body, headers, key_of, hub.clock.now(), hub.nonces)]
    except SignatureRefused as refused:
        raise Problem(HTTPStatus.UNAUTHORIZED, refused.reason.value, _SENTENCES[refused.reason]) from refused
    if kiosk.revoked:
        raise Problem(HTTPStatus.FORBIDDEN, "revoked", "This kiosk has been shut out. It can be enrolled anew with a new code.")
    hub.register.seen(kiosk.id)
    return kiosk
