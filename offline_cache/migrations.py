"""How the kiosk's database came to its present shape, and the way back from each step.

The way back is written into the database itself, so that an older program, which cannot know it, can still take it: a
roll-back of the software finds its old shape again, with every row in it. Steps are never edited, only added.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """One step. Both directions keep every envelope, payment and print job. `back` is None where there is no way back."""

    version: int
    forward: tuple[str, ...]
    back: tuple[str, ...] | None


_FIRST = Migration(
    version=1,
    forward=(
        "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE counter (id INTEGER PRIMARY KEY CHECK (id = 1), last INTEGER NOT NULL) STRICT",
        "INSERT INTO counter (id, last) VALUES (1, -1)",
        """CREATE TABLE envelopes (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            reference TEXT NOT NULL UNIQUE,
            form_id TEXT NOT NULL,
            form_version INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('reserved', 'waiting', 'received', 'refused')),
            at TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            why TEXT NOT NULL,
            digest TEXT NOT NULL,
            body BLOB,
            tag BLOB NOT NULL
        ) STRICT""",
        "CREATE INDEX envelopes_waiting ON envelopes (attempts, number) WHERE state = 'waiting'",
        "CREATE TABLE audit (line INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, reference TEXT NOT NULL) STRICT",
        """CREATE TABLE payments (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL,
            pence INTEGER NOT NULL,
            state TEXT NOT NULL,
            trace_before TEXT NOT NULL,
            attributes TEXT NOT NULL,
            result TEXT NOT NULL,
            started_at TEXT NOT NULL,
            changed_at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE print_jobs (
            id INTEGER PRIMARY KEY,
            what TEXT NOT NULL,
            reference TEXT NOT NULL,
            state TEXT NOT NULL,
            reasons TEXT NOT NULL,
            started_at TEXT NOT NULL,
            changed_at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE messages (
            line INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            body BLOB NOT NULL,
            at TEXT NOT NULL,
            UNIQUE (kind, id)
        ) STRICT""",
    ),
    back=(),
)

_TAGS = Migration(
    version=2,
    forward=("ALTER TABLE payments ADD COLUMN tag BLOB", "ALTER TABLE print_jobs ADD COLUMN tag BLOB"),
    back=("ALTER TABLE payments DROP COLUMN tag", "ALTER TABLE print_jobs DROP COLUMN tag"),
)
"""Rows that were there before get theirs at the kiosk's next start."""

MIGRATIONS = (_FIRST, _TAGS)
