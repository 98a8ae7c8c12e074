"""A picture of ink on paper as a PNG, two colours, without an image library."""

import struct
import zlib
from collections.abc import Sequence

_PAPER, _INK = (0xFD, 0xFC, 0xF8), (0x1F, 0x1D, 0x1C)


def paper_png(rows: Sequence[int], width: int, margin: int) -> bytes:
    """Rows as numbers of `width` bits, leftmost dot highest, 1 is ink; `margin` dots of blank paper on every side."""
    row_bytes = (width + 2 * margin + 7) // 8
    shift = row_bytes * 8 - width - margin
    blank = bytes(1 + row_bytes)
    lines = b"".join(b"\0" + (row << shift).to_bytes(row_bytes) for row in rows)
    pixels = blank * margin + lines + blank * margin
    head = struct.pack(">IIBBBBB", width + 2 * margin, len(rows) + 2 * margin, 1, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", bytes(_PAPER + _INK)), (b"IDAT", zlib.compress(pixels)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
