"""Form fields as browsers send them."""

from collections.abc import Mapping

from litestar.params import URLEncodedBody

Fields = URLEncodedBody[dict[str, str | list[str]]]


def one(fields: Mapping[str, str | list[str]], name: str) -> str:
    """The field's text, "" where it was not sent."""
    value = fields.get(name, "")
    return value if isinstance(value, str) else value[0]


def several(fields: Mapping[str, str | list[str]], name: str) -> list[str]:
    """Every value of a field that can be ticked more than once."""
    value = fields.get(name, [])
    return [value] if isinstance(value, str) else list(value)
