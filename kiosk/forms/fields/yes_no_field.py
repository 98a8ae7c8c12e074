"""Yes or no."""

from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.types import TRUTH, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong

_READ = {"yes": True, "true": True, "no": False, "false": False}


class YesNoField(CommonField):
    """Two radios."""

    type: Literal["yes_no"] = "yes_no"

    @override
    def value_type(self) -> Type:
        return TRUTH

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_YES_NO

    @override
    def read(self, raw: object, asking: Asking) -> bool | None:
        text = line_from(raw).lower()
        if not text:
            return None
        if text not in _READ:
            raise Wrong(ErrorCode.NOT_AN_OPTION)
        return _READ[text]

    @override
    def raw_from(self, value: object) -> object:
        return "yes" if value else "no"

    @override
    def kept(self, value: object) -> object:
        return value
