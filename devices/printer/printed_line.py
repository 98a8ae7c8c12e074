"""The lines that a laid-out document consists of; whoever renders one decides only how, never what or where."""

from dataclasses import dataclass
from enum import Enum

from devices.printer.document import Symbology


class TextSize(Enum):
    """Width and height in cells of the printer's Font A, whose capitals stand as high as those of a 10-point type."""

    NORMAL = (1, 1)
    TALL = (1, 2)
    LARGE = (2, 2)
    HUGE = (3, 3)

    @property
    def wide(self) -> int:
        return self.value[0]

    @property
    def high(self) -> int:
        return self.value[1]


class Direction(Enum):
    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


@dataclass(frozen=True, slots=True)
class TextLine:
    """`start` lies at the side where reading starts (or in the middle), `end` at the other side of the same line."""

    start: str
    end: str = ""
    size: TextSize = TextSize.NORMAL
    bold: bool = False
    centred: bool = False
    direction: Direction = Direction.LEFT_TO_RIGHT


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A horizontal stroke across the paper."""


@dataclass(frozen=True, slots=True)
class BlankLine:
    pass


@dataclass(frozen=True, slots=True)
class QrLine:
    content: str


@dataclass(frozen=True, slots=True)
class BarcodeLine:
    content: str
    symbology: Symbology


PrintedLine = TextLine | RuleLine | BlankLine | QrLine | BarcodeLine
