"""Text as bytes of a printer's code pages, changing the page within a line where one page is not enough."""

import codecs
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

_PREFERENCE = ("cp858", "cp1252", "cp850", "cp437", "cp852", "cp1250", "cp1251", "cp1125", "cp866", "cp855")
_ALIKE = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
_NEEDS_SHAPING = {"R", "AL", "NSM"}


@dataclass(frozen=True, slots=True)
class CodePage:
    """`number` is the printer's (`ESC t n`), `codec` Python's."""

    number: int
    codec: str


@dataclass(frozen=True, slots=True)
class EncodedRun:
    """`page` is None for signs that are the same on every page."""

    page: int | None
    data: bytes


class CodePages:
    """The pages of one printer, the ones that hold a pound sign first. Pages of several bytes a sign are left out."""

    def __init__(self, pages: tuple[CodePage, ...]) -> None:
        usable = [page for page in pages if _is_single_byte(page.codec)]
        usable.sort(key=lambda page: (_rank(page.codec), page.number))
        self._tables = [(page.number, _table(page.codec)) for page in usable]

    @property
    def first(self) -> int:
        """The page that a job starts with."""
        return self._tables[0][0] if self._tables else 0

    def runs(self, text: str) -> tuple[EncodedRun, ...] | None:
        """The text as runs of bytes, few page changes; None where a sign is in no page or needs shaping."""
        if text.isascii() and text.isprintable():
            return (EncodedRun(None, text.encode("ascii")),)
        plain = unicodedata.normalize("NFC", text).translate(_ALIKE)
        if any(unicodedata.bidirectional(sign) in _NEEDS_SHAPING for sign in plain):
            return None
        runs: list[EncodedRun] = []
        while plain:
            page, table, length = self._longest(plain)
            if not length:
                return None
            runs.append(EncodedRun(page, bytes(table[sign] for sign in plain[:length])))
            plain = plain[length:]
        return tuple(runs)

    def can_say(self, text: str) -> bool:
        return self.runs(text) is not None

    def _longest(self, text: str) -> tuple[int, Mapping[str, int], int]:
        best: tuple[int, Mapping[str, int], int] = (0, {}, 0)
        for page, table in self._tables:
            if best[2] == len(text):
                break
            length = next((index for index, sign in enumerate(text) if sign not in table), len(text))
            if length > best[2]:
                best = (page, table, length)
        return best


def _rank(codec: str) -> int:
    return _PREFERENCE.index(codec) if codec in _PREFERENCE else len(_PREFERENCE)


def _is_single_byte(codec: str) -> bool:
    try:
        return len(bytes(range(0x80, 0x100)).decode(codec, "replace")) == 0x80
    except LookupError:
        return False


@cache
def _table(codec: str) -> Mapping[str, int]:
    """Sign → byte for the printable part; the lower half is ASCII on every printer."""
    return {sign: byte for byte, sign in _printable(codec)}


def _printable(codec: str) -> Iterator[tuple[int, str]]:
    decode = codecs.lookup(codec).decode
    yield from ((byte, chr(byte)) for byte in range(0x20, 0x7F))
    for byte in range(0x80, 0x100):
        sign = decode(bytes([byte]), "ignore")[0]
        if len(sign) == 1 and unicodedata.category(sign) not in {"Cc", "Cf", "Mn"} and ord(sign) > 0x7F:
            yield byte, sign
