"""A submission's answers as the page shows them: words, a signature as it was drawn, a consent with its wording and time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import JsonValue

from kiosk.delivery.answers import answer_rows
from kiosk.delivery.form_words import FormWords
from kiosk.link.submission import Submission
from kiosk.text import pick

_EDGE = 20
"""Room around a signature, in the pad's units."""
Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG's `viewBox`, and a path for each stroke."""

    box: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """The words by the language they were read in, that one first; English beside it."""

    given: bool
    at: datetime
    wording: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerLine:
    question: str
    answer: str
    drawing: Drawing | None = None
    agreed: Agreed | None = None


def answer_lines(submission: Submission, words: FormWords) -> Iterator[AnswerLine]:
    """In the order in which the visitor was asked."""
    for row in answer_rows(submission, words):
        value = submission.answers[row.field_id]
        match value:
            case {"strokes": list() as strokes, "name": _}:
                yield AnswerLine(row.question, row.answer, drawing=drawing(strokes))
            case {"given": bool() as given, "wording": dict() as wording}:
                agreed = Agreed(given, submission.submitted_at, _read_in(wording, submission.language))
                yield AnswerLine(row.question, "Agreed" if given else "Did not agree", agreed=agreed)
            case _:
                yield AnswerLine(row.question, row.answer)


def drawing(strokes: Sequence[JsonValue]) -> Drawing | None:
    """None where nothing was drawn; what is no point is left out."""
    drawn = [points for points in map(_points, strokes) if points]
    if not drawn:
        return None
    across, down = zip(*(point for points in drawn for point in points), strict=True)
    left, top = min(across) - _EDGE, min(down) - _EDGE
    box = f"{left} {top} {max(across) - left + _EDGE} {max(down) - top + _EDGE}"
    return Drawing(box, tuple(_path(points) for points in drawn))


def _points(stroke: JsonValue) -> list[Point]:
    found: list[Point] = []
    for one in stroke if isinstance(stroke, list) else ():
        match one:
            case [int() | float() as x, int() | float() as y] if abs(x) < 1e6 and abs(y) < 1e6:
                found.append((int(x), int(y)))
    return found


def _path(points: Sequence[Point]) -> str:
    """A single touch is a dot: a line without length, with round ends."""
    first, *rest = points
    return f"M{first[0]} {first[1]}" + "".join(f"L{x} {y}" for x, y in rest or [first])


def _read_in(wording: Mapping[str, JsonValue], language: str) -> dict[str, str]:
    texts = {tag: text for tag, text in wording.items() if isinstance(text, str)}
    if not texts:
        return {}
    read = language if language in texts else "en"
    return {read: pick(texts, language)} | ({"en": texts["en"]} if "en" in texts else {})
