"""How visits were, as visitors said."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

feedback = Table(
    "feedback",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False),
    Column("shop_id", ForeignKey("shops.id"), nullable=False),
    Column("given_at", UtcTime, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("service_id", String(80), nullable=True),
    Column("handled", Integer, nullable=True),
    Column("outcome_wanted", String(20), nullable=True),
    Column("channel", String(20), nullable=False),
    Index("ix_feedback_received_at", "received_at"),
)
