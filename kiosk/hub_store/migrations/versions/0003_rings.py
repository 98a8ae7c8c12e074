"""Rings: how far a release has gone, which kiosk is in which, and how each release fared."""

import sqlalchemy as sa
from alembic import op

from kiosk.hub_store.tables.metadata import UtcTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was published before rings has gone to every kiosk."""
    for table in ("releases", "planned_releases"):
        op.add_column(table, sa.Column("reach", sa.String(length=10), nullable=False, server_default="all"))
    op.add_column("releases", sa.Column("taken_back_by", sa.String(length=60), nullable=True))
    op.add_column("releases", sa.Column("taken_back_at", UtcTime(), nullable=True))
    op.add_column("planned_releases", sa.Column("promotes", sa.Integer(), nullable=True))
    op.add_column(
        "kiosks",
        sa.Column("ring", sa.String(length=10), nullable=True, comment="chosen by hand; empty: it follows from the id"),
    )
    op.create_table(
        "content_reports",
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=True),
        sa.Column("demoted", sa.Integer(), nullable=True),
        sa.Column("refused", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("stale_since", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_content_reports_kiosk_id_kiosks")),
        sa.PrimaryKeyConstraint("kiosk_id", name=op.f("pk_content_reports")),
    )
    op.create_table(
        "release_fates",
        sa.Column("release", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("fate", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_release_fates_kiosk_id_kiosks")),
        sa.PrimaryKeyConstraint("release", "kiosk_id", name=op.f("pk_release_fates")),
    )


def downgrade() -> None:
    op.drop_table("release_fates")
    op.drop_table("content_reports")
    op.drop_column("kiosks", "ring")
    for name in ("promotes", "reach"):
        op.drop_column("planned_releases", name)
    for name in ("taken_back_at", "taken_back_by", "reach"):
        op.drop_column("releases", name)
