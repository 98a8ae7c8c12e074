"""A code from a barcode or a card, scanned or typed."""

from enum import Enum
from typing import Literal

from pydantic import Field, field_validator
from typing_extensions import override

from kiosk.forms.expressions.patterns import compiled
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.text_field import check_text
from kiosk.forms.fields.wrong import ErrorCode


class ScanSource(Enum):
    """Which reader lights up."""

    BARCODE = "barcode"
    CARD = "card"


class ScanField(CommonField):
    """The text of the code; typing it by hand is always possible."""

    type: Literal["scan"] = "scan"
    source: ScanSource = ScanSource.BARCODE
    max_length: int = Field(default=100, ge=1, le=4000)
    pattern: str | None = None

    @field_validator("pattern")
    @classmethod
    def _usable(cls, pattern: str | None) -> str | None:
        if pattern is not None:
            compiled(pattern)
        return pattern

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_SCAN

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        text = line_from(raw)
        check_text(text, 0, self.max_length, self.pattern)
        return text or None
