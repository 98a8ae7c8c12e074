"""Printer profiles from the escpos printer database, read without importing python-escpos.

The import would cost 0.4 s, set up logging and unpickle a cache; the facts are one JSON file beside it.
"""

import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from devices.printer.code_pages import CodePage
from devices.printer.layout import Paper
from devices.printer.profile import Cutter, Family, PrinterProfile

_FONT_DOTS = 12
_MM_AN_INCH = 25.4
_USUAL_DPI = 203
_STAR_DOTS = 576


class ProfileUnknown(LookupError):
    """No such printer in the database, or one that cannot print shaped lines (no raster graphics)."""


class ProfileFacts:
    """The database, read once. Raises ProfileUnknown where it is not installed."""

    def __init__(self, file: Path | None = None) -> None:
        facts = json.loads((file or _database_file()).read_text("utf-8"))
        self._profiles: dict[str, dict[str, Any]] = facts["profiles"]
        self._encodings: dict[str, dict[str, Any]] = facts["encodings"]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, facts in self._profiles.items() if _is_usable(facts))

    def profile(self, name: str) -> PrinterProfile:
        """Raises ProfileUnknown, naming the ones there are."""
        facts = self._profiles.get(name)
        if facts is None or not _is_usable(facts):
            raise ProfileUnknown(f"no printer profile {name!r}; there are {', '.join(self.names)}")
        features = facts["features"]
        return PrinterProfile(
            name=name,
            paper=_paper(facts),
            code_pages=self._code_pages(facts),
            dots_per_mm=_number(facts["media"].get("dpi"), _USUAL_DPI) / _MM_AN_INCH,
            native_qr=features["qrCode"],
            native_barcodes=features["barcodeB"] and not features["starCommands"],
            cutter=_cutter(features),
            family=Family.STAR if features["starCommands"] else Family.ESCPOS,
        )

    def _code_pages(self, facts: dict[str, Any]) -> tuple[CodePage, ...]:
        found = ((int(number), self._encodings.get(name, {})) for number, name in facts["codePages"].items())
        return tuple(CodePage(number, encoding["python_encode"]) for number, encoding in found if "python_encode" in encoding)


def _database_file() -> Path:
    try:
        return Path(str(distribution("python-escpos").locate_file("escpos/capabilities.json")))
    except PackageNotFoundError as error:
        raise ProfileUnknown("python-escpos, which brings the printer database, is not installed") from error


def _is_usable(facts: dict[str, Any]) -> bool:
    return bool(facts["features"]["bitImageRaster"])


def _paper(facts: dict[str, Any]) -> Paper:
    """Some entries give the font's dots for its columns, some no dots at all; 12 dots a column is what holds everywhere."""
    columns = int(facts["fonts"]["0"]["columns"])
    if facts["features"]["starCommands"]:  # its columns are those of its ESC/POS emulation
        return Paper(_STAR_DOTS, _STAR_DOTS // _FONT_DOTS)
    dots = int(_number(facts["media"]["width"].get("pixels"), columns * _FONT_DOTS)) // 8 * 8
    return Paper(dots, columns if _FONT_DOTS <= dots // columns < 2 * _FONT_DOTS else dots // _FONT_DOTS)


def _cutter(features: dict[str, bool]) -> Cutter:
    if features["paperPartCut"]:
        return Cutter.PARTIAL
    return Cutter.FULL if features["paperFullCut"] else Cutter.NONE


def _number(value: object, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) else otherwise
