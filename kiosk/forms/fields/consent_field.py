"""A box to tick."""

from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.types import TRUTH, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from, list_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong


class ConsentField(CommonField):
    """Never ticked beforehand. Unless optional it must be ticked to go on; unticked and optional is an answer: no."""

    type: Literal["consent"] = "consent"

    @override
    def value_type(self) -> Type:
        return TRUTH

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_CONSENT

    @override
    def read(self, raw: object, asking: Asking) -> bool | None:
        given = [line_from(one).lower() for one in list_from(raw)]
        if not set(given) <= {"", "yes", "true", "no", "false"}:
            raise Wrong(ErrorCode.NOT_AN_ANSWER)
        ticked = any(one in {"yes", "true"} for one in given)
        return ticked if ticked or self.optional else None

    @override
    def raw_from(self, value: object) -> object:
        return "yes" if value is True else "no"

    @override
    def kept(self, value: object) -> object:
        return {"given": value is True, "wording": self.label}
