"""A scanner's frame and the scan in it; no I/O. AIM identifiers as in ISO/IEC 15424."""

import re

from devices.line.wiping import wipe
from devices.payment_card_guard import looks_like_payment_card
from devices.scanner.scan import Scan, ScannedSymbology, ScanRefusal

TRIGGER_ON = b"\x16T\r"
TRIGGER_OFF = b"\x16U\r"

_AIM = re.compile(rb"\](?P<code>[A-Za-z])(?P<modifier>[0-9A-Za-z])")
_SYMBOLOGIES = {
    b"C": ScannedSymbology.CODE128,
    b"I": ScannedSymbology.ITF,
    b"F": ScannedSymbology.CODABAR,
    b"E": ScannedSymbology.EAN,
    b"A": ScannedSymbology.CODE39,
    b"Q": ScannedSymbology.QR,
    b"d": ScannedSymbology.DATAMATRIX,
    b"L": ScannedSymbology.PDF417,
}
_NOT_IN_A_CODE = re.compile(rb"[\x00-\x03\x05-\x08\x0b\x0c\x0e-\x1b\x7f]")
"""Control characters but EOT, tab, CR, LF, FS, GS, RS and US, which structured codes use: their presence is line noise."""


def scan_in(frame: bytearray, bill_prefixes: tuple[bytes, ...] = (), *, always_named: bool = False) -> Scan | ScanRefusal:
    """Any bytes give a scan or a refusal. A text that is not UTF-8 is taken for Windows-1252, as older codes are.

    From a scanner that names every symbology (`always_named`), what comes without a name is the end of a code.
    """
    symbology, start = _symbology_of(frame)
    body = frame[start:]
    is_product = symbology is ScannedSymbology.EAN and len(body) <= 13
    if not is_product and looks_like_payment_card(body, bill_prefixes):
        wipe(body)
        return ScanRefusal.PAYMENT_CARD
    if (always_named and symbology is ScannedSymbology.UNNAMED) or not body or _NOT_IN_A_CODE.search(body):
        return ScanRefusal.UNREADABLE
    try:
        return Scan(body.decode("utf-8"), symbology)
    except UnicodeDecodeError:
        return Scan(body.decode("cp1252", errors="replace"), symbology)


def _symbology_of(frame: bytearray) -> tuple[ScannedSymbology, int]:
    """The symbology and where the text begins."""
    aim = _AIM.match(frame)
    if not aim:
        return ScannedSymbology.UNNAMED, 0
    if aim.group() == b"]C1":
        return ScannedSymbology.GS1_128, aim.end()
    return _SYMBOLOGIES.get(aim["code"], ScannedSymbology.OTHER), aim.end()
