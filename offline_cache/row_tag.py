"""A row's proof that it is what was written: a tag over all its values, which SQLite's own checks do not give."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

TAG_BYTES = 16


def tag_of(values: Iterable[object]) -> bytes:
    """BLAKE2b over the values, in their order."""
    return hashlib.blake2b(repr(tuple(values)).encode(), digest_size=TAG_BYTES).digest()


def tagged(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row of a journal with its tag."""
    values = {name: value for name, value in row.items() if name != "tag"}
    return values | {"tag": tag_of(values[name] for name in sorted(values))}


def is_whole(row: Mapping[str, Any]) -> bool:
    """Whether a journal's row is what was written. One from before there were tags has none, and counts."""
    return row.get("tag") is None or bool(tagged(row)["tag"] == row["tag"])
