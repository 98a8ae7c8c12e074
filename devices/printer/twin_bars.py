"""The bar codes that a twin draws, by name: each family of printers numbers them in its own way."""

from enum import Enum, auto
from typing import assert_never

from devices.printer.twin_code128 import code128_bits, gs1_128, with_code_sets
from devices.printer.twin_codes import (
    codabar_bits,
    code39_bits,
    code93_bits,
    ean8_bits,
    ean13_bits,
    itf_bits,
    upce_bits,
)


class TwinBars(Enum):
    UPC_A = auto()
    UPC_E = auto()
    EAN13 = auto()
    EAN8 = auto()
    CODE39 = auto()
    ITF = auto()
    CODABAR = auto()
    CODE93 = auto()
    CODE128 = auto()
    """The host names the code sets."""
    CODE128_AUTO = auto()
    GS1_128 = auto()


def bars(kind: TwinBars, data: bytes) -> tuple[str, str]:
    """Modules as 1 and 0, and what the code says. Raises CodeUndrawable."""
    match kind:
        case TwinBars.UPC_A:
            return ean13_bits(b"0" + data)
        case TwinBars.UPC_E:
            return upce_bits(data)
        case TwinBars.EAN13:
            return ean13_bits(data)
        case TwinBars.EAN8:
            return ean8_bits(data)
        case TwinBars.CODE39:
            return code39_bits(data), data.decode("ascii", "replace")
        case TwinBars.ITF:
            return itf_bits(data), data.decode("ascii", "replace")
        case TwinBars.CODABAR:
            return codabar_bits(data)
        case TwinBars.CODE93:
            return code93_bits(data)
        case TwinBars.CODE128:
            return code128_bits(data)
        case TwinBars.CODE128_AUTO:
            return code128_bits(with_code_sets(data))
        case TwinBars.GS1_128:
            return gs1_128(data)
        case _:
            assert_never(kind)
