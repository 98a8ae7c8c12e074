"""Names of our own for the names of a source."""

import re

_RESERVED = frozenset({"true", "false", "in", "null"})


class Names:
    """Gives each thing an id that no other has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def fresh(self, wanted: str, fallback: str) -> str:
        """An id as near to the wanted name as it may be."""
        tidy = re.sub(r"[^A-Za-z0-9_]+", "_", wanted).strip("_")[:80] or fallback
        if tidy[0].isdigit() or tidy in _RESERVED:
            tidy = f"{fallback}_{tidy}"
        name, number = tidy, 2
        while name in self._taken:
            name, number = f"{tidy}_{number}", number + 1
        self._taken.add(name)
        return name


def form_id(wanted: str) -> str:
    """The id of a form: small letters, digits and dashes."""
    return re.sub(r"[^a-z0-9]+", "-", wanted.lower()).strip("-")[:80] or "form"
