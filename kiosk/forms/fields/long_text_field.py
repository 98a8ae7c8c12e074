"""Several lines of text."""

from typing import Literal

from pydantic import Field
from typing_extensions import override

from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import MOST_CHARACTERS, text_from
from kiosk.forms.fields.text_field import check_text
from kiosk.forms.fields.wrong import ErrorCode, Wrong


class LongTextField(CommonField):
    """Text with its line ends kept; `max_words` where an author counts words."""

    type: Literal["long_text"] = "long_text"
    min_length: int = Field(default=0, ge=0)
    max_length: int = Field(default=4000, ge=1, le=MOST_CHARACTERS)
    max_words: int | None = Field(default=None, ge=1)
    rows: int = Field(default=5, ge=2, le=20)

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        text = text_from(raw).replace("\r\n", "\n")
        check_text(text, self.min_length, self.max_length, None)
        if self.max_words is not None and len(text.split()) > self.max_words:
            raise Wrong(ErrorCode.TOO_MANY_WORDS, maximum=self.max_words)
        return text or None
