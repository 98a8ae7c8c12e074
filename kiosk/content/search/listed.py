"""A service list from elsewhere, such as the Local Government Service List, made searchable."""

import csv
from pathlib import Path

from kiosk.content.search.entry import Entry, EntryKind


def read_list(path: Path) -> list[Entry]:
    """A CSV with the columns id and label, and description where there is one; ValueError names what is missing."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = csv.DictReader(file)
        missing = {"id", "label"} - set(rows.fieldnames or ())
        if missing:
            raise ValueError(f"{path}: the list needs a column {' and '.join(sorted(missing))}")
        return [_entry(row) for row in rows if (row["label"] or "").strip()]


def _entry(row: dict[str, str | None]) -> Entry:
    found = (row["id"] or "").strip()
    title, summary = {"en": (row["label"] or "").strip()}, {"en": (row.get("description") or "").strip()}
    return Entry(EntryKind.SERVICE, found, title, summary, {}, lgsl=int(found) if found.isdecimal() else None)
