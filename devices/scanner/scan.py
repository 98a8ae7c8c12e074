"""What a scanner read."""

from dataclasses import dataclass
from enum import StrEnum


class ScannedSymbology(StrEnum):
    CODE128 = "code128"
    GS1_128 = "gs1_128"
    ITF = "itf"
    CODABAR = "codabar"
    EAN = "ean"
    CODE39 = "code39"
    QR = "qr"
    DATAMATRIX = "datamatrix"
    PDF417 = "pdf417"
    OTHER = "other"
    """Named by the scanner, but of no use here."""
    UNNAMED = "unnamed"
    """The scanner sends no AIM identifier."""


@dataclass(frozen=True, slots=True)
class Scan:
    """`text` is what stands in the code, written by anyone: whoever uses it checks it. Group separators (1D) are kept."""

    text: str
    symbology: ScannedSymbology


class ScanRefusal(StrEnum):
    """A code was read and is not passed on."""

    PAYMENT_CARD = "payment_card"
    UNREADABLE = "unreadable"
