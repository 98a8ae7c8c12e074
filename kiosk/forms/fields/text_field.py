"""A line of text."""

from typing import Literal

from pydantic import Field, field_validator
from typing_extensions import override

from kiosk.forms.expressions.patterns import compiled
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import MOST_CHARACTERS, line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong


class TextField(CommonField):
    """Any line of text within its lengths and its pattern (RE2, of the whole answer)."""

    type: Literal["text"] = "text"
    min_length: int = Field(default=0, ge=0)
    max_length: int = Field(default=200, ge=1, le=MOST_CHARACTERS)
    pattern: str | None = None

    @field_validator("pattern")
    @classmethod
    def _usable(cls, pattern: str | None) -> str | None:
        if pattern is not None:
            compiled(pattern)
        return pattern

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        text = line_from(raw)
        check_text(text, self.min_length, self.max_length, self.pattern)
        return text or None


def check_text(text: str, shortest: int, longest: int, pattern: str | None) -> None:
    """Raises Wrong where a given text is too short, too long or not of the pattern."""
    if not text:
        return
    if len(text) > longest:
        raise Wrong(ErrorCode.TOO_LONG, maximum=longest)
    if len(text) < shortest:
        raise Wrong(ErrorCode.TOO_SHORT, minimum=shortest)
    if pattern is not None and not compiled(pattern).fullmatch(text):
        raise Wrong(ErrorCode.WRONG_FORMAT)
