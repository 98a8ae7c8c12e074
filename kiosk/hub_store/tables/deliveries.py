"""What is on its way to back offices: a line for each submission and back office, made with the submission itself."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

deliveries = Table(
    "deliveries",
    metadata,
    Column("submission_id", ForeignKey("submissions.id"), primary_key=True),
    Column("back_office", String(40), primary_key=True, comment="its name in hub.toml"),
    Column("state", String(12), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", UtcTime, nullable=False, comment="not tried before; while it is tried, when another may try"),
    Column("changed_at", UtcTime, nullable=False),
    Column("why", String(300), nullable=False, comment="how the last try failed, for staff; nothing that visitors typed"),
    Column("their_reference", String(120), nullable=False),
    Index("ix_deliveries_back_office_state_due_at", "back_office", "state", "due_at"),
    Index("ix_deliveries_state", "state"),
)
