"""Sealing a file at rest: a key of its own for each file, and that key sealed to the hub (and to escrow, where there is one).

HPKE (RFC 9180) as for submissions; `info` binds the key to the file's id and kind, so that no file can stand in for another.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from kiosk.handover.clean_file import CleanFile
from kiosk.link.messages import SealingKeys
from offline_cache.keys import SealingKey
from offline_cache.sealing import SealBroken

_CONTENTS = b"\0" * 11 + b"\1"
_THUMBNAIL = b"\0" * 11 + b"\2"
"""Nonces: each key seals these two and nothing else, ever."""

FindKey = Callable[[str], SealingKey | None]
"""The hub's private key of an id; None where the hub does not have it."""


@dataclass(frozen=True, slots=True)
class SealedFile:
    """As it lies in the database."""

    key_id: str
    sealed_key: bytes
    escrow_key_id: str | None
    escrow_sealed_key: bytes | None
    contents: bytes
    thumbnail: bytes | None


def sealed_file(file: CleanFile, file_id: UUID, keys: SealingKeys) -> SealedFile:
    """Only the holder of a private key opens it again."""
    key, said = AESGCM.generate_key(256), _info(file_id, file.kind)
    box = AESGCM(key)
    return SealedFile(
        key_id=keys.sealing_key_id,
        sealed_key=_sealed_key(key, keys.sealing_key, said),
        escrow_key_id=keys.escrow_key_id,
        escrow_sealed_key=None if keys.escrow_key is None else _sealed_key(key, keys.escrow_key, said),
        contents=box.encrypt(_CONTENTS, file.contents, said),
        thumbnail=None if file.thumbnail is None else box.encrypt(_THUMBNAIL, file.thumbnail, said),
    )


def open_contents(sealed: SealedFile, file_id: UUID, kind: str, find_key: FindKey) -> bytes:
    """Raises SealBroken."""
    return _opened(sealed, sealed.contents, _CONTENTS, _info(file_id, kind), find_key)


def open_thumbnail(sealed: SealedFile, file_id: UUID, kind: str, find_key: FindKey) -> bytes | None:
    """None where there is none. Raises SealBroken."""
    if sealed.thumbnail is None:
        return None
    return _opened(sealed, sealed.thumbnail, _THUMBNAIL, _info(file_id, kind), find_key)


def _opened(sealed: SealedFile, box: bytes, nonce: bytes, said: bytes, find_key: FindKey) -> bytes:
    places = ((sealed.key_id, sealed.sealed_key), (sealed.escrow_key_id, sealed.escrow_sealed_key))
    held = [(found, boxed) for name, boxed in places if name and boxed and (found := find_key(name)) is not None]
    if not held:
        raise SealBroken("sealed for a key that this hub does not have")
    private, sealed_key = held[0]
    try:
        key = _suite().decrypt(sealed_key, private.private, info=said)
        return AESGCM(key).decrypt(nonce, box, said)
    except (InvalidTag, ValueError) as error:
        raise SealBroken("changed after sealing") from error


def _sealed_key(key: bytes, recipient: bytes, said: bytes) -> bytes:
    return _suite().encrypt(key, X25519PublicKey.from_public_bytes(recipient), info=said)


def _info(file_id: UUID, kind: str) -> bytes:
    return "\0".join(("first-stop file 1", str(file_id), kind)).encode()


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
