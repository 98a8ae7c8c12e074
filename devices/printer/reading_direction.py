"""Which way a language reads, and how amounts and references stay left to right inside it."""

import re

from devices.printer.printed_line import Direction

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_LEFT_TO_RIGHT_ISOLATE = "\u2066"
_END_OF_ISOLATE = "\u2069"
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_LETTER = "0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_INSIDE = f"{_LETTER}!-~£€–“”‘’…"
_WORD = f"[£€$]?[{_LETTER}][{_INSIDE}]*"
_NEXT_WORD = f"[\"'“‘]?[{_LETTER}][{_INSIDE}]*"
_IN_BRACKETS = f"[(][{_LETTER}][{_LETTER} !-'*-~£€–]*[)]"
_LEFT_TO_RIGHT_RUN = re.compile(f"(?:[+\\-−]?{_WORD}|{_IN_BRACKETS})(?:(?: [&+/–-])? (?:{_NEXT_WORD}|{_IN_BRACKETS}))*")
"""Words of Latin letters and figures in a row, as they stand; a second amount begins another run."""
_CLOSING = ".,;:!?)…"


def direction_of(language: str) -> Direction:
    """`language` is a BCP 47 tag."""
    known = language.split("-")[0].lower() in _RIGHT_TO_LEFT
    return Direction.RIGHT_TO_LEFT if known else Direction.LEFT_TO_RIGHT


def isolated(text: str, direction: Direction) -> str:
    """In right-to-left text, every amount, figure, reference, address and name in Latin letters between U+2066 and U+2069.

    Each run is one isolate: words isolated one by one would come out in the reverse order.
    """
    bare = without_controls(text)
    if direction is Direction.LEFT_TO_RIGHT:
        return bare
    return _LEFT_TO_RIGHT_RUN.sub(_isolate, bare)


def whole_isolated(text: str, direction: Direction) -> str:
    """A reference or a number, which is read from the left in every language, brackets and all."""
    bare = without_controls(text)
    if direction is Direction.LEFT_TO_RIGHT:
        return bare
    return f"{_LEFT_TO_RIGHT_ISOLATE}{bare}{_END_OF_ISOLATE}"


def without_controls(text: str) -> str:
    """The text without marks that only steer its direction and without what is no text at all; newlines stay."""
    return _CONTROLS.sub("", text.replace("\t", " "))


def _isolate(match: re.Match[str]) -> str:
    run = match.group()
    kept = run
    while kept[-1] in _CLOSING and not (kept[-1] == ")" and kept.count("(") >= kept.count(")")):
        kept = kept[:-1]
    return f"{_LEFT_TO_RIGHT_ISOLATE}{kept}{_END_OF_ISOLATE}{run[len(kept) :]}"
