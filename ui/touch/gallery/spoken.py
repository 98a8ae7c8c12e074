"""What a screen reader is told: every word that can be read, every control by a name and a role."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.touch.speech.page_words import KEYBOARD, SAYINGS, told

UNTOLD = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane})


def spoken_faults(window: QQuickWindow) -> list[str]:
    """What cannot be heard, a line each; nothing when all is well."""
    everything = list(told(QAccessible.queryAccessibleInterface(window)))
    said = bare(" ".join(one.text(saying) for one in everything for saying in SAYINGS))
    unsaid = [f"not said: {words!r}" for words in sorted(words_on(window.contentItem())) if bare(words) not in said]
    return [fault for one in everything for fault in faults_of(one)] + unsaid


def faults_of(one: QAccessibleInterface) -> list[str]:
    if not one.state().focusable:
        return []
    what = f"{one.role().name} {one.object().objectName()!r}"
    nameless = [] if one.text(QAccessible.Text.Name).strip() else [f"no name: {what}"]
    return nameless + ([f"no role: {what}"] if one.role() in UNTOLD else [])


def words_on(item: QQuickItem) -> set[str]:
    """Of two letters and more: the number before a line is drawn, not said."""
    texts = (one for one in readable(item) if one.inherits("QQuickText"))
    return {words for one in texts if len(bare(words := str(one.property("text")))) > 1}


def readable(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0 and child.objectName() != KEYBOARD:
            yield child
            yield from readable(child)


def bare(text: str) -> str:
    """Letters and figures alone: a reference is spelled out, and signs that keep a number's order are not seen."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
