"""StarPRNT and Star Line commands as bytes. Source: the makers' command specifications for line thermal printers."""

from devices.printer.bitmap import Bitmap
from devices.printer.cheapest_parts import cropped
from devices.printer.printer_commands import Fed, Justify

LINE_FEED = b"\n"
RECOVERY_ZEROS = bytes(8192)
"""End any picture that a crash cut off, ours or another host's."""
END_OF_HALF_COMMAND = bytes(16)
STATUS_REQUEST = b"\x1b\x06\x01"
"""Real time: answered with a status block at once, past everything in the buffer. Meant for silent automatic status."""
PROOF = b"\x17"
"""ETB: adds one to the counter in the status block once everything before it is done."""
RESTART_COUNTER = b"\x1b\x1eE\x00"
COUNTER_RANGE = 32
VERSION_REQUEST = b"\x1b#*\n\0"
_VERSION_HEAD = b"\x1b#*,"
_DOTS_A_FEED = 2
_STRIP_ROWS = 24


def opening() -> bytes:
    """Defaults, the signs of ASCII (a printer sold here may print £ for #), no automatic status (we ask), Font A."""
    return b"\x1b@\x1bR\x00\x1b\x1ea\x00\x1b\x1eF\x00"


def version_in(answer: bytes) -> str:
    """Such as TSP654Ver1.0; "" where it is no answer to VERSION_REQUEST."""
    _, head, rest = answer.partition(_VERSION_HEAD)
    return rest.split(b"\n")[0].decode("ascii", "replace") if head else ""


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


def blank(dots: int) -> Fed:
    """At least so many dots."""
    return feed_dots(dots), (dots + 1) // _DOTS_A_FEED * _DOTS_A_FEED


def cut(full: bool) -> bytes:
    """Where the paper is now."""
    return b"\x1bd" + bytes((0 if full else 1,))


def picture(bitmap: Bitmap, side: Justify) -> Fed:
    """Strips of 24 rows by `ESC k`, which Star Line Mode and StarPRNT both have, each cropped to its ink; blank rows are fed.

    The last strip may feed a little more than the picture is high.
    """
    data, at = b"", 0
    while at < bitmap.height:
        blank = _blank_rows(bitmap, at)
        data, at = data + feed_dots(blank), at + blank
        if at < bitmap.height:
            data += _strip(cropped(bitmap.part(at, at + _STRIP_ROWS), side))
            at += _STRIP_ROWS
    return data, at


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


def _blank_rows(bitmap: Bitmap, top: int) -> int:
    """From `top` on; an odd one before ink is left to the strip, because paper moves by two dots."""
    below = next((row for row in range(top, bitmap.height) if bitmap.rows[row]), None)
    return bitmap.height - top if below is None else (below - top) // _DOTS_A_FEED * _DOTS_A_FEED


def _strip(part: Bitmap) -> bytes:
    """Printed by a feed of its own height, whatever the line spacing is."""
    row_bytes = (part.width + 7) // 8
    dots = part.packed().ljust(row_bytes * _STRIP_ROWS, b"\0")
    return b"\x1bk" + row_bytes.to_bytes(2, "little") + defused(dots) + feed_dots(_STRIP_ROWS)
