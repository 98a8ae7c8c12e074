"""A number that proves itself: national insurance, NHS, vehicle registration and others."""

from typing import Literal

from typing_extensions import override

from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.check_digits import NumberKind, proves, tidy_number
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong


class NumberCheckedField(CommonField):
    """Kept in capitals without spaces."""

    type: Literal["number_checked"] = "number_checked"
    kind: NumberKind

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        number = tidy_number(line_from(raw))
        if not number:
            return None
        if not proves(self.kind, number):
            insurance = self.kind is NumberKind.NATIONAL_INSURANCE
            raise Wrong(ErrorCode.NOT_NATIONAL_INSURANCE if insurance else ErrorCode.NOT_A_CHECKED_NUMBER)
        return number
