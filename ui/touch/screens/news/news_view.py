"""What an item of news shows."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class BlockRow:
    """Plain text only. `key` tells blocks of one page apart."""

    key: int
    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class NewsView:
    title: str = ""
    date: str = ""
    blocks: tuple[BlockRow, ...] = ()
    service: str = ""
    """The title of a service to go to from here, or nothing."""
