"""Shapes text with Qt: every script that its fonts know, joined and ordered as it is read."""

import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage, QPainter, QTextLayout, QTextOption

from devices.printer.bitmap import Bitmap
from devices.printer.printed_line import Direction, TextSize

_EM = {TextSize.NORMAL: 28, TextSize.TALL: 42, TextSize.LARGE: 54, TextSize.HUGE: 80}
"""Dots an em: 28 are 10 points at 203 dots an inch."""
_ABOVE, _BELOW = 1.04, 0.46
"""The line's own height in em above and below the baseline; ink beyond it makes the line higher."""
_ROOM = 2
_NARROWEST = 60
_PAPER, _INK = 0xFFFFFFFF, 0xFF000000


class FontUnreadable(OSError):
    """A font file that Qt cannot read."""


class QtShaper:
    """Needs a QGuiApplication, which the construction belongs to; afterwards any one thread at a time may shape."""

    def __init__(self, families: Iterable[str]) -> None:
        """`families` are known to Qt already; the first that has a sign draws it."""
        self._families = list(dict.fromkeys(families))
        self._one_at_a_time = threading.Lock()

    @classmethod
    def from_files(cls, fonts: Iterable[Path]) -> Self:
        """Makes the fonts known to Qt first, which keeps each in memory. Raises FontUnreadable."""
        return cls(family for font in fonts for family in _families(font))

    def dots(self, text: str, size: TextSize, bold: bool) -> int:
        with self._one_at_a_time:
            return int(QFontMetricsF(self._font(size, bold)).horizontalAdvance(text) + 0.999)

    def shape(self, text: str, width_dots: int, size: TextSize, direction: Direction, bold: bool) -> Bitmap:
        with self._one_at_a_time:
            font = self._font(size, bold)
            wide = QFontMetricsF(font).horizontalAdvance(text)
            if wide > width_dots:
                font.setStretch(max(_NARROWEST, int(100 * width_dots / wide) - 1))
            return _trimmed(_drawn(text, font, width_dots, direction), _EM[size])

    def _font(self, size: TextSize, bold: bool) -> QFont:
        font = QFont()
        font.setFamilies(self._families)
        font.setPixelSize(_EM[size])
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
        # One-bit dots: no grey edges, and outlines pulled onto the grid.
        font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
        font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
        return font


def _families(font: Path) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(font))
    if number < 0:
        raise FontUnreadable(f"cannot read the font {font}")
    return QFontDatabase.applicationFontFamilies(number)


def _drawn(text: str, font: QFont, width_dots: int, direction: Direction) -> QImage:
    """On a canvas of four em, the baseline `_ROOM` em from its top."""
    em = font.pixelSize()
    image = QImage(width_dots, 4 * em, QImage.Format.Format_Mono)
    image.setColorTable([_PAPER, _INK])
    image.fill(0)
    from_right = direction is Direction.RIGHT_TO_LEFT
    side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width_dots)
    layout.endLayout()
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.black)
    layout.draw(painter, QPointF(0, _ROOM * em - line.ascent()))
    painter.end()
    return image


def _trimmed(image: QImage, em: int) -> Bitmap:
    rows = _rows(image)
    inked = [index for index, row in enumerate(rows) if row]
    top, bottom = round((_ROOM - _ABOVE) * em), round((_ROOM + _BELOW) * em)
    if inked:
        top, bottom = min(top, inked[0]), max(bottom, inked[-1] + 1)
    return Bitmap(image.width(), rows[top:bottom])


def _rows(image: QImage) -> tuple[int, ...]:
    stride, width = image.bytesPerLine(), image.width()
    data = bytes(image.constBits())
    lines = (data[start : start + stride] for start in range(0, len(data), stride))
    return tuple(int.from_bytes(line) >> (stride * 8 - width) for line in lines)
