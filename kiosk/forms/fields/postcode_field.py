"""A postcode."""

from typing import Literal

from typing_extensions import override

from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.gazetteer import tidy_postcode


class PostcodeField(CommonField):
    """A full United Kingdom postcode in any case and spacing."""

    type: Literal["postcode"] = "postcode"

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        text = line_from(raw)
        if not text:
            return None
        tidy = tidy_postcode(text)
        if tidy is None:
            raise Wrong(ErrorCode.NOT_A_POSTCODE)
        return tidy
