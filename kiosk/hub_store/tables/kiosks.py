"""Shops, the kiosks in them, the one-time codes that let a kiosk in, and what each kiosk last said of itself."""

from sqlalchemy import JSON, Column, ForeignKey, Integer, LargeBinary, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

shops = Table(
    "shops",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", String(80), nullable=False),
)

kiosks = Table(
    "kiosks",
    metadata,
    Column("id", String(2), primary_key=True, comment="rows are never deleted: an id is never given twice"),
    Column("shop_id", ForeignKey("shops.id"), nullable=False, index=True),
    Column("name", String(60), nullable=False),
    Column("place", String(80), nullable=False),
    Column("signing_key", LargeBinary(32), nullable=False),
    Column("enrolled_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime, nullable=True),
    Column("revoked_by", String(60), nullable=True),
    Column("seen_at", UtcTime, nullable=True),
    Column("ring", String(10), nullable=True, comment="chosen by hand; empty: it follows from the id"),
)

enrolment_codes = Table(
    "enrolment_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("shop_id", ForeignKey("shops.id"), nullable=False),
    Column("place", String(80), nullable=False),
    Column("made_by", String(60), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("used_at", UtcTime, nullable=True),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=True),
)

kiosk_health = Table(
    "kiosk_health",
    metadata,
    Column("kiosk_id", ForeignKey("kiosks.id"), primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("release", Integer, nullable=True),
    Column("waiting", Integer, nullable=False),
    Column("unsettled_payments", Integer, nullable=False),
    Column("devices", JSON, nullable=False, comment="[DeviceHealth, …] as sent"),
)
