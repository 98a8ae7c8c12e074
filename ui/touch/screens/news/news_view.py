"""What an item of news shows."""

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
class NewsView:
    title: str = ""
    date: str = ""
    blocks: tuple[BlockRow, ...] = ()
    service: str = ""
    """The title of a service to go to from here, or nothing."""
