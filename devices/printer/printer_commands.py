"""The few commands that a receipt needs, in the words of one family of printers."""

from enum import IntEnum
from typing import Protocol

from devices.printer.bitmap import Bitmap


class Justify(IntEnum):
    """Both families number the sides alike."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2


Fed = tuple[bytes, int]
"""A command, and by how many dots it moves the paper."""


class PrinterCommands(Protocol):
    """`escpos_frames` and `star_frames` fit it."""

    @property
    def LINE_FEED(self) -> bytes: ...

    def code_page(self, number: int) -> bytes: ...
    def magnified(self, wide: int, high: int) -> bytes: ...
    def emphasised(self, on: bool) -> bytes: ...
    def justified(self, where: Justify) -> bytes: ...
    def blank(self, dots: int) -> Fed:
        """Feeds at least so many dots, from the beginning of a line."""
        ...

    def picture(self, bitmap: Bitmap, side: Justify) -> Fed: ...
    def cut(self, full: bool) -> bytes: ...
    def qr_code(self, content: bytes, cell: int) -> bytes: ...
    def barcode(self, kind: int, data: bytes, module: int, height: int) -> bytes: ...
