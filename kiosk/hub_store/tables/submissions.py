"""Sealed envelopes as they came, and alarms about them. Nothing in here can be read without the hub's private key."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from kiosk.hub_store.tables.metadata import UtcTime, metadata

submissions = Table(
    "submissions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False),
    Column("shop_id", ForeignKey("shops.id"), nullable=False),
    Column("reference", String(12), nullable=False),
    Column("form_id", String(80), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("sealed_at", UtcTime, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("envelope", Text, nullable=True, comment="JSON as signed; empty once purged"),
    Column("purged_at", UtcTime, nullable=True),
    Index("ix_submissions_reference", "reference"),
    Index("ix_submissions_received_at", "received_at"),
)

alarms = Table(
    "alarms",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("kind", String(40), nullable=False),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=True),
    Column("reference", String(12), nullable=True),
    Column("raised_at", UtcTime, nullable=False),
    Column("cleared_at", UtcTime, nullable=True),
    Column("cleared_by", String(60), nullable=True),
)

purges = Table(
    "purges",
    metadata,
    Column("submission_id", String(36), primary_key=True),
    Column("reference", String(12), nullable=False),
    Column("form_id", String(80), nullable=False),
    Column("reason", String(20), nullable=False),
    Column("by", String(60), nullable=False),
    Column("at", UtcTime, nullable=False),
)

retention = Table(
    "retention",
    metadata,
    Column("form_id", String(80), primary_key=True),
    Column("days", Integer, nullable=False),
    Column("set_by", String(60), nullable=False),
    Column("set_at", UtcTime, nullable=False),
)
