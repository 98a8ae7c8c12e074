"""Cells that are safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(cell: str) -> str:
    """A cell that begins like a formula would be worked out by the spreadsheet."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def csv_line(cells: Sequence[str]) -> str:
    """One line, with its end; what would break it into several becomes a blank."""
    out = io.StringIO()
    csv.writer(out).writerow(safe_cell(" ".join(cell.split())) for cell in cells)
    return out.getvalue()
