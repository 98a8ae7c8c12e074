"""Content drafts and the releases made of them."""

from sqlalchemy import JSON, Column, Integer, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

draft_files = Table(
    "draft_files",
    metadata,
    Column("path", String(120), primary_key=True),
    Column("body", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    Column("edited_by", String(60), nullable=False),
    Column("edited_at", UtcTime, nullable=False),
)

releases = Table(
    "releases",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("published_by", String(60), nullable=False),
    Column("published_at", UtcTime, nullable=False),
    Column("note", String(400), nullable=False),
)
