"""Form fields as browsers send them."""

from collections.abc import Mapping
from typing import Annotated

from litestar.enums import RequestEncodingType
from litestar.params import Body

Fields = Annotated[dict[str, str | list[str]], Body(media_type=RequestEncodingType.URL_ENCODED)]


def one(fields: Mapping[str, str | list[str]], name: str) -> str:
    """The field's text, "" where it was not sent."""
    value = fields.get(name, "")
    return value if isinstance(value, str) else value[0]


def several(fields: Mapping[str, str | list[str]], name: str) -> list[str]:
    """Every value of a field that can be ticked more than once."""
    value = fields.get(name, [])
    return [value] if isinstance(value, str) else list(value)
