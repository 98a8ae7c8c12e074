"""Breaks a text into lines that fit: at spaces, between Chinese signs, and inside a word only when it fits nowhere."""

import re
import unicodedata
from collections.abc import Callable, Iterator

_NEVER_FIRST = "，。、；：？！）》」』】%,.;:?!)"


def broken(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Lines without blanks at their ends; newlines in the text stay breaks. An empty text is one empty line."""
    return tuple(line for part in text.split("\n") for line in _broken_part(part.strip(), fits))


def is_wide(character: str) -> bool:
    """Two columns wide, as Chinese signs are."""
    return unicodedata.east_asian_width(character) in "WF"


def _broken_part(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    line = ""
    for piece in _pieces(text):
        if fits((line + piece).rstrip()):
            line += piece
            continue
        if line.strip():
            yield line.rstrip()
        *full, line = _cut(piece.lstrip(), fits)
        yield from full
    yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Smallest parts that stay together, each with the space before it."""
    for word in re.findall(r"\s*\S+", text):
        piece = ""
        for character in word:
            starts_new = piece.strip() and (is_wide(character) or is_wide(piece[-1]))
            if starts_new and character not in _NEVER_FIRST:
                yield piece
                piece = ""
            piece += character
        yield piece


def _cut(word: str, fits: Callable[[str], bool]) -> list[str]:
    lines = [""]
    for character in word:
        if lines[-1] and not fits(lines[-1] + character):
            lines.append("")
        lines[-1] += character
    return lines
