"""What council news shows: one item, or all there are."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    INSET = "inset"
    WARNING = "warning"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class BlockRow:
    """Plain text only. `key` tells blocks of one page apart; `number` counts the lines of a numbered list."""

    key: int
    kind: BlockKind
    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class HeadlineRow:
    id: str
    title: str
    summary: str
    date: str


@dataclass(frozen=True, slots=True)
class NewsView:
    title: str = ""
    date: str = ""
    blocks: tuple[BlockRow, ...] = ()
    service: str = ""
    """The title of a service to go to from here, or nothing."""
    headlines: tuple[HeadlineRow, ...] = ()
    """Instead of an item."""
