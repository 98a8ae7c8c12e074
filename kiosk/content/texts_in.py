"""Every text in a piece of content, with its place, so that what is missing can be named."""

from collections.abc import Iterator

from pydantic import BaseModel

from kiosk.text import Text


def texts_in(part: BaseModel, place: str = "") -> Iterator[tuple[str, Text]]:
    """Place and text, in the order of the file; texts left out altogether do not appear."""
    for name in type(part).model_fields:
        yield from _texts(getattr(part, name), f"{place}.{name}" if place else name)


def _texts(value: object, place: str) -> Iterator[tuple[str, Text]]:
    match value:
        case BaseModel():
            yield from texts_in(value, place)
        case tuple() | list():
            for number, item in enumerate(value, 1):
                yield from _texts(item, f"{place} {getattr(item, 'id', number)}")
        case dict():
            words = {key: item for key, item in value.items() if isinstance(key, str) and isinstance(item, str)}
            if words and len(words) == len(value):
                yield place, words
            else:
                yield from _texts(tuple(item for item in value.values() if not isinstance(item, tuple)), place)
        case _:
            return
