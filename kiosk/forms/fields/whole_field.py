"""A whole number."""

from decimal import Decimal
from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.types import NUMBER, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.number_reading import check_limits, number_from, plain
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.text import Text


class WholeField(CommonField):
    """A whole number within its limits; `unit` stands behind the box."""

    type: Literal["whole"] = "whole"
    minimum: int | None = None
    maximum: int | None = None
    unit: Text | None = None

    @override
    def value_type(self) -> Type:
        return NUMBER

    @override
    def read(self, raw: object, asking: Asking) -> Decimal | None:
        number = number_from(raw, ErrorCode.NOT_WHOLE)
        if number is None:
            return None
        if number != number.to_integral_value():
            raise Wrong(ErrorCode.NOT_WHOLE)
        check_limits(number, _decimal(self.minimum), _decimal(self.maximum), NUMBER)
        return Decimal(int(number))

    @override
    def raw_from(self, value: object) -> object:
        return plain(value) if isinstance(value, Decimal) else str(value)

    @override
    def kept(self, value: object) -> object:
        return int(value) if isinstance(value, Decimal) else str(value)


def _decimal(limit: int | None) -> Decimal | None:
    return None if limit is None else Decimal(limit)
