"""Reads each page out as it comes, and whatever the keys come to."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import SIGNAL, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.shell_view import Overlay
from ui.touch.speech.page_words import page_words, words_of

BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason})


class Reader(Protocol):
    """A voice: what it says next breaks off what it is saying."""

    def say(self, lines: Sequence[str], language: str) -> None: ...
    def stop(self) -> None: ...


class Narrator(QObject):
    """Speaks once a visitor has asked for it, in the language of the screen. Any touch or key makes it fall silent."""

    def __init__(self, shell: ShellModel, window: QQuickWindow, voice: Reader) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._voice = voice
        self._was_on = False
        self._focus: QQuickItem | None = None
        self._overlay: str = Overlay.NONE
        shell.allow_speech()
        shell.touched.connect(voice.stop)
        shell.painted.connect(self._page_painted)
        shell.changed.connect(self._shell_changed)
        shell.repeat_asked.connect(self.read_page)
        window.activeFocusItemChanged.connect(self._focus_moved)

    def read_page(self) -> None:
        """The sheet, while one lies over the page."""
        page = self._window.property("foreground")
        if self._is_on and isinstance(page, QQuickItem):
            self._say(page_words(self._window, page))

    def _page_painted(self, _screen: str) -> None:
        self.read_page()

    def _focus_moved(self) -> None:
        item = self._window.activeFocusItem()
        self._watch_choice(item if item is not None and item.metaObject().indexOfSignal("checkedChanged()") >= 0 else None)
        if item is not None and item.property("focusReason") in BY_KEYS:
            self._say_focus()

    def _watch_choice(self, item: QQuickItem | None) -> None:
        """Of the answers on a page the one that the keys stand on; the last one may have gone with its page."""
        if self._focus is not None and isValid(self._focus):
            QObject.disconnect(self._focus, SIGNAL("checkedChanged()"), self._say_focus)
        self._focus = item
        if item is not None:
            QObject.connect(item, SIGNAL("checkedChanged()"), self._say_focus)

    def _say_focus(self) -> None:
        item = self._window.activeFocusItem()
        thing = QAccessible.queryAccessibleInterface(item) if item is not None else None
        if self._is_on and thing is not None:
            chosen = [str(self._window.property("chosenWord"))] if thing.state().checked else []
            self._say([words_of(thing), *chosen])

    def _shell_changed(self) -> None:
        """Speech was turned on or off, or a sheet came or went: it is read once it stands."""
        before, self._was_on = (self._was_on, self._overlay), self._is_on
        self._overlay = self._shell.property("overlay")
        if before == (self._was_on, self._overlay):
            return
        self._voice.stop()
        QTimer.singleShot(0, self, self.read_page)

    @property
    def _is_on(self) -> bool:
        return bool(self._shell.property("speech"))

    def _say(self, lines: Sequence[str]) -> None:
        self._voice.say(lines, str(self._shell.property("language")))
