"""The paths that a bundle may hold."""

import re

_PATH = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)?[a-z0-9][a-z0-9_-]*\.(?:json|csv)")
LONGEST = 120


def is_bundle_path(path: str) -> bool:
    """At most one folder deep, small letters, JSON or CSV: `forms/missed-bin.json`."""
    return len(path) <= LONGEST and _PATH.fullmatch(path) is not None
