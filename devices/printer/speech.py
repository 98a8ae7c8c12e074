"""A document as lines to speak, in reading order; masked and large print make no difference to it."""

from collections.abc import Iterator
from typing import assert_never

from devices.printer.copy_words import copy_word
from devices.printer.document import Barcode, Block, Document, Heading, Paragraph, QrCode, Reference, Row, Rule, Space
from devices.printer.grouping import grouped
from devices.printer.reading_direction import without_controls


def render_speech(document: Document) -> tuple[str, ...]:
    """One sentence or row a line, without the marks that steer direction."""
    first = (copy_word(document.language),) if document.copy else ()
    spoken = (line for block in document.blocks for line in _spoken(block))
    return first + tuple(line for line in spoken if line)


def _spoken(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(text):
            yield without_controls(text).strip()
        case Row(label, value):
            yield f"{without_controls(label).strip().rstrip(':')}: {without_controls(value).strip()}"
        case Reference(text):
            yield _spelled(text)
        case QrCode(_, spoken) | Barcode(_, _, spoken):
            yield spoken.strip()
        case Rule() | Space():
            return
        case _:
            assert_never(block)


def _spelled(reference: str) -> str:
    """Sign by sign with a pause between groups, so that it can be written down."""
    groups = " ".join(grouped(reference)).replace("-", " ").split()
    return ", ".join(" ".join(group) for group in groups)
