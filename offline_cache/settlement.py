"""What the hub said of one envelope."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from offline_cache.envelope_row import EnvelopeRow, EnvelopeState


@dataclass(frozen=True, slots=True)
class Settlement:
    """`digest` is of what the hub stored; `refused` says why it would not."""

    id: UUID
    received_at: datetime
    digest: str
    refused: str | None = None

    def of(self, row: EnvelopeRow) -> EnvelopeRow:
        """The row as it is from now on. What the hub has under this id is not always what stands here."""
        if self.refused is not None:
            return replace(row, state=EnvelopeState.REFUSED, why=self.refused)
        if self.digest != row.digest:
            return replace(row, state=EnvelopeState.REFUSED, why="another_body")
        at = self.received_at.astimezone(UTC).isoformat()
        return replace(row, state=EnvelopeState.RECEIVED, at=at, body=None)
