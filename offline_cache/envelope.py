"""A sealed envelope, and its one spelling in bytes."""

import base64
import hashlib
import json
from dataclasses import dataclass, fields
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

    def to_json(self) -> bytes:
        """The canonical bytes."""
        return _canonical(self._texts())

    def signed_part(self) -> bytes:
        """What the kiosk's signature covers: everything but the signature."""
        texts = self._texts()
        del texts["signature"]
        return b"first-stop envelope 1\n" + _canonical(texts)

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
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: _text(value) for name, value in values if value is not None}


def _canonical(texts: dict[str, str | int]) -> bytes:
    return json.dumps(texts, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _text(value: object) -> str | int:
    match value:
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        case int():
            return value
        case _:
            return str(value)
