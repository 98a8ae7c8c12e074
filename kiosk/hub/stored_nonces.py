"""The nonces of the last few minutes in the hub's database, where several processes serve one council."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert

from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.nonces import nonces
from kiosk.link.nonces import KEPT_SECONDS

_KEPT = timedelta(seconds=KEPT_SECONDS)


class StoredNonces:
    """Fits `NonceBook`. They outlive each process, so nothing signed before one began has to be refused."""

    def __init__(self, store: HubStore) -> None:
        self._store = store
        self._forgot_at = datetime.min.replace(tzinfo=UTC)

    def is_new(self, nonce: str, signed_at: int, now: float) -> bool:  # noqa: ARG002 - when it was signed is checked before
        """Of two processes that are given it at once, one alone is told that it is."""
        at, digest = datetime.fromtimestamp(now, UTC), sha256(nonce.encode()).hexdigest()
        with self._store.writing() as connection:
            if abs(at - self._forgot_at) > _KEPT:
                connection.execute(delete(nonces).where(nonces.c.seen_at < at - _KEPT))
                self._forgot_at = at
            row = insert(nonces).values(digest=digest, seen_at=at).on_conflict_do_nothing().returning(nonces.c.digest)
            return connection.execute(row).first() is not None
