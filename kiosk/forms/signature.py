"""A visitor's signature."""

from dataclasses import dataclass

Stroke = tuple[tuple[int, int], ...]

PAD_WIDTH = 1000
"""Strokes are drawn on a pad this wide, whatever the screen; its height follows from the points."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Drawn as strokes, or typed as a name, or both; never neither."""

    strokes: tuple[Stroke, ...] = ()
    name: str = ""
