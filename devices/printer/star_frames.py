"""StarPRNT and Star Line commands as bytes. Source: the makers' command specifications for line thermal printers."""

from devices.printer.bitmap import Bitmap
from devices.printer.printer_commands import Justify

LINE_FEED = b"\n"
MOST_RASTER_BYTES = 8192
"""So many zeros end any raster that a crash cut off."""
RECOVERY_ZEROS = bytes(MOST_RASTER_BYTES)
END_OF_HALF_COMMAND = bytes(16)
STATUS_REQUEST = b"\x1b\x06\x01"
"""Real time: answered with a status block at once, past everything in the buffer. Meant for silent automatic status."""
PROOF = b"\x17"
"""ETB: adds one to the counter in the status block once everything before it is done."""
RESTART_COUNTER = b"\x1b\x1eE\x00"
COUNTER_RANGE = 32
_DOTS_A_FEED = 2


def opening() -> bytes:
    """Defaults, automatic status off (we ask instead), Font A of 12 × 24 dots."""
    return b"\x1b@\x1b\x1ea\x00\x1b\x1eF\x00"


def code_page(number: int) -> bytes:
    return b"\x1b\x1dt" + bytes((number,))


def magnified(wide: int, high: int) -> bytes:
    """Both 1–6."""
    return b"\x1bi" + bytes((high - 1, wide - 1))


def emphasised(on: bool) -> bytes:
    return b"\x1bE" if on else b"\x1bF"


def justified(where: Justify) -> bytes:
    return b"\x1b\x1da" + bytes((where,))


def feed_dots(dots: int) -> bytes:
    """In quarters of a millimetre, two dots each; an odd dot is rounded up."""
    steps = (dots + 1) // _DOTS_A_FEED
    return b"".join(b"\x1bJ" + bytes((min(255, steps - fed),)) for fed in range(0, steps, 255))


def cut(full: bool) -> bytes:
    """Where the paper is now."""
    return b"\x1bd" + bytes((0 if full else 1,))


def raster(bitmap: Bitmap) -> bytes:
    """`ESC GS S`, in parts of at most MOST_RASTER_BYTES, without anything that would be taken for a status request."""
    row_bytes = (bitmap.width + 7) // 8
    most_rows = max(1, MOST_RASTER_BYTES // row_bytes)
    parts = (bitmap.part(top, top + most_rows) for top in range(0, bitmap.height, most_rows))
    return b"".join(_raster_head(row_bytes, part.height) + defused(part.packed()) for part in parts)


def defused(data: bytes) -> bytes:
    """One more dot makes the 1B of a status request inside a picture a 1F."""
    return data.replace(STATUS_REQUEST, b"\x1f\x06\x01")


def qr_code(content: bytes, cell: int) -> bytes:
    """Model 2, error correction M, `cell` dots a module (1–8)."""
    store = b"\x1b\x1dyD1\x00" + len(content).to_bytes(2, "little") + content
    return b"\x1b\x1dyS0\x02\x1b\x1dyS1\x01\x1b\x1dyS2" + bytes((min(cell, 8),)) + store + b"\x1b\x1dyP"


def barcode(kind: int, data: bytes, module: int, height: int) -> bytes:
    """`ESC b`, without text under it: `kind` 53 is ITF, its data are the digits.

    Profiles of Star printers have their codes drawn as dots, since Code 128 chooses its own code sets here.
    """
    return b"\x1bb" + bytes((kind, ord("1"), ord("0") + module - 1, height)) + data + b"\x1e"


def _raster_head(row_bytes: int, rows: int) -> bytes:
    return b"\x1b\x1dS\x01" + row_bytes.to_bytes(2, "little") + rows.to_bytes(2, "little") + b"\x00"
