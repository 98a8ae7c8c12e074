"""Careful reading of JSON that anyone may have written."""

from collections.abc import Mapping

Json = Mapping[str, object]
_EMPTY: Json = {}


def mapping(value: object) -> Json:
    """An object, or an empty one."""
    return value if isinstance(value, Mapping) else _EMPTY


def objects(value: object) -> tuple[Json, ...]:
    """The objects of a list."""
    return tuple(one for one in value if isinstance(one, Mapping)) if isinstance(value, list) else ()


def string(value: object) -> str:
    """A text, or "" ; numbers are written out."""
    match value:
        case str():
            return value
        case bool() | None:
            return ""
        case int() | float():
            return str(value)
        case _:
            return ""


def whole(value: object) -> int | None:
    """A whole number, also where it was written as text."""
    match value:
        case bool():
            return None
        case int():
            return value
        case float() if value == int(value) and abs(value) < 1e15:
            return int(value)
        case str() if value.strip().lstrip("-").isdecimal() and len(value) < 16:
            return int(value)
        case _:
            return None
