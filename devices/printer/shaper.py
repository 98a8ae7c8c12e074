"""The port for what no code page can say: text shaped into dots."""

from typing import Protocol

from devices.printer.bitmap import Bitmap
from devices.printer.printed_line import Direction, TextSize


class LineShaper(Protocol):
    """Called from the printing thread."""

    def dots(self, text: str, size: TextSize, bold: bool) -> int:
        """How wide the text comes out."""
        ...

    def shape(self, text: str, width_dots: int, size: TextSize, direction: Direction, bold: bool) -> Bitmap:
        """One line exactly `width_dots` wide, flush with the side where reading starts, as high as the line's pitch.

        A text that is too wide is set narrower until it fits. Every line of one size has its baseline at the same height.
        """
        ...
