"""What there is to hear on the screen, in the order in which one would read it."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

KEYBOARD = "keyboard"
"""On the screen, for fingers; whoever hears the screen has keys of their own."""
SAYINGS = (QAccessible.Text.Name, QAccessible.Text.Description)


def page_words(window: QQuickWindow, page: QQuickItem) -> list[str]:
    """A line for each thing on a page or sheet, its name and what is said about it; a group and its heading say one thing."""
    here = (one for one in told(QAccessible.queryAccessibleInterface(window)) if _is_on(one.object(), page))
    lines = (words_of(one) for one in here)
    return [line for line, _ in groupby(lines) if line]


def words_of(one: QAccessibleInterface) -> str:
    said = (one.text(saying).strip() for saying in SAYINGS)
    return ". ".join(dict.fromkeys(words for words in said if words))


def told(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything a screen reader comes to, in its order."""
    for index in range(one.childCount()):
        child = one.child(index)
        if child is not None and not child.state().invisible and child.object().objectName() != KEYBOARD:
            yield child
            yield from told(child)


def _is_on(thing: object, page: QQuickItem) -> bool:
    item = thing if isinstance(thing, QQuickItem) else None
    while item is not None and item is not page:
        item = item.parentItem()
    return item is not None
