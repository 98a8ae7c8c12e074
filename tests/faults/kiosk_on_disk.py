"""A kiosk reduced to what it keeps: it accepts, it settles, and it can be asked whether everything told is still there."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, cast
from uuid import UUID, uuid4

import pysqlite3.dbapi2

from kiosk.reference import make_reference
from offline_cache.cache import Cache
from offline_cache.disk import Disk
from offline_cache.envelope import SealedEnvelope
from offline_cache.keys import SealingKey, SigningKey
from offline_cache.sealing import Binding, Recipient, is_signed_by, seal

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class KioskOnDisk:
    sealing_key: SealingKey
    signing_key: SigningKey

    def open(self, folder: Path, driver: Any = pysqlite3.dbapi2, disk: Disk | None = None) -> Cache:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ballast").touch()  # an empty one will do: nine megabytes, a thousand times, is a long wait
        return Cache.open(
            folder,
            lambda counter: make_reference("K7", counter),
            lambda: NOW,
            floor=0,
            driver=cast(ModuleType, driver),
            disk=disk,
        )

    def accept(self, cache: Cache, size: int = 1500, submission_id: UUID | None = None) -> tuple[UUID, str]:
        chosen = submission_id or uuid4()
        recipient = Recipient(self.sealing_key.key_id, self.sealing_key.public)

        def sealed(reference: str) -> SealedEnvelope:
            return seal(b"x" * size, Binding(chosen, reference, "K7", "missed-bin", 1), NOW, self.signing_key, [recipient])

        return chosen, cache.outbox.accept(chosen, "missed-bin", 1, sealed)

    def settle(self, cache: Cache, many: int) -> None:
        """As if the hub had taken the next few."""
        for waiting in cache.outbox.waiting(many):
            cache.outbox.receipt(waiting.id, NOW, SealedEnvelope.from_json(waiting.body).digest())

    def missing(self, cache: Cache, told: dict[UUID, str]) -> list[str]:
        """References that a visitor was told and that are not there, whole, under that id."""
        waiting = {found.id: found for found in cache.outbox.waiting(100_000, 1 << 40)}
        return [reference for each, reference in told.items() if not self._is_there(cache, waiting, each, reference)]

    def _is_there(self, cache: Cache, waiting: dict[UUID, Any], submission_id: UUID, reference: str) -> bool:
        found = waiting.get(submission_id)
        if found is None:
            return cache.outbox.reserve(submission_id) == reference
        envelope = SealedEnvelope.from_json(found.body)
        return bool(found.reference == envelope.reference == reference and is_signed_by(envelope, self.signing_key.public))
