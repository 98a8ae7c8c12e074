"""An email address."""

import re
from typing import Literal

from typing_extensions import override

from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong

_EMAIL = re.compile(r"[^\s@,;:<>()\[\]\\\"]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}")


class EmailField(CommonField):
    """One address; spaces around and inside are a slip and are dropped."""

    type: Literal["email"] = "email"

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        text = line_from(raw).replace(" ", "")
        if not text:
            return None
        if len(text) > 254 or ".." in text or not _EMAIL.fullmatch(text):
            raise Wrong(ErrorCode.NOT_AN_EMAIL)
        return text
