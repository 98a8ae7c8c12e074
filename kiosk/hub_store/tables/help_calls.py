"""Help calls from the button to the outcome."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

help_calls = Table(
    "help_calls",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False),
    Column("shop_id", ForeignKey("shops.id"), nullable=False),
    Column("reason", String(12), nullable=False),
    Column("language", String(20), nullable=False),
    Column("service_id", String(80), nullable=True),
    Column("page_id", String(80), nullable=True),
    Column("error_code", String(80), nullable=True),
    Column("raised_at", UtcTime, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("step", String(12), nullable=False),
    Column("taken_by", ForeignKey("people.id"), nullable=True),
    Column("taken_by_name", String(80), nullable=True, comment="as visitors read it"),
    Column("taken_at", UtcTime, nullable=True),
    Column("arrived_at", UtcTime, nullable=True),
    Column("ended_at", UtcTime, nullable=True, comment="closed or withdrawn"),
    Column("outcome", String(20), nullable=True),
    Column("note", String(400), nullable=True),
    Index("ix_help_calls_step_received_at", "step", "received_at"),
    Index("ix_help_calls_ended_at", "ended_at"),
)

help_call_barriers = Table(
    "help_call_barriers",
    metadata,
    Column("help_call_id", ForeignKey("help_calls.id", ondelete="CASCADE"), primary_key=True),
    Column("barrier", String(20), primary_key=True),
)
