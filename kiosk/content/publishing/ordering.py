"""Things in a list, one step up or down."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

Item = dict[str, Any]


class Move(StrEnum):
    UP = "up"
    DOWN = "down"


def moved(
    items: list[Item], wanted: str, move: Move, among: Callable[[Item, Item], bool] = lambda _one, _other: True
) -> list[Item]:
    """Past the next one that counts (`among`); the same order at the end of the way. KeyError where there is none of that id."""
    at = position(items, wanted)
    way = range(at - 1, -1, -1) if move is Move.UP else range(at + 1, len(items))
    beside = next((other for other in way if among(items[at], items[other])), at)
    changed = list(items)
    changed.insert(beside, changed.pop(at))
    return changed


def position(items: list[Item], wanted: str, key: str = "id") -> int:
    """KeyError where there is none."""
    for at, item in enumerate(items):
        if item.get(key) == wanted:
            return at
    raise KeyError(wanted)
