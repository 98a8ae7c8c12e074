"""Which files a submission names."""

from collections.abc import Iterator, Mapping
from uuid import UUID


def named_files(answers: Mapping[str, object]) -> frozenset[str]:
    """Every id in a list of an answer. That an id is one of a file of this submission, only the hub's records tell."""
    return frozenset(_ids(dict(answers)))


def _ids(value: object) -> Iterator[str]:
    match value:
        case dict():
            for part in value.values():
                yield from _ids(part)
        case list() | tuple():
            yield from (one for one in value if isinstance(one, str) and _is_id(one))
            for part in value:
                yield from _ids(part)
        case _:
            return


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
