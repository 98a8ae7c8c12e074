"""Submissions that do not get from their kiosk to the hub, as the kiosks last said."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

envelopes_aside = Table(
    "envelopes_aside",
    metadata,
    Column("kiosk_id", ForeignKey("kiosks.id"), primary_key=True),
    Column("id", String(36), primary_key=True),
    Column("reference", String(12), nullable=False),
    Column("form_id", String(80), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("since", UtcTime, nullable=False),
    Column("why", String(80), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("asked_at", UtcTime, nullable=True, comment="when staff asked for it to be sent again"),
)
