"""ESC/POS commands as bytes. Source: the command reference for Epson TM printers."""

from enum import IntEnum

from devices.printer.bitmap import Bitmap
from devices.printer.cheapest_parts import cheapest_parts
from devices.printer.printer_commands import Fed, Justify

INITIALISE = b"\x1b@\x1bR\x00"
"""Initialise printer; international character set 0, the signs of ASCII: a printer sold here may print £ for # otherwise."""
LINE_FEED = b"\n"
LINE_DOTS = 30
"""What it feeds at the spacing that `ESC @` sets."""
MOST_RASTER_BYTES = 8192
"""So many zeros end any raster that a crash cut off, because no raster is sent larger."""
RECOVERY_ZEROS = bytes(MOST_RASTER_BYTES)
END_OF_HALF_COMMAND = bytes(16)
"""Completes a command that was cut off before its length, which would otherwise take `ESC @` for a length of 16,411."""
CLEAR_AFTER_ERROR = b"\x10\x05\x02"
"""Real-time request 2: clear the buffer and recover from a cutter or other recoverable error."""
PAPER_SENSOR_FENCE = b"\x1dr\x01"
"""Transmit status, of the paper sensor: answered in its turn."""
_REAL_TIME_SECOND = (0x04, 0x05, 0x14)


class StatusRequest(IntEnum):
    """n of `DLE EOT n` (transmit real-time status); each answered at once, past everything that waits in the buffer."""

    PRINTER = 1
    OFFLINE_CAUSE = 2
    ERROR_CAUSE = 3
    PAPER = 4


def real_time_status(request: StatusRequest) -> bytes:
    return bytes((0x10, 0x04, request))


def automatic_status() -> bytes:
    """Automatic Status Back (`GS a`): four bytes now and at each change of on-line state, error or paper."""
    return b"\x1da\x0e"


def process_id_fence(job: str) -> bytes:
    """Specify the process ID response (`GS ( H`, function 48). `job` is four characters of 0x20–0x7E."""
    return b"\x1d(H\x06\x0000" + job.encode("ascii")


def identity(what: bytes) -> bytes:
    """Transmit printer ID (`GS I`). `what` is B for the maker, C for the model."""
    return b"\x1dI" + what


def code_page(number: int) -> bytes:
    """Select the character code table (`ESC t`); a profile has the numbers."""
    return bytes((0x1B, ord("t"), number))


def magnified(wide: int, high: int) -> bytes:
    """Select the character size (`GS !`). Both 1–8."""
    return bytes((0x1D, ord("!"), (wide - 1) << 4 | (high - 1)))


def emphasised(on: bool) -> bytes:
    return bytes((0x1B, ord("E"), on))


def justified(where: Justify) -> bytes:
    """Select justification (`ESC a`): takes effect at the beginning of a line; rasters and codes follow it too."""
    return bytes((0x1B, ord("a"), where))


def blank(dots: int) -> Fed:
    """At least so many dots, in whole lines.

    Not `ESC J`, which counts in motion units (`GS P`): half a dot on most Epson printers, a whole one on others.
    """
    lines = -(-dots // LINE_DOTS)
    return LINE_FEED * lines, lines * LINE_DOTS


def cut(full: bool) -> bytes:
    return bytes((0x1D, ord("V"), 0 if full else 1))


def picture(bitmap: Bitmap, side: Justify) -> Fed:
    """Cropped to its ink on the sides where that moves nothing; blank rows are a byte each."""
    return b"".join(raster(part) for part in cheapest_parts(bitmap, side)), bitmap.height


def raster(bitmap: Bitmap) -> bytes:
    """`GS v 0`, in parts of at most MOST_RASTER_BYTES, without anything a printer would take for a real-time command."""
    row_bytes = (bitmap.width + 7) // 8
    most_rows = max(1, MOST_RASTER_BYTES // row_bytes)
    parts = (bitmap.part(top, top + most_rows) for top in range(0, bitmap.height, most_rows))
    return b"".join(_raster_head(row_bytes, part.height) + defused(part.packed()) for part in parts)


def defused(data: bytes) -> bytes:
    """`10 04`, `10 05` and `10 14` would be carried out even inside a raster: there, one more dot makes the 10 an 18."""
    safe = bytearray(data)
    for index in range(len(safe) - 1):
        if safe[index] == 0x10 and safe[index + 1] in _REAL_TIME_SECOND:
            safe[index] = 0x18
    return bytes(safe)


def barcode(kind: int, data: bytes, module: int, height: int) -> bytes:
    """`GS k`, form B. `kind` is 70 for ITF, 73 for Code 128; no text of the printer's own under it."""
    look = bytes((0x1D, ord("h"), height, 0x1D, ord("w"), module, 0x1D, ord("H"), 0))
    return look + bytes((0x1D, ord("k"), kind, len(data))) + data


def qr_code(content: bytes, cell: int) -> bytes:
    """Model 2, error correction M, `cell` dots a module (1–16)."""
    store = _qr_function(0x50, b"0" + content)
    return (
        _qr_function(0x41, b"2\x00")
        + _qr_function(0x43, bytes((cell,)))
        + _qr_function(0x45, b"1")
        + store
        + _qr_function(0x51, b"0")
    )


def _qr_function(function: int, parameters: bytes) -> bytes:
    length = len(parameters) + 2
    return bytes((0x1D, ord("("), ord("k"), length & 0xFF, length >> 8, ord("1"), function)) + parameters


def _raster_head(row_bytes: int, rows: int) -> bytes:
    return bytes((0x1D, ord("v"), ord("0"), 0, row_bytes & 0xFF, row_bytes >> 8, rows & 0xFF, rows >> 8))
