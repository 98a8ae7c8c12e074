"""Envelopes that do not get through."""

import sqlalchemy as sa
from alembic import op

from kiosk.hub_store.tables.metadata import UtcTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "envelopes_aside",
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("reference", sa.String(length=12), nullable=False),
        sa.Column("form_id", sa.String(length=80), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("since", UtcTime(), nullable=False),
        sa.Column("why", sa.String(length=80), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("asked_at", UtcTime(), nullable=True, comment="when staff asked for it to be sent again"),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_envelopes_aside_kiosk_id")),
        sa.PrimaryKeyConstraint("kiosk_id", "id", name=op.f("pk_envelopes_aside")),
    )


def downgrade() -> None:
    op.drop_table("envelopes_aside")
