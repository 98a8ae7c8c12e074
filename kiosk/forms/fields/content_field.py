"""Content between questions."""

from typing import Literal

from typing_extensions import override

from kiosk.forms.blocks import Block
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.text import Text


class ContentField(CommonField):
    """Says something and asks nothing."""

    type: Literal["content"] = "content"
    label: Text = {}
    blocks: tuple[Block, ...]

    @override
    def read(self, raw: object, asking: Asking) -> None:
        return None

    @override
    def asks(self) -> bool:
        return False
