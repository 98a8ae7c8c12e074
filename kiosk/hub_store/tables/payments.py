"""Payments whose end a kiosk cannot tell, as it said, and how staff closed them; and how each terminal's day ended."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

open_payments = Table(
    "open_payments",
    metadata,
    Column("id", String(36), primary_key=True, comment="of the attempt"),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False, index=True),
    Column("reference", String(20), nullable=False),
    Column("pence", Integer, nullable=False, comment="asked for"),
    Column("started_at", UtcTime, nullable=False),
    Column("outcome", String(12), nullable=True, comment="what staff found; the row goes when the kiosk has heard of it"),
    Column("closed_by", String(60), nullable=True),
    Column("closed_at", UtcTime, nullable=True),
)

day_ends = Table(
    "day_ends",
    metadata,
    Column("kiosk_id", ForeignKey("kiosks.id"), primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("done", Boolean, nullable=False),
    Column("pence", Integer, nullable=False, comment="the total that the terminal reported"),
    Column("reason", String(40), nullable=False, comment="why it could not be closed"),
    Column("updating", Boolean, nullable=False),
)
