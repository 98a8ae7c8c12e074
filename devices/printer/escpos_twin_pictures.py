"""How an ESC/POS twin takes pictures in: by columns, by rows, and stored first and printed later."""

from devices.printer.twin_bytes import Command, number, take
from devices.printer.twin_canvas import TwinCanvas

_GRAPHICS_HEAD = 10


class EscposTwinPictures:
    def __init__(self, canvas: TwinCanvas) -> None:
        self._canvas = canvas
        self._stored: tuple[list[int], int, int, int] | None = None

    def bit_image(self) -> Command:
        """`ESC *`: columns from left to right, 8 or 24 dots high, the topmost dot in the highest bit."""
        mode = yield
        columns = yield from number(2)
        tall = mode in (32, 33)
        data = yield from take(columns * (3 if tall else 1))
        wide = 2 if mode in (0, 32) else 1
        self._canvas.columns(data, 3 if tall else 1, wide, 1 if tall else 3)

    def raster(self) -> Command:
        """`GS v 0`."""
        yield from take(1)
        mode = yield
        row_bytes = yield from number(2)
        high = yield from number(2)
        rows = []
        for _ in range(high):
            data = yield from take(row_bytes)
            rows.append(int.from_bytes(data))
        self._canvas.picture(rows, row_bytes * 8, 1 + (mode & 1), 1 + (mode >> 1 & 1))

    def graphics(self, data: bytes) -> None:
        """`GS ( L`: function 112 stores a raster, 50 prints it."""
        if data[:2] == b"0p" and len(data) >= _GRAPHICS_HEAD:
            self._stored = _graphic(data)
        elif data[1:2] in (b"2", b"\x02") and self._stored is not None:
            self._canvas.picture(*self._stored)


def _graphic(data: bytes) -> tuple[list[int], int, int, int]:
    """Rows, their width, and how many times each dot is printed across and down."""
    width = int.from_bytes(data[6:8], "little")
    step = (width + 7) // 8
    fill = step * 8 - width
    body = data[_GRAPHICS_HEAD:]
    rows = [int.from_bytes(body[at : at + step]) >> fill for at in range(0, len(body) - step + 1, step)] if step else []
    return rows, width, 2 if data[3] == 2 else 1, 2 if data[4] == 2 else 1
