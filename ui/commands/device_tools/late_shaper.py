"""A shaper that starts Qt only when a document holds something that no code page can say."""

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from devices.printer.bitmap import Bitmap
from devices.printer.printed_line import Direction, TextSize

if TYPE_CHECKING:
    from devices.printer.qt_shaper import QtShaper

_FONTS = Path(__file__).parents[3] / "assets" / "fonts"


class LateShaper:
    """Fits `LineShaper`. For commands only: a kiosk has its Qt already."""

    def dots(self, text: str, size: TextSize, bold: bool) -> int:
        return self._shaper.dots(text, size, bold)

    def shape(self, text: str, width_dots: int, size: TextSize, direction: Direction, bold: bool) -> Bitmap:
        return self._shaper.shape(text, width_dots, size, direction, bold)

    @cached_property
    def _shaper(self) -> "QtShaper":
        from PySide6.QtGui import QGuiApplication

        from devices.printer.qt_shaper import QtShaper

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._application = QGuiApplication.instance() or QGuiApplication(["first-stop"])
        return QtShaper.from_files(sorted(_FONTS.glob("*.ttf")))
