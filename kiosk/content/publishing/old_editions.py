"""Editions that no kiosk asks for any more.

A kiosk reads the timestamp first and then what that names, so it needs the newest edition, and for as long as one fetch lasts
the few before it. Roots are never cleared: a kiosk that was off for years follows them one by one.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.ring import Ring

EDITIONS_KEPT = 10
_EDITION = re.compile(r"(\d+)\.(targets|snapshot|" + "|".join(Ring) + r")\.json")


def clear_old_editions(metadata: Path, targets: Path) -> None:
    """Leaves the newest editions and the files they list. Call while nobody else writes there."""
    editions = {file: int(found[1]) for file in metadata.iterdir() if (found := _EDITION.fullmatch(file.name))}
    kept = set(sorted(set(editions.values()))[-EDITIONS_KEPT:])
    listed = {targets / name for file, number in editions.items() if number in kept for name in _listed(file)}
    for file in [file for file in targets.rglob("*") if file.is_file() and file not in listed]:
        file.unlink()
    for file in [file for file, number in editions.items() if number not in kept]:
        file.unlink()


def _listed(file: Path) -> Iterator[str]:
    """The files that a ring's role names, as they lie on the disk: each name begins with its digest."""
    signed = json.loads(file.read_bytes())["signed"]
    for path, target in signed.get("targets", {}).items():
        folder, _, name = path.rpartition("/")
        yield f"{folder}/{target['hashes']['sha256']}.{name}"
