"""Payments that staff have to close, and how each terminal's day ended."""

import sqlalchemy as sa
from alembic import op

from kiosk.hub_store.tables.metadata import UtcTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "open_payments",
        sa.Column("id", sa.String(length=36), nullable=False, comment="of the attempt"),
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("pence", sa.Integer(), nullable=False, comment="asked for"),
        sa.Column("started_at", UtcTime(), nullable=False),
        sa.Column(
            "outcome",
            sa.String(length=12),
            nullable=True,
            comment="what staff found; the row goes when the kiosk has heard of it",
        ),
        sa.Column("closed_by", sa.String(length=60), nullable=True),
        sa.Column("closed_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_open_payments_kiosk_id_kiosks")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_payments")),
    )
    op.create_index(op.f("ix_open_payments_kiosk_id"), "open_payments", ["kiosk_id"])
    op.create_table(
        "day_ends",
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column("pence", sa.Integer(), nullable=False, comment="the total that the terminal reported"),
        sa.Column("reason", sa.String(length=40), nullable=False, comment="why it could not be closed"),
        sa.Column("updating", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_day_ends_kiosk_id_kiosks")),
        sa.PrimaryKeyConstraint("kiosk_id", name=op.f("pk_day_ends")),
    )


def downgrade() -> None:
    op.drop_table("day_ends")
    op.drop_index(op.f("ix_open_payments_kiosk_id"), table_name="open_payments")
    op.drop_table("open_payments")
