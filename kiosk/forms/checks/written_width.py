"""How wide a text is in the kiosk's own typefaces, and how many lines it takes.

`advances.json` holds how far each character moves the pen in the boldest weight, in thousandths of the type size: measured
once, as this part of the house knows no typefaces. Arabic letters are measured apart, which is a little wider than joined.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

_EM = 1000
_UNKNOWN = 600
_SIGN = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60"
_PIECE = re.compile(rf"\n|[^\S\n]+|[{_SIGN}]|[^\s{_SIGN}]+")
"""What stays together: a word, or one sign of Chinese; and what stands between words."""


def width(text: str) -> float:
    """In type sizes: 10.0 is ten times as wide as the type is high."""
    known = _advances()
    return sum(known.get(character) or _guessed(character) for character in text) / _EM


def lines(text: str, room: float) -> int:
    """How many lines a text takes where a line holds `room` type sizes; words break only where they are wider than a line."""
    count, used, pending = 1, 0.0, 0.0
    for piece in _PIECE.findall(text):
        if piece == "\n":
            count, used, pending = count + 1, 0.0, 0.0
        elif piece.isspace():
            pending = width(" ")
        elif used + pending + (wide := width(piece)) <= room:
            used, pending = used + pending + wide, 0.0
        else:
            breaks = int(wide // room)
            count, used, pending = count + (1 if used else 0) + breaks, wide - breaks * room, 0.0
    return count


def widest_word(text: str) -> tuple[float, str]:
    """The widest part that is not broken, with its width; (0, "") of nothing."""
    return max(((width(piece), piece) for piece in _PIECE.findall(text) if not piece.isspace()), default=(0.0, ""))


def _guessed(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return _EM
    return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else _UNKNOWN


@lru_cache(maxsize=1)
def _advances() -> Mapping[str, int]:
    text = resources.files("kiosk.forms.checks").joinpath("advances.json").read_text(encoding="utf-8")
    loaded: Mapping[str, int] = json.loads(text)
    return loaded
