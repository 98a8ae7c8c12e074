"""Signed requests: which kiosk asks, and that nobody changed or repeated what it asked.

Four headers carry the kiosk's id, the time, a nonce and an Ed25519 signature over method, target, body digest, time, nonce
and kiosk. The kiosk's side is `sign`, the hub's `verify`.
"""

import base64
import binascii
import hashlib
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum

from kiosk.link.nonces import NonceBook
from offline_cache.keys import SigningKey, is_signature

KIOSK = "First-Stop-Kiosk"
TIME = "First-Stop-Time"
NONCE = "First-Stop-Nonce"
SIGNATURE = "First-Stop-Signature"

WINDOW_SECONDS = 300
"""How far a kiosk's clock may be from the hub's. A kiosk outside it reads the answer's `Date` and signs again."""


class RefusedReason(StrEnum):
    MISSING = "missing"
    UNKNOWN_KIOSK = "unknown_kiosk"
    CLOCK = "clock"
    REPLAYED = "replayed"
    WRONG = "wrong"


class SignatureRefused(Exception):
    """The request does not come from the kiosk it names, or not now."""

    def __init__(self, reason: RefusedReason) -> None:
        super().__init__(str(reason))
        self.reason = reason


def sign(method: str, target: str, body: bytes, kiosk_id: str, key: SigningKey, now: datetime) -> dict[str, str]:
    """The headers for a request. `target` is the path with its query, as it goes over the wire."""
    time, nonce = str(int(now.timestamp())), secrets.token_hex(16)
    signature = key.sign(_message(method, target, body, kiosk_id, time, nonce))
    return {KIOSK: kiosk_id, TIME: time, NONCE: nonce, SIGNATURE: base64.b64encode(signature).decode("ascii")}


def verify(
    method: str,
    target: str,
    body: bytes,
    headers: Mapping[str, str],
    key_of: Callable[[str], bytes | None],
    now: datetime,
    nonces: NonceBook,
) -> str:
    """The id of the kiosk that signed this request. `headers` ignores case, or has lower-case names. Raises SignatureRefused."""
    kiosk_id, time, nonce, signature = (_header(headers, name) for name in (KIOSK, TIME, NONCE, SIGNATURE))
    public = key_of(kiosk_id)
    if public is None:
        raise SignatureRefused(RefusedReason.UNKNOWN_KIOSK)
    if not is_signature(_bytes(signature), _message(method, target, body, kiosk_id, time, nonce), public):
        raise SignatureRefused(RefusedReason.WRONG)
    if not time.isdecimal() or abs(int(time) - now.timestamp()) > WINDOW_SECONDS:
        raise SignatureRefused(RefusedReason.CLOCK)
    if not nonces.is_new(kiosk_id + nonce, int(time), now.timestamp()):
        raise SignatureRefused(RefusedReason.REPLAYED)
    return kiosk_id


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name) or headers.get(name.lower())
    if not value:
        raise SignatureRefused(RefusedReason.MISSING)
    return value


def _bytes(signature: str) -> bytes:
    try:
        return base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        raise SignatureRefused(RefusedReason.WRONG) from None


def _message(method: str, target: str, body: bytes, kiosk_id: str, time: str, nonce: str) -> bytes:
    return "\n".join(
        ("first-stop request 1", method.upper(), target, hashlib.sha256(body).hexdigest(), kiosk_id, time, nonce)
    ).encode()
