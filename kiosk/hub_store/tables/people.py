"""Who may sign in to the console, what they may do, and where they are signed in."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, String, Table

from kiosk.hub_store.tables.metadata import UtcTime, metadata

people = Table(
    "people",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("sign_in_name", String(60), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("password_hash", String(200), nullable=False),
    Column("password_set_at", UtcTime, nullable=False),
    Column("must_change_by", UtcTime, nullable=True, comment="a password made by someone else ends here"),
    Column("made_at", UtcTime, nullable=False),
    Column("disabled_at", UtcTime, nullable=True),
)

person_roles = Table(
    "person_roles",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("role", String(20), primary_key=True),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("token_hash", String(64), primary_key=True, comment="SHA-256; the token itself is only in the browser"),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("started_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime, nullable=True),
    Column("address", String(60), nullable=False),
)

failed_sign_ins = Table(
    "failed_sign_ins",
    metadata,
    Column("sign_in_name", String(60), primary_key=True),
    Column("address", String(60), primary_key=True),
    Column("at", UtcTime, primary_key=True),
    Index("ix_failed_sign_ins_at", "at"),
)

passkeys = Table(
    "passkeys",
    metadata,
    Column("credential_id", String(1400), primary_key=True, comment="base64url, as browsers send it"),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("sign_count", BigInteger, nullable=False),
    Column("name", String(60), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("used_at", UtcTime, nullable=True),
)

passkey_challenges = Table(
    "passkey_challenges",
    metadata,
    Column("challenge", String(100), primary_key=True, comment="base64url; good once and for five minutes"),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=True, comment="empty: to sign in with"),
    Column("made_at", UtcTime, nullable=False),
)
