"""The picture source `image://drawings/…`: line icons and the townscape in any colour, and QR codes."""

from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "images"
COLOUR_IN_FILE = "currentColor"


class Drawings(QQuickImageProvider):
    """`icons/NAME/RRGGBB`, `NAME/RRGGBB`, or `qr/TEXT`. An unknown drawing raises FileNotFoundError: it is a slip of the pen."""

    def __init__(self, folder: Path = FOLDER) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, name: str, _size: QSize, wanted: QSize) -> QImage:
        kind, _, rest = name.partition("/")
        if kind == "qr":
            return qr_image(unquote(rest))
        path, _, colour = name.rpartition("/")
        return self._drawn(self._folder / f"{path}.svg", f"#{colour}", wanted)

    def _drawn(self, path: Path, colour: str, wanted: QSize) -> QImage:
        svg = path.read_text(encoding="utf-8").replace(COLOUR_IN_FILE, colour)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        size = renderer.defaultSize().scaled(_bounds(wanted, renderer.defaultSize()), Qt.AspectRatioMode.KeepAspectRatio)
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(image.rect()))
        painter.end()
        return image


def _bounds(wanted: QSize, natural: QSize) -> QSize:
    """A side that was not asked for does not limit."""
    width = wanted.width() if wanted.width() > 0 else 16 * natural.width()
    height = wanted.height() if wanted.height() > 0 else 16 * natural.height()
    return natural if wanted.isEmpty() and wanted.width() <= 0 and wanted.height() <= 0 else QSize(width, height)


def qr_image(text: str) -> QImage:
    """One pixel a module, a quiet zone of two (the white card around it gives the rest)."""
    from qrcode.constants import ERROR_CORRECT_M  # kept off the way to the first frame
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=2)
    code.add_data(text)
    rows = code.get_matrix()
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, Qt.GlobalColor.black)
    return image
