"""A signature drawn on the screen."""

from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.types import NUMBER, Type, list_of
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import list_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.words import Words

Stroke = tuple[tuple[int, int], ...]

_MOST_POINTS = 5000


class SignatureField(CommonField):
    """Strokes of points in whole pixels."""

    type: Literal["signature"] = "signature"

    @override
    def value_type(self) -> Type:
        return list_of(list_of(list_of(NUMBER)))

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_SIGNATURE

    @override
    def read(self, raw: object, asking: Asking) -> tuple[Stroke, ...] | None:
        strokes = tuple(_stroke(one) for one in list_from(raw))
        if sum(map(len, strokes)) > _MOST_POINTS:
            raise Wrong(ErrorCode.NOT_AN_ANSWER)
        return tuple(stroke for stroke in strokes if stroke) or None

    @override
    def in_words(self, value: object, words: Words) -> str:
        return words.sentence("signed")

    @override
    def raw_from(self, value: object) -> object:
        strokes = value if isinstance(value, tuple) else ()
        return [[list(point) for point in stroke] for stroke in strokes]

    @override
    def kept(self, value: object) -> object:
        return self.raw_from(value)


def _stroke(raw: object) -> Stroke:
    return tuple(_point(one) for one in list_from(raw))


def _point(raw: object) -> tuple[int, int]:
    match raw:
        case [int() | float() as x, int() | float() as y] if abs(x) < 1e6 and abs(y) < 1e6:
            return int(x), int(y)
        case _:
            raise Wrong(ErrorCode.NOT_AN_ANSWER)
