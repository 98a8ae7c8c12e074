"""A number with decimal places."""

from decimal import Decimal
from typing import Literal

from pydantic import Field
from typing_extensions import override

from kiosk.forms.expressions.types import NUMBER, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.number_reading import check_limits, number_from, plain
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.text import Text


class DecimalField(CommonField):
    """A number within its limits and with at most so many places."""

    type: Literal["decimal"] = "decimal"
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    places: int = Field(default=2, ge=0, le=12)
    unit: Text | None = None

    @override
    def value_type(self) -> Type:
        return NUMBER

    @override
    def read(self, raw: object, asking: Asking) -> Decimal | None:
        number = number_from(raw, ErrorCode.NOT_A_NUMBER)
        if number is None:
            return None
        if number != round(number, self.places):
            raise Wrong(ErrorCode.TOO_MANY_PLACES, maximum=self.places)
        check_limits(number, self.minimum, self.maximum, NUMBER)
        return number

    @override
    def raw_from(self, value: object) -> object:
        return plain(value) if isinstance(value, Decimal) else str(value)

    @override
    def kept(self, value: object) -> object:
        return self.raw_from(value)
