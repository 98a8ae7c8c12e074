"""Photos or files handed over from the visitor's phone."""

import re
from typing import Literal

from pydantic import Field
from typing_extensions import override

from kiosk.forms.expressions.types import TEXT, Type, list_of
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from, list_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.words import Words

BROUGHT = "counter"
"""In place of ids: the visitor shows it at the counter, so that nobody without a phone, or a kiosk without a line, is stuck."""


class HandoverField(CommonField):
    """The visitor scans a QR code and sends from the phone; the answer is the ids the hub gave the files, or BROUGHT."""

    type: Literal["handover"] = "handover"
    minimum: int = Field(default=1, ge=1)
    maximum: int = Field(default=5, ge=1, le=20)
    accepts: Literal["photo", "file"] = "photo"

    @override
    def value_type(self) -> Type:
        return list_of(TEXT)

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_FILE

    @override
    def read(self, raw: object, asking: Asking) -> tuple[str, ...] | None:
        given = tuple(line_from(one) for one in list_from(raw))
        if given == (BROUGHT,):
            return given
        if not all(re.fullmatch(r"[A-Za-z0-9_-]{1,64}", one) for one in given):
            raise Wrong(ErrorCode.NOT_AN_ANSWER)
        if len(given) > self.maximum:
            raise Wrong(ErrorCode.TOO_MANY_ITEMS, maximum=self.maximum)
        if given and len(given) < self.minimum:
            raise Wrong(ErrorCode.TOO_FEW_ITEMS, minimum=self.minimum)
        return given or None

    @override
    def in_words(self, value: object, words: Words) -> str:
        if value == (BROUGHT,):
            return words.sentence("files-brought")
        return words.sentence("files-received", count=len(value) if isinstance(value, tuple) else 0)

    @override
    def raw_from(self, value: object) -> object:
        return list(value) if isinstance(value, tuple) else []

    @override
    def kept(self, value: object) -> object:
        return self.raw_from(value)
