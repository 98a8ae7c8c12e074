"""Nonces of signed requests."""

import sqlalchemy as sa
from alembic import op

from kiosk.hub_store.tables.metadata import UtcTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "nonces",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("seen_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_nonces")),
    )
    op.create_index("ix_nonces_seen_at", "nonces", ["seen_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_nonces_seen_at", table_name="nonces")
    op.drop_table("nonces")
