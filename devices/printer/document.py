"""A receipt as a typed document: laid out once, then rendered to a printer, to the screen and to speech."""

from dataclasses import dataclass
from enum import StrEnum


class Symbology(StrEnum):
    CODE128 = "code128"
    GS1_128 = "gs1_128"
    ITF = "itf"


class Emphasis(StrEnum):
    NORMAL = "normal"
    STRONG = "strong"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    emphasis: Emphasis = Emphasis.NORMAL
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its value on one line where they fit, on two where they don't."""

    label: str
    value: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Printed large, in groups, always left to right."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    pass


@dataclass(frozen=True, slots=True)
class Space:
    lines: int = 1


@dataclass(frozen=True, slots=True)
class QrCode:
    content: str
    spoken: str = ""
    """What speech says in its place; nothing where it is empty."""


@dataclass(frozen=True, slots=True)
class Barcode:
    content: str
    symbology: Symbology
    spoken: str = ""


Block = Heading | Paragraph | Row | Reference | Rule | Space | QrCode | Barcode


@dataclass(frozen=True, slots=True)
class Document:
    """`language` decides direction and spoken voice; `large` asks for large print; `copy` marks a reprint."""

    blocks: tuple[Block, ...]
    language: str = "en"
    large: bool = False
    copy: bool = False
