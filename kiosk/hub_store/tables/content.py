"""The content being worked on, the releases made of it, and releases that are waiting."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

content_bodies = Table(
    "content_bodies",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""Each file's bytes once, by their SHA-256 in hex, however many releases hold them."""

draft_files = Table(
    "draft_files",
    metadata,
    Column("path", String(200), primary_key=True),
    Column("digest", ForeignKey("content_bodies.digest"), nullable=False),
    Column("edited_by", String(60), nullable=False),
    Column("edited_at", UtcTime, nullable=False),
)

draft_edits = Table(
    "draft_edits",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("path", String(200), nullable=False),
    Column("digest", ForeignKey("content_bodies.digest"), nullable=True),
    Column("edited_by", String(60), nullable=False),
    Column("edited_at", UtcTime, nullable=False),
    Index("ix_draft_edits_path", "path"),
)
"""Every version that was ever saved; no digest means that the file was taken out."""

releases = Table(
    "releases",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("files", JSON, nullable=False),
    Column("published_by", String(60), nullable=False),
    Column("approved_by", String(60), nullable=True),
    Column("published_at", UtcTime, nullable=False),
    Column("note", String(400), nullable=False),
    Column("like_release", Integer, nullable=True),
    Column("announced", Boolean, nullable=False),
    Column("reach", String(10), nullable=False),
    Column("taken_back_by", String(60), nullable=True),
    Column("taken_back_at", UtcTime, nullable=True),
)
"""`files`: path → digest. `like_release`: the release that was gone back to. `announced`: the kiosks have been told.
`reach`: the rings it has gone to (`kiosk.content.ring`)."""

planned_releases = Table(
    "planned_releases",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("files", JSON, nullable=False),
    Column("asked_by", String(60), nullable=False),
    Column("asked_at", UtcTime, nullable=False),
    Column("approved_by", String(60), nullable=True),
    Column("due_at", UtcTime, nullable=False),
    Column("note", String(400), nullable=False),
    Column("like_release", Integer, nullable=True),
    Column("state", String(20), nullable=False),
    Column("reach", String(10), nullable=False),
    Column("promotes", Integer, nullable=True),
)
"""Waiting for its hour, or for a second person. `promotes`: a release that is out already, and goes on to more kiosks."""

content_reports = Table(
    "content_reports",
    metadata,
    Column("kiosk_id", ForeignKey("kiosks.id"), primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("release", Integer, nullable=True),
    Column("demoted", Integer, nullable=True),
    Column("refused", Integer, nullable=True),
    Column("reason", String(200), nullable=False),
    Column("stale_since", UtcTime, nullable=True),
)
"""What each kiosk last said of its content."""

release_fates = Table(
    "release_fates",
    metadata,
    Column("release", Integer, primary_key=True, autoincrement=False),
    Column("kiosk_id", ForeignKey("kiosks.id"), primary_key=True),
    Column("fate", String(20), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("at", UtcTime, nullable=False),
)
"""How each release fared on each kiosk."""
