"""Photos by phone."""

import sqlalchemy as sa
from alembic import op

from kiosk.hub_store.tables.metadata import UtcTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "handed_files",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("handover_id", sa.String(length=36), nullable=False),
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("submission_id", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="within one sending, from 0"),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("bound_at", UtcTime(), nullable=True, comment="the submission came and names it"),
        sa.Column(
            "digest", sa.String(length=64), nullable=True, comment="SHA-256 of the file; this and all below: empty once purged"
        ),
        sa.Column("key_id", sa.String(length=80), nullable=True),
        sa.Column("sealed_key", sa.LargeBinary(), nullable=True),
        sa.Column("escrow_key_id", sa.String(length=80), nullable=True),
        sa.Column("escrow_sealed_key", sa.LargeBinary(), nullable=True),
        sa.Column("contents", sa.LargeBinary(), nullable=True),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=True),
        sa.Column("purged_at", UtcTime(), nullable=True),
        sa.Column("purge_reason", sa.String(length=20), nullable=True),
        sa.Column("purged_by", sa.String(length=60), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_handed_files_kiosk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handed_files")),
    )
    op.create_index("ix_handed_files_handover_id", "handed_files", ["handover_id"], unique=False)
    op.create_index("ix_handed_files_submission_id", "handed_files", ["submission_id"], unique=False)
    op.create_table(
        "handovers",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False, comment="SHA-256; the token itself is only in the QR code"),
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("submission_id", sa.String(length=36), nullable=False, comment="of the submission that is being filled in"),
        sa.Column("accepts", sa.String(length=10), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("asked_at", UtcTime(), nullable=False),
        sa.Column("expires_at", UtcTime(), nullable=False),
        sa.Column("opened_at", UtcTime(), nullable=True),
        sa.Column("used_at", UtcTime(), nullable=True),
        sa.Column("closed_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_handovers_kiosk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_handovers_token_hash")),
    )
    op.create_index("ix_handovers_submission_id", "handovers", ["submission_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_handovers_submission_id", table_name="handovers")
    op.drop_table("handovers")
    op.drop_index("ix_handed_files_submission_id", table_name="handed_files")
    op.drop_index("ix_handed_files_handover_id", table_name="handed_files")
    op.drop_table("handed_files")
