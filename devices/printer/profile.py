"""What one model of printer can do."""

from dataclasses import dataclass
from enum import StrEnum

from devices.printer.code_pages import CodePage
from devices.printer.layout import Paper

TEAR_OFF_MM = 15
"""From the print head to the knife."""


class Family(StrEnum):
    """Whose commands it obeys."""

    ESCPOS = "escpos"
    STAR = "star"


class Cutter(StrEnum):
    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


class Fence(StrEnum):
    """The ordered request whose answer proves that everything before it is done."""

    PROCESS_ID = "process_id"
    """`GS ( H`: answered once all before it has printed."""
    PAPER_SENSOR = "paper_sensor"
    """`GS r 1`: answered once all before it has been carried out."""


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """`fence` is None where nobody wrote down which one it has: the driver then finds out at its first job."""

    name: str
    paper: Paper
    code_pages: tuple[CodePage, ...]
    dots_per_mm: float = 8.0
    native_qr: bool = True
    native_barcodes: bool = True
    cutter: Cutter = Cutter.PARTIAL
    fence: Fence | None = None
    family: Family = Family.ESCPOS
