"""A telephone number."""

import re
from typing import Literal

from typing_extensions import override

from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong

_WRITTEN = re.compile(r"[0-9+() .\-/]+(?:(?:ext|x)\.? ?[0-9]{1,6})?", re.IGNORECASE)
_HOME = re.compile(r"0[1-9][0-9]{8,9}")
_ABROAD = re.compile(r"(?:\+|00)[1-9][0-9]{6,14}")


class PhoneField(CommonField):
    """Kept as it was written; checked without its spaces and brackets."""

    type: Literal["phone"] = "phone"

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        text = line_from(raw)
        if not text:
            return None
        digits = re.sub(r"[^0-9+]", "", re.split("[xe]", text.lower())[0].replace("(0)", ""))
        if not _WRITTEN.fullmatch(text) or not (_HOME.fullmatch(digits) or _ABROAD.fullmatch(digits)):
            raise Wrong(ErrorCode.NOT_A_PHONE)
        return text
