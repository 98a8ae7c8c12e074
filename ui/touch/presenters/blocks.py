"""Content blocks as rows of plain text, a bullet a row."""

from collections.abc import Callable, Iterable

from kiosk.forms.blocks import Block, Bullets, Details, Heading, Link, texts_of
from kiosk.text import Text
from ui.touch.screens.news.news_view import BlockKind, BlockRow


def block_rows(blocks: Iterable[Block], say: Callable[[Text], str]) -> tuple[BlockRow, ...]:
    """`say` gives a text in the visitor's language."""
    lines = [line for block in blocks for line in _lines(block, say)]
    return tuple(BlockRow(key, kind, text) for key, (kind, text) in enumerate(lines))


def _lines(block: Block, say: Callable[[Text], str]) -> list[tuple[BlockKind, str]]:
    match block:
        case Heading():
            return [(BlockKind.HEADING, say(block.text))]
        case Bullets():
            return [(BlockKind.BULLET, say(item)) for item in block.items]
        case Details():
            return [(BlockKind.HEADING, say(block.summary)), (BlockKind.PARAGRAPH, say(block.text))]
        case Link():
            return [(BlockKind.CONTACT, f"{say(block.text)}: \u2066{block.address}\u2069")]
        case _:
            return [(BlockKind.PARAGRAPH, say(text)) for text in texts_of(block)]
