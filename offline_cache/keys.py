"""Key pairs: one to seal for, one to sign with. Private halves live in files only their owner can read."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from offline_cache.durable_file import write_durably


def key_id_of(public: bytes) -> str:
    """Sixteen hex digits that name a public key."""
    return hashlib.sha256(public).hexdigest()[:16]


@dataclass(frozen=True, slots=True, repr=False)
class SealingKey:
    """An X25519 pair. Whoever holds it opens what was sealed for it; a kiosk never does."""

    private: X25519PrivateKey

    @classmethod
    def new(cls) -> Self:
        return cls(X25519PrivateKey.generate())

    @property
    def public(self) -> bytes:
        """Raw, 32 bytes."""
        return self.private.public_key().public_bytes_raw()

    @property
    def key_id(self) -> str:
        return key_id_of(self.public)

    def save(self, path: Path) -> None:
        write_durably(path, _pem(self.private))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Raises OSError, or ValueError for a file that holds no such key."""
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        if not isinstance(key, X25519PrivateKey):
            raise ValueError(f"{path.name} holds no X25519 key")
        return cls(key)


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """An Ed25519 pair: a kiosk's own, for its envelopes and its requests."""

    private: Ed25519PrivateKey

    @classmethod
    def new(cls) -> Self:
        return cls(Ed25519PrivateKey.generate())

    @property
    def public(self) -> bytes:
        """Raw, 32 bytes."""
        return self.private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self.private.sign(message)

    def save(self, path: Path) -> None:
        write_durably(path, _pem(self.private))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Raises OSError, or ValueError for a file that holds no such key."""
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        if not isinstance(key, Ed25519PrivateKey):
            raise ValueError(f"{path.name} holds no Ed25519 key")
        return cls(key)


class Verifier:
    """Checks signatures of the owner of a raw Ed25519 public key, which is read once for many of them."""

    def __init__(self, public: bytes) -> None:
        try:
            self._key: Ed25519PublicKey | None = Ed25519PublicKey.from_public_bytes(public)
        except ValueError:
            self._key = None

    def is_signature(self, signature: bytes, message: bytes) -> bool:
        """Whether exactly this message was signed. Never where the key is none."""
        if self._key is None:
            return False
        try:
            self._key.verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


def is_signature(signature: bytes, message: bytes, public: bytes) -> bool:
    """Whether the owner of a raw Ed25519 public key signed exactly this message."""
    return Verifier(public).is_signature(signature, message)


def _pem(key: X25519PrivateKey | Ed25519PrivateKey) -> bytes:
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
