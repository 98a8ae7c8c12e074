"""What a picture may hide: texts that are cut or stick out, targets too small, too close or out of sight, pages with no room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

SMALLEST_MM = 12.7
CLOSEST_MM = 2.54
LEAST_ROOM_MM = 2 * SMALLEST_MM
"""Of a page that scrolls: less shows nothing that could be read."""
MM_PER_INCH = 25.4
SLACK = 2.0
"""Pixels that rounding may cost."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something to press: its name, where it is in the panel's pixels, and how much of it scrolling leaves in view."""

    name: str
    whole: QRectF
    area: QRectF


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    for child in root.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from visible_items(child)


def area_of(item: QQuickItem) -> QRectF:
    """In the scene's pixels."""
    corners = [item.mapToScene(QPointF(x, y)) for x in (0, item.width()) for y in (0, item.height())]
    left, top = min(p.x() for p in corners), min(p.y() for p in corners)
    return QRectF(left, top, max(p.x() for p in corners) - left, max(p.y() for p in corners) - top)


def audit(root: QQuickItem, ppi: float) -> list[str]:
    """Everything wrong under a root, a line each; nothing when all is well."""
    items = list(visible_items(root))
    words = [item for item in items if item.inherits("QQuickText") and item.property("text")]
    buttons = targets(items)
    return [
        *cut_texts(words),
        *outside_texts(words, area_of(root)),
        *small_targets(buttons, ppi),
        *crowded_targets(buttons, ppi),
        *lost_targets(buttons, area_of(root)),
        *squeezed_pages(items, ppi),
        *hidden_focus(root),
    ]


def cut_texts(words: Iterable[QQuickItem]) -> list[str]:
    """Texts that Qt had to shorten, or that are wider than the room they have."""
    return [f"cut: {label(item)}" for item in words if item.property("truncated") or too_wide(item)]


def too_wide(item: QQuickItem) -> bool:
    return bool(0 < item.width() < item.property("contentWidth") - SLACK)


def outside_texts(words: Iterable[QQuickItem], panel: QRectF) -> list[str]:
    """Texts that leave the panel sideways, or the button that carries them on any side."""
    found = []
    for item in words:
        area = area_of(item)
        if area.left() < panel.left() - SLACK or area.right() > panel.right() + SLACK:
            found.append(f"off the panel: {label(item)}")
        carrier = button_around(item)
        if carrier is not None and not grown(area_of(carrier), SLACK).contains(ink_of(item)):
            found.append(f"out of its button: {label(item)}")
    return found


def ink_of(item: QQuickItem) -> QRectF:
    """Where the letters are; fonts for some scripts ask for far taller lines than they fill."""
    area = area_of(item)
    letters = 1.2 * item.property("font").pixelSize() * item.property("lineCount")
    height = min(area.height(), letters)
    return QRectF(area.left(), area.center().y() - height / 2, area.width(), height)


def targets(items: Iterable[QQuickItem]) -> list[Target]:
    """Everything a finger can press now; what has scrolled out of view is left out."""
    found = []
    for item in items:
        if item.inherits("QQuickAbstractButton") and item.isEnabled():
            area = area_of(item)
            room = window_onto(item)
            if room.contains(area.center()):
                name = item.objectName() or item.property("text") or item.metaObject().className()
                found.append(Target(name, area, area.intersected(room)))
    return found


def small_targets(buttons: Sequence[Target], ppi: float) -> list[str]:
    least = SMALLEST_MM / MM_PER_INCH * ppi - 0.5
    return [
        f"small: {one.name} {one.whole.width():.0f} × {one.whole.height():.0f}"
        for one in buttons
        if min(one.whole.width(), one.whole.height()) < least
    ]


def crowded_targets(buttons: Sequence[Target], ppi: float) -> list[str]:
    """Pairs that stand closer than a finger can tell apart."""
    gap = CLOSEST_MM / MM_PER_INCH * ppi - 0.5
    return [
        f"close: {one.name} and {other.name}"
        for i, one in enumerate(buttons)
        for other in buttons[i + 1 :]
        if grown(one.area, gap).intersects(other.area)
    ]


def lost_targets(buttons: Sequence[Target], panel: QRectF) -> list[str]:
    """What stands beyond an edge of the panel, where no scrolling brings it back."""
    return [f"off the panel: {one.name}" for one in buttons if not grown(panel, SLACK).contains(one.area)]


def squeezed_pages(items: Iterable[QQuickItem], ppi: float) -> list[str]:
    least = LEAST_ROOM_MM / MM_PER_INCH * ppi - 0.5
    pages = (item for item in items if item.inherits("QQuickFlickable") and item.clip())
    return [
        f"squeezed: {page.height():.0f} of {page.property('contentHeight'):.0f} px to read in"
        for page in pages
        if page.height() < min(least, page.property("contentHeight"))
    ]


def hidden_focus(root: QQuickItem) -> list[str]:
    """What is being typed into, and cannot be seen whole."""
    window = root.window()
    item = window.activeFocusItem() if window is not None else None
    if item is None or not item.inherits("QQuickTextInput"):
        return []
    seen = window_onto(item).intersected(area_of(root))
    return [] if grown(seen, SLACK).contains(area_of(item)) else [f"hidden: {item.objectName()} while it is typed into"]


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    parent: QQuickItem | None = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def button_around(item: QQuickItem) -> QQuickItem | None:
    return next((one for one in ancestors(item) if one.inherits("QQuickAbstractButton")), None)


def window_onto(item: QQuickItem) -> QRectF:
    """The part of the scene that clipping leaves of an item's surroundings."""
    room = QRectF(-1e6, -1e6, 2e6, 2e6)
    for one in ancestors(item):
        if one.clip():
            room = room.intersected(area_of(one))
    return room


def grown(area: QRectF, by: float) -> QRectF:
    return area.adjusted(-by, -by, by, by)


def label(item: QQuickItem) -> str:
    return f"{str(item.property('text'))[:60]!r} in {item.metaObject().className().split('_QML')[0]}"
