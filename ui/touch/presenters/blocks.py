"""Content blocks as rows of plain text, a bullet a row."""

from collections.abc import Callable, Iterable
from typing import assert_never

from kiosk.forms import blocks as told
from kiosk.forms.blocks import Block, Bullets, Details, Heading, Inset, Link, Paragraph
from kiosk.text import Text
from ui.touch.screens.news.news_view import BlockKind, BlockRow

Say = Callable[[Text], str]
Line = tuple[BlockKind, str, int]


def block_rows(blocks: Iterable[Block], say: Say) -> tuple[BlockRow, ...]:
    """`say` gives a text in the visitor's language."""
    lines = [line for block in blocks for line in _lines(block, say)]
    return tuple(BlockRow(key, kind, text, number) for key, (kind, text, number) in enumerate(lines))


def _lines(block: Block, say: Say) -> list[Line]:
    match block:
        case Heading():
            return [(BlockKind.HEADING, say(block.text), 0)]
        case Paragraph():
            return [(BlockKind.PARAGRAPH, say(block.text), 0)]
        case Inset():
            return [(BlockKind.INSET, say(block.text), 0)]
        case told.Warning():
            return [(BlockKind.WARNING, say(block.text), 0)]
        case Bullets():
            return [(BlockKind.BULLET, say(item), at * block.numbered) for at, item in enumerate(block.items, start=1)]
        case Details():
            return [(BlockKind.HEADING, say(block.summary), 0), (BlockKind.PARAGRAPH, say(block.text), 0)]
        case Link():
            return [(BlockKind.CONTACT, f"{say(block.text)}: \u2066{block.address}\u2069", 0)]
        case _:
            assert_never(block)
