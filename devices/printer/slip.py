"""A piece of paper as it came out of a twin."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """`finished` once it is cut off; until then it hangs in the printer."""

    png: bytes
    lines: tuple[str, ...]
    """The signs printed as text; what came as a picture is in `png` alone."""
    codes: tuple[str, ...]
    """What the QR codes and barcodes say that the printer drew itself."""
    finished: bool

    @property
    def text(self) -> str:
        return "\n".join(self.lines)
