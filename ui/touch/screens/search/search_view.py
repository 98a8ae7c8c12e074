"""What the search shows."""

from dataclasses import dataclass
from enum import StrEnum


class ResultKind(StrEnum):
    SERVICE = "service"
    NEWS = "news"


@dataclass(frozen=True, slots=True)
class ResultRow:
    id: str
    kind: ResultKind
    title: str
    summary: str = ""
    urgent: bool = False
    here: bool = True


@dataclass(frozen=True, slots=True)
class SearchView:
    """`query` is what the results are for; before the first letter both are empty."""

    query: str = ""
    results: tuple[ResultRow, ...] = ()
    suggestions: tuple[str, ...] = ()
    """Common needs to tap before anything is typed."""
