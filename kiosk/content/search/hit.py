"""Something found."""

from dataclasses import dataclass

from kiosk.content.search.entry import EntryKind


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry with how well it answers; scores compare only within one answer."""

    kind: EntryKind
    id: str
    title: str
    score: float
    urgent: bool
    lgsl: int | None = None
