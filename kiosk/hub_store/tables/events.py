"""The event log: what happened, in the order of its ids. Consoles and kiosks are told from here and from nowhere else."""

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

events = Table(
    "events",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("at", UtcTime, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("shop_id", String(40), nullable=True, comment="empty: every shop"),
    Column("kiosk_id", String(2), nullable=True, comment="empty: every kiosk"),
    Column("body", JSON, nullable=False),
    Index("ix_events_kiosk_id_id", "kiosk_id", "id"),
    sqlite_autoincrement=True,
)
