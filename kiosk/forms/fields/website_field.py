"""The address of a website."""

import re
from typing import Literal

from typing_extensions import override

from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong

_WEBSITE = re.compile(
    r"(?:https?://)?(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}(?::[0-9]{1,5})?(?:[/?#]\S*)?", re.IGNORECASE
)


class WebsiteField(CommonField):
    """With or without https."""

    type: Literal["website"] = "website"

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        text = line_from(raw)
        if not text:
            return None
        if len(text) > 2000 or not _WEBSITE.fullmatch(text):
            raise Wrong(ErrorCode.NOT_A_WEBSITE)
        return text
