"""What differs between the draft and what kiosks show."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One place in one file, with its words before and after, as far as they are words."""

    kind: ChangeKind
    path: str
    place: str
    """The way into the file by ids: `items / christmas-bins / title / en`; empty for a whole file."""
    before: str | None = None
    after: str | None = None


def changes_in(path: str, before: bytes | None, after: bytes | None) -> Iterator[Change]:
    """Every difference in a JSON file; other files differ as a whole."""
    if before == after:
        return
    if before is None or after is None:
        yield Change(ChangeKind.ADDED if before is None else ChangeKind.REMOVED, path, "")
    elif path.endswith(".json"):
        yield from _differences(path, (), json.loads(before), json.loads(after))
    else:
        yield Change(ChangeKind.CHANGED, path, "")


def _differences(path: str, way: tuple[str, ...], before: object, after: object) -> Iterator[Change]:
    if before == after:
        return
    one, other = _parts(before), _parts(after)
    if one is None or other is None:
        yield Change(ChangeKind.CHANGED, path, " / ".join(way), _words(before), _words(after))
        return
    for key in [*one, *(key for key in other if key not in one)]:
        inner = (*way, key)
        if key not in other:
            yield Change(ChangeKind.REMOVED, path, " / ".join(inner), _words(one[key]), None)
        elif key not in one:
            yield Change(ChangeKind.ADDED, path, " / ".join(inner), None, _words(other[key]))
        else:
            yield from _differences(path, inner, one[key], other[key])
    if list(one) != list(other) and set(one) == set(other) and isinstance(before, list):
        yield Change(ChangeKind.CHANGED, path, " / ".join((*way, "order")))


def _parts(value: object) -> Mapping[str, object] | None:
    """A thing's parts by their names; a list's by the ids of its items, or by their numbers."""
    if isinstance(value, dict):
        return value
    if isinstance(value, list):
        named = {str(item["id"]): item for item in value if isinstance(item, dict) and "id" in item}
        return named if len(named) == len(value) else {str(number): item for number, item in enumerate(value, 1)}
    return None


def _words(value: object) -> str:
    if isinstance(value, dict):
        shown = value.get("title") or value.get("text") or value.get("label") or value
        return str(shown.get("en", shown)) if isinstance(shown, dict) else str(shown)
    return str(value)
