"""Cuts a shaped line into the raster parts that cost the fewest bytes."""

from typing import assert_never

from devices.printer.bitmap import Bitmap
from devices.printer.printer_commands import Justify

_HEAD = 8
"""Bytes before the dots of a raster."""


def cheapest_parts(picture: Bitmap, side: Justify) -> tuple[Bitmap, ...]:
    """Parts from top to bottom, each cropped by whole bytes on the sides where `side` keeps the rest in its place.

    Rows with ascenders or descenders alone are often narrower than the middle of the line: where a part of its own
    saves more than its head costs, it is one. A part without ink is one byte wide.
    """
    if not picture.rows:
        return ()
    widths = [_inked_bytes(picture.part(row, row + 1), side) for row in range(picture.height)]
    tops = _cheapest_tops(widths)
    ends = [*tops[1:], picture.height]
    return tuple(cropped(picture.part(top, end), side) for top, end in zip(tops, ends, strict=True))


def _cheapest_tops(widths: list[int]) -> list[int]:
    """First rows of the parts: for each row the cheapest way to reach it, built on those above."""
    costs, tops_before = [0], [0]
    for end in range(1, len(widths) + 1):
        widest, best, best_top = 0, 0, 0
        for top in range(end - 1, -1, -1):
            widest = max(widest, widths[top])
            cost = costs[top] + _HEAD + widest * (end - top)
            if not best or cost < best:
                best, best_top = cost, top
        costs.append(best)
        tops_before.append(best_top)
    tops: list[int] = []
    end = len(widths)
    while end:
        end = tops_before[end]
        tops.insert(0, end)
    return tops


def _inked_bytes(row: Bitmap, side: Justify) -> int:
    return (cropped(row, side).width + 7) // 8


def cropped(part: Bitmap, side: Justify) -> Bitmap:
    """By whole bytes, on the sides where that moves nothing."""
    if not part.ink_right:
        return part.columns(0, min(8, part.width))
    left, right = part.ink_left // 8 * 8, min(part.width, -(-part.ink_right // 8) * 8)
    match side:
        case Justify.LEFT:
            return part.columns(0, right)
        case Justify.RIGHT:
            return part.columns(left, part.width)
        case Justify.CENTRE:
            spare = min(left, part.width - right) // 8 * 8
            return part.columns(spare, part.width - spare)
        case _:
            assert_never(side)
