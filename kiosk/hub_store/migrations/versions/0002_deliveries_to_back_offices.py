"""Deliveries to back offices."""

import sqlalchemy as sa
from alembic import op

from kiosk.hub_store.tables.metadata import UtcTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "deliveries",
        sa.Column("submission_id", sa.String(length=36), nullable=False),
        sa.Column("back_office", sa.String(length=40), nullable=False, comment="its name in hub.toml"),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", UtcTime(), nullable=False, comment="not tried before; while it is tried, when another may try"),
        sa.Column("changed_at", UtcTime(), nullable=False),
        sa.Column(
            "why",
            sa.String(length=300),
            nullable=False,
            comment="how the last try failed, for staff; nothing that visitors typed",
        ),
        sa.Column("their_reference", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name=op.f("fk_deliveries_submission_id")),
        sa.PrimaryKeyConstraint("submission_id", "back_office", name=op.f("pk_deliveries")),
    )
    op.create_index("ix_deliveries_back_office_state_due_at", "deliveries", ["back_office", "state", "due_at"], unique=False)
    op.create_index("ix_deliveries_state", "deliveries", ["state"], unique=False)
    op.drop_column("submissions", "delivery")


def downgrade() -> None:
    op.add_column(
        "submissions", sa.Column("delivery", sa.VARCHAR(length=12), server_default=sa.text("'waiting'"), nullable=False)
    )
    op.drop_index("ix_deliveries_state", table_name="deliveries")
    op.drop_index("ix_deliveries_back_office_state_due_at", table_name="deliveries")
    op.drop_table("deliveries")
