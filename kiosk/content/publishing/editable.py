"""What an admin may change about one thing, without seeing JSON: its words by language, and a few facts."""

from dataclasses import dataclass
from enum import StrEnum

Step = str | int
Place = tuple[Step, ...]
"""The way into a content file: keys, and positions in lists."""


class WordKind(StrEnum):
    LINE = "line"
    LONG = "long"
    BODY = "body"
    """Paragraphs, bullets and headings, as `plain_blocks` writes them."""
    SEVERAL = "several"
    """One a line."""


class FactKind(StrEnum):
    DATE = "date"
    DATE_OR_NONE = "date_or_none"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Words:
    """One text, side by side in its languages."""

    name: str
    label: str
    place: Place
    kind: WordKind = WordKind.LINE
    hint: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is the same in every language."""

    name: str
    label: str
    place: Place
    kind: FactKind
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Editable:
    """One thing in one file, and how the kiosk is asked to show it."""

    path: str
    shown_as: str
    """As `first-stop preview --show` names it: `news/ID`, `service/ID`, `form/ID/PAGE`."""
    title: str
    words: tuple[Words, ...]
    facts: tuple[Fact, ...]
    finding_places: tuple[str, ...]
    """Findings whose place begins with one of these are about this thing."""
    previewed_as: str = ""
    """Where the kiosk shows it on another page than its own."""
