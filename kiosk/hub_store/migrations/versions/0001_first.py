"""The first tables."""

import sqlalchemy as sa
from alembic import op

from kiosk.hub_store.tables.metadata import UtcTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_lines",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("actor", sa.String(length=60), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_lines")),
    )
    op.create_index("ix_audit_lines_actor", "audit_lines", ["actor"], unique=False)
    op.create_table(
        "content_bodies",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_content_bodies")),
    )
    op.create_table(
        "events",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("shop_id", sa.String(length=40), nullable=True, comment="empty: every shop"),
        sa.Column("kiosk_id", sa.String(length=2), nullable=True, comment="empty: every kiosk"),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_events_kiosk_id_id", "events", ["kiosk_id", "id"], unique=False)
    op.create_table(
        "failed_sign_ins",
        sa.Column("sign_in_name", sa.String(length=60), nullable=False),
        sa.Column("address", sa.String(length=60), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("sign_in_name", "address", "at", name=op.f("pk_failed_sign_ins")),
    )
    op.create_index("ix_failed_sign_ins_at", "failed_sign_ins", ["at"], unique=False)
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("sign_in_name", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("password_set_at", UtcTime(), nullable=False),
        sa.Column("must_change_by", UtcTime(), nullable=True, comment="a password made by someone else ends here"),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("disabled_at", UtcTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("sign_in_name", name=op.f("uq_people_sign_in_name")),
    )
    op.create_table(
        "planned_releases",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("asked_by", sa.String(length=60), nullable=False),
        sa.Column("asked_at", UtcTime(), nullable=False),
        sa.Column("approved_by", sa.String(length=60), nullable=True),
        sa.Column("due_at", UtcTime(), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("like_release", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_releases")),
    )
    op.create_table(
        "purges",
        sa.Column("submission_id", sa.String(length=36), nullable=False),
        sa.Column("reference", sa.String(length=12), nullable=False),
        sa.Column("form_id", sa.String(length=80), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("by", sa.String(length=60), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_purges")),
    )
    op.create_table(
        "releases",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("published_by", sa.String(length=60), nullable=False),
        sa.Column("approved_by", sa.String(length=60), nullable=True),
        sa.Column("published_at", UtcTime(), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("like_release", sa.Integer(), nullable=True),
        sa.Column("announced", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_releases")),
    )
    op.create_table(
        "retention",
        sa.Column("form_id", sa.String(length=80), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("set_by", sa.String(length=60), nullable=False),
        sa.Column("set_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("form_id", name=op.f("pk_retention")),
    )
    op.create_table(
        "shops",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shops")),
    )
    op.create_table(
        "draft_edits",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("edited_by", sa.String(length=60), nullable=False),
        sa.Column("edited_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["content_bodies.digest"], name=op.f("fk_draft_edits_digest")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_edits")),
    )
    op.create_index("ix_draft_edits_path", "draft_edits", ["path"], unique=False)
    op.create_table(
        "draft_files",
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("edited_by", sa.String(length=60), nullable=False),
        sa.Column("edited_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["content_bodies.digest"], name=op.f("fk_draft_files_digest")),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_draft_files")),
    )
    op.create_table(
        "kiosks",
        sa.Column("id", sa.String(length=2), nullable=False, comment="rows are never deleted: an id is never given twice"),
        sa.Column("shop_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("signing_key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("enrolled_at", UtcTime(), nullable=False),
        sa.Column("revoked_at", UtcTime(), nullable=True),
        sa.Column("revoked_by", sa.String(length=60), nullable=True),
        sa.Column("seen_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["shop_id"], ["shops.id"], name=op.f("fk_kiosks_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kiosks")),
    )
    op.create_index(op.f("ix_kiosks_shop_id"), "kiosks", ["shop_id"], unique=False)
    op.create_table(
        "passkey_challenges",
        sa.Column("challenge", sa.String(length=100), nullable=False, comment="base64url; good once and for five minutes"),
        sa.Column("person_id", sa.String(length=36), nullable=True, comment="empty: to sign in with"),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_passkey_challenges_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("challenge", name=op.f("pk_passkey_challenges")),
    )
    op.create_table(
        "passkeys",
        sa.Column("credential_id", sa.String(length=1400), nullable=False, comment="base64url, as browsers send it"),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("used_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_passkeys_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("credential_id", name=op.f("pk_passkeys")),
    )
    op.create_index(op.f("ix_passkeys_person_id"), "passkeys", ["person_id"], unique=False)
    op.create_table(
        "person_roles",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_person_roles_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "role", name=op.f("pk_person_roles")),
    )
    op.create_table(
        "sign_ins",
        sa.Column("token_hash", sa.String(length=64), nullable=False, comment="SHA-256; the token itself is only in the browser"),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("started_at", UtcTime(), nullable=False),
        sa.Column("seen_at", UtcTime(), nullable=False),
        sa.Column("ended_at", UtcTime(), nullable=True),
        sa.Column("address", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_sign_ins_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_ins")),
    )
    op.create_index(op.f("ix_sign_ins_person_id"), "sign_ins", ["person_id"], unique=False)
    op.create_table(
        "alarms",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("kiosk_id", sa.String(length=2), nullable=True),
        sa.Column("reference", sa.String(length=12), nullable=True),
        sa.Column("raised_at", UtcTime(), nullable=False),
        sa.Column("cleared_at", UtcTime(), nullable=True),
        sa.Column("cleared_by", sa.String(length=60), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_alarms_kiosk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarms")),
    )
    op.create_table(
        "enrolment_codes",
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("shop_id", sa.String(length=40), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("made_by", sa.String(length=60), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("expires_at", UtcTime(), nullable=False),
        sa.Column("used_at", UtcTime(), nullable=True),
        sa.Column("kiosk_id", sa.String(length=2), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_enrolment_codes_kiosk_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shops.id"], name=op.f("fk_enrolment_codes_shop_id")),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_enrolment_codes")),
    )
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("shop_id", sa.String(length=40), nullable=False),
        sa.Column("given_at", UtcTime(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("service_id", sa.String(length=80), nullable=True),
        sa.Column("handled", sa.Integer(), nullable=True),
        sa.Column("outcome_wanted", sa.String(length=20), nullable=True),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_feedback_kiosk_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shops.id"], name=op.f("fk_feedback_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_index("ix_feedback_received_at", "feedback", ["received_at"], unique=False)
    op.create_table(
        "help_calls",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("shop_id", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=12), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("service_id", sa.String(length=80), nullable=True),
        sa.Column("page_id", sa.String(length=80), nullable=True),
        sa.Column("error_code", sa.String(length=80), nullable=True),
        sa.Column("raised_at", UtcTime(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("taken_by", sa.String(length=36), nullable=True),
        sa.Column("taken_by_name", sa.String(length=80), nullable=True, comment="as visitors read it"),
        sa.Column("taken_at", UtcTime(), nullable=True),
        sa.Column("arrived_at", UtcTime(), nullable=True),
        sa.Column("ended_at", UtcTime(), nullable=True, comment="closed or withdrawn"),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("note", sa.String(length=400), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_help_calls_kiosk_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shops.id"], name=op.f("fk_help_calls_shop_id")),
        sa.ForeignKeyConstraint(["taken_by"], ["people.id"], name=op.f("fk_help_calls_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_calls")),
    )
    op.create_index("ix_help_calls_ended_at", "help_calls", ["ended_at"], unique=False)
    op.create_index("ix_help_calls_step_received_at", "help_calls", ["step", "received_at"], unique=False)
    op.create_table(
        "kiosk_health",
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("unsettled_payments", sa.Integer(), nullable=False),
        sa.Column("devices", sa.JSON(), nullable=False, comment="[DeviceHealth, …] as sent"),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_kiosk_health_kiosk_id")),
        sa.PrimaryKeyConstraint("kiosk_id", name=op.f("pk_kiosk_health")),
    )
    op.create_table(
        "submissions",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kiosk_id", sa.String(length=2), nullable=False),
        sa.Column("shop_id", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.String(length=12), nullable=False),
        sa.Column("form_id", sa.String(length=80), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("sealed_at", UtcTime(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=True, comment="JSON as signed; empty once purged"),
        sa.Column("delivery", sa.String(length=12), server_default="waiting", nullable=False),
        sa.Column("purged_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_submissions_kiosk_id")),
        sa.ForeignKeyConstraint(["shop_id"], ["shops.id"], name=op.f("fk_submissions_shop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submissions")),
    )
    op.create_index("ix_submissions_received_at", "submissions", ["received_at"], unique=False)
    op.create_index("ix_submissions_reference", "submissions", ["reference"], unique=False)
    op.create_table(
        "help_call_barriers",
        sa.Column("help_call_id", sa.String(length=36), nullable=False),
        sa.Column("barrier", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["help_call_id"], ["help_calls.id"], name=op.f("fk_help_call_barriers_help_call_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("help_call_id", "barrier", name=op.f("pk_help_call_barriers")),
    )


def downgrade() -> None:
    op.drop_table("help_call_barriers")
    op.drop_index("ix_submissions_reference", table_name="submissions")
    op.drop_index("ix_submissions_received_at", table_name="submissions")
    op.drop_table("submissions")
    op.drop_table("kiosk_health")
    op.drop_index("ix_help_calls_step_received_at", table_name="help_calls")
    op.drop_index("ix_help_calls_ended_at", table_name="help_calls")
    op.drop_table("help_calls")
    op.drop_index("ix_feedback_received_at", table_name="feedback")
    op.drop_table("feedback")
    op.drop_table("enrolment_codes")
    op.drop_table("alarms")
    op.drop_index(op.f("ix_sign_ins_person_id"), table_name="sign_ins")
    op.drop_table("sign_ins")
    op.drop_table("person_roles")
    op.drop_index(op.f("ix_passkeys_person_id"), table_name="passkeys")
    op.drop_table("passkeys")
    op.drop_table("passkey_challenges")
    op.drop_index(op.f("ix_kiosks_shop_id"), table_name="kiosks")
    op.drop_table("kiosks")
    op.drop_table("draft_files")
    op.drop_index("ix_draft_edits_path", table_name="draft_edits")
    op.drop_table("draft_edits")
    op.drop_table("shops")
    op.drop_table("retention")
    op.drop_table("releases")
    op.drop_table("purges")
    op.drop_table("planned_releases")
    op.drop_table("people")
    op.drop_index("ix_failed_sign_ins_at", table_name="failed_sign_ins")
    op.drop_table("failed_sign_ins")
    op.drop_index("ix_events_kiosk_id_id", table_name="events")
    op.drop_table("events")
    op.drop_table("content_bodies")
    op.drop_index("ix_audit_lines_actor", table_name="audit_lines")
    op.drop_table("audit_lines")
