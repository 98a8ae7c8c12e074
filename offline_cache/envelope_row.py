"""One row of the outbox, able to prove that it is what was written."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from offline_cache.envelope import SealedEnvelope
from offline_cache.row_tag import tag_of


class EnvelopeState(StrEnum):
    RESERVED = "reserved"
    """Has its reference, but nothing was accepted yet."""
    WAITING = "waiting"
    RECEIVED = "received"
    """The hub has it; the payload is gone from here, the reference stays."""
    REFUSED = "refused"
    """The hub will not have it; staff decide. The payload stays, sealed."""


@dataclass(frozen=True, slots=True)
class EnvelopeRow:
    """`number` is the counter that made the reference; `body` the canonical envelope, None when there is none (any more)."""

    number: int
    id: UUID
    reference: str
    form_id: str
    form_version: int
    state: EnvelopeState
    at: str
    attempts: int = 0
    why: str = ""
    digest: str = ""
    body: bytes | None = None

    def values(self) -> dict[str, Any]:
        """As the table keeps it, with the tag over all of it."""
        values = {
            "number": self.number,
            "id": str(self.id),
            "reference": self.reference,
            "form_id": self.form_id,
            "form_version": self.form_version,
            "state": self.state.value,
            "at": self.at,
            "attempts": self.attempts,
            "why": self.why,
            "digest": self.digest,
        }
        return values | {"body": self.body, "tag": tag_of(values.values())}

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Self | None:
        """The row, or None if it is not what was written. Without a "body" in `values` the body is not looked at."""
        try:
            known = {name: values[name] for name in _COLUMNS if name in values}
            row = cls(**known | {"id": UUID(known["id"]), "state": EnvelopeState(known["state"])})
            is_whole = row.values()["tag"] == values["tag"] and ("body" not in values or row._has_its_body())
        except (KeyError, TypeError, ValueError, AttributeError):
            return None
        return row if is_whole else None

    @classmethod
    def from_copy(cls, number: int, body: bytes) -> Self | None:
        """A waiting row made from what the second copy kept; None where that is no envelope."""
        try:
            envelope = SealedEnvelope.from_json(body)
        except ValueError:
            return None
        return cls(
            number,
            envelope.id,
            envelope.reference,
            envelope.form_id,
            envelope.form_version,
            EnvelopeState.WAITING,
            envelope.sealed_at.astimezone(UTC).isoformat(),
            digest=digest_of(body),
            body=body,
        )

    def _has_its_body(self) -> bool:
        if self.body is None:
            return self.state in (EnvelopeState.RESERVED, EnvelopeState.RECEIVED)
        return digest_of(self.body) == self.digest


_COLUMNS = tuple(field.name for field in fields(EnvelopeRow))


def digest_of(body: bytes) -> str:
    """SHA-256, hex: the same as `SealedEnvelope.digest` for canonical bytes."""
    return hashlib.sha256(body).hexdigest()
