"""An amount of money."""

from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.types import MONEY, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.number_reading import check_limits, number_from
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong


class MoneyField(CommonField):
    """Pounds and pence; limits in pence."""

    type: Literal["money"] = "money"
    minimum: int | None = None
    maximum: int | None = None

    @override
    def value_type(self) -> Type:
        return MONEY

    @override
    def read(self, raw: object, asking: Asking) -> int | None:
        pounds = number_from(line_from(raw).removeprefix("£").removesuffix("£"), ErrorCode.NOT_MONEY)
        if pounds is None:
            return None
        pence = pounds * 100
        if pence != pence.to_integral_value():
            raise Wrong(ErrorCode.NOT_MONEY)
        check_limits(int(pence), self.minimum, self.maximum, MONEY)
        return int(pence)

    @override
    def raw_from(self, value: object) -> object:
        return f"{value // 100}.{value % 100:02d}" if isinstance(value, int) else str(value)

    @override
    def kept(self, value: object) -> object:
        return value
