"""The roll in a twin, and what has been printed on it."""

from collections.abc import Sequence

from devices.printer.png import paper_png
from devices.printer.slip import Slip

_MARGIN = 32
_MOST_ROWS = 40_000
"""Five metres in one piece: then a host has run away, and the oldest rows are forgotten."""
_MOST_SLIPS = 200


class TwinRoll:
    """Rows are numbers of `width` bits, leftmost dot highest. At the end of the paper nothing more is printed on."""

    def __init__(self, width: int, millimetres: float, dots_per_mm: float) -> None:
        self.width = width
        self._dots_per_mm = dots_per_mm
        self._left = round(millimetres * dots_per_mm)
        self._rows: list[int] = []
        self._lines: list[str] = []
        self._codes: list[str] = []
        self._slips: list[Slip] = []

    @property
    def left_mm(self) -> float:
        return self._left / self._dots_per_mm

    @property
    def printed_lines(self) -> int:
        """On the piece that is not cut yet."""
        return len(self._lines)

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The cut ones, oldest first, and last the one that still hangs in the printer, if anything is on it."""
        return (*self._slips, self._piece(finished=False)) if self._rows else tuple(self._slips)

    def load(self, millimetres: float) -> None:
        self._left = round(millimetres * self._dots_per_mm)

    def print_rows(self, rows: Sequence[int]) -> None:
        self._rows += rows
        self._left = max(0, self._left - len(rows))
        del self._rows[:-_MOST_ROWS]

    def note_line(self, text: str) -> None:
        self._lines.append(text)

    def note_code(self, content: str) -> None:
        self._codes.append(content)

    def cut(self) -> None:
        if self._rows:
            self._slips.append(self._piece(finished=True))
            del self._slips[:-_MOST_SLIPS]
        self._rows.clear()
        self._lines.clear()
        self._codes.clear()

    def _piece(self, finished: bool) -> Slip:
        return Slip(paper_png(self._rows, self.width, _MARGIN), tuple(self._lines), tuple(self._codes), finished)
