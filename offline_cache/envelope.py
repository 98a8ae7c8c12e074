"""A sealed envelope, and its one spelling in bytes."""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SealedEnvelope:
    """A submission that only the hub (and whoever holds the escrow key) can open.

    Its canonical JSON, keys sorted and nothing optional left as null, is what is stored, sent, digested and signed.
    """

    id: UUID
    reference: str
    kiosk_id: str
    form_id: str
    form_version: int
    sealed_at: datetime
    suite: str
    key_id: str
    sealed: bytes
    signature: bytes = b""
    escrow_key_id: str | None = None
    escrow_sealed: bytes | None = None

    def spelled(self) -> "Spelled":
        """All that is made of the one spelling, made together."""
        texts = self._texts()
        body = _canonical(texts)
        del texts["signature"]
        return Spelled(body, hashlib.sha256(body).hexdigest(), _SIGNED + _canonical(texts))

    def to_json(self) -> bytes:
        """The canonical bytes."""
        return _canonical(self._texts())

    def signed_part(self) -> bytes:
        """What the kiosk's signature covers: everything but the signature."""
        texts = self._texts()
        del texts["signature"]
        return _SIGNED + _canonical(texts)

    def digest(self) -> str:
        """SHA-256 of the canonical bytes, hex: two envelopes are the same body when their digests are."""
        return hashlib.sha256(self.to_json()).hexdigest()

    @classmethod
    def from_json(cls, body: bytes) -> Self:
        """Reads canonical bytes. Raises ValueError for anything else."""
        try:
            texts = json.loads(body)
            escrow = texts.get("escrow_sealed")
            return cls(
                id=UUID(texts["id"]),
                reference=texts["reference"],
                kiosk_id=texts["kiosk_id"],
                form_id=texts["form_id"],
                form_version=texts["form_version"],
                sealed_at=datetime.fromisoformat(texts["sealed_at"]),
                suite=texts["suite"],
                key_id=texts["key_id"],
                sealed=base64.b64decode(texts["sealed"], validate=True),
                signature=base64.b64decode(texts["signature"], validate=True),
                escrow_key_id=texts.get("escrow_key_id"),
                escrow_sealed=None if escrow is None else base64.b64decode(escrow, validate=True),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not an envelope") from error

    def _texts(self) -> dict[str, str | int]:
        texts: dict[str, str | int] = {
            "id": str(self.id),
            "reference": self.reference,
            "kiosk_id": self.kiosk_id,
            "form_id": self.form_id,
            "form_version": self.form_version,
            "sealed_at": self.sealed_at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
            "suite": self.suite,
            "key_id": self.key_id,
            "sealed": _base64(self.sealed),
            "signature": _base64(self.signature),
        }
        if self.escrow_key_id is not None:
            texts["escrow_key_id"] = self.escrow_key_id
        if self.escrow_sealed is not None:
            texts["escrow_sealed"] = _base64(self.escrow_sealed)
        return texts


@dataclass(frozen=True, slots=True)
class Spelled:
    """An envelope's canonical bytes, their SHA-256 in hex, and what its signature covers."""

    body: bytes
    digest: str
    signed_part: bytes


_SIGNED = b"first-stop envelope 1\n"
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _canonical(texts: dict[str, str | int]) -> bytes:
    return _ENCODER.encode(texts).encode()


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
