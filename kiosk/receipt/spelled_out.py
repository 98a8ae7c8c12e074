"""A receipt for paper on which one of its codes has no room."""

from dataclasses import replace

from devices.printer.document import Barcode, Block, Document, Emphasis, Paragraph, QrCode


def spelled_out(document: Document, content: str) -> Document:
    """The code that holds `content` as the signs it holds: they can be typed where a code would be scanned."""
    return replace(document, blocks=tuple(_readable(block) if _holds(block, content) else block for block in document.blocks))


def _holds(block: Block, content: str) -> bool:
    return isinstance(block, Barcode | QrCode) and block.content == content


def _readable(block: Block) -> Block:
    return Paragraph(block.content, Emphasis.STRONG) if isinstance(block, Barcode | QrCode) else block
