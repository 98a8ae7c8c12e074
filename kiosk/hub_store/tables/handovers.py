"""Codes for phones, and the files that came by them. Files are sealed before they are written here."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

handovers = Table(
    "handovers",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True, comment="SHA-256; the token itself is only in the QR code"),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False),
    Column("submission_id", String(36), nullable=False, comment="of the submission that is being filled in"),
    Column("accepts", String(10), nullable=False),
    Column("most", Integer, nullable=False),
    Column("language", String(20), nullable=False),
    Column("asked_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("opened_at", UtcTime, nullable=True),
    Column("used_at", UtcTime, nullable=True),
    Column("closed_at", UtcTime, nullable=True),
    Index("ix_handovers_submission_id", "submission_id"),
)

handed_files = Table(
    "handed_files",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("handover_id", String(36), nullable=False),
    Column("kiosk_id", ForeignKey("kiosks.id"), nullable=False),
    Column("submission_id", String(36), nullable=False),
    Column("place", Integer, nullable=False, comment="within one sending, from 0"),
    Column("kind", String(10), nullable=False),
    Column("size", Integer, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("bound_at", UtcTime, nullable=True, comment="the submission came and names it"),
    Column("digest", String(64), nullable=True, comment="SHA-256 of the file; this and all below: empty once purged"),
    Column("key_id", String(80), nullable=True),
    Column("sealed_key", LargeBinary, nullable=True),
    Column("escrow_key_id", String(80), nullable=True),
    Column("escrow_sealed_key", LargeBinary, nullable=True),
    Column("contents", LargeBinary, nullable=True),
    Column("thumbnail", LargeBinary, nullable=True),
    Column("purged_at", UtcTime, nullable=True),
    Column("purge_reason", String(20), nullable=True),
    Column("purged_by", String(60), nullable=True),
    Index("ix_handed_files_handover_id", "handover_id"),
    Index("ix_handed_files_submission_id", "submission_id"),
)
