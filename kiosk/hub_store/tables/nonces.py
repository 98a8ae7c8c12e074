"""Which signed requests of the last minutes have been used, where several hub processes have to know."""

from sqlalchemy import Column, Index, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

nonces = Table(
    "nonces",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("seen_at", UtcTime, nullable=False),
    Index("ix_nonces_seen_at", "seen_at"),
)
