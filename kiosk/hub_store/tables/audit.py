"""The audit log: who did what. Each line holds the digest of the line before, so that none can be changed or taken out unseen."""

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

audit_lines = Table(
    "audit_lines",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("actor", String(60), nullable=False),
    Column("action", String(60), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("detail", JSON, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Index("ix_audit_lines_actor", "actor"),
)
