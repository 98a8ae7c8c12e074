"""Reads each page out as it comes, what changes on it while it stands, and whatever the keys come to."""

import re
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import SIGNAL, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.shell_view import Overlay
from ui.touch.speech.manner import Manner
from ui.touch.speech.page_words import page_words, words_of
from ui.touch.speech.reading import Reading

BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason})

LOOK_EVERY_MS = 500
"""For what has changed on a page: a card that is asked for, a receipt that is printed, a mistake that is pointed out."""


class Reader(Protocol):
    """A voice: what it says next breaks off what it is saying; `stop` gives what was left of that."""

    def say(self, reading: Reading, manner: Manner) -> None: ...
    def stop(self) -> Reading: ...


class Narrator(QObject):
    """Speaks once a visitor has asked for it, in the language of the screen. Any touch or key makes it fall silent."""

    listened_to = Signal()
    """A line was heard by somebody who has not been asked whether they are still there."""

    def __init__(self, shell: ShellModel, window: QQuickWindow, voice: Reader) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._voice = voice
        self._focus: QQuickItem | None = None
        self._left = Reading()
        self._left_below = Reading()
        self._broke_off = self._is_aside = False
        self._known: tuple[str, ...] = ()
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self.look_again)
        self._was = (False, str(Overlay.NONE), Manner())
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.read_page)
        shell.allow_speech()
        shell.touched.connect(self._fall_silent)
        shell.painted.connect(self._page_painted)
        shell.changed.connect(self._shell_changed)
        shell.repeat_asked.connect(self.read_page)
        shell.pause_asked.connect(self._pause_or_go_on)
        window.activeFocusItemChanged.connect(self._focus_moved)

    def read_page(self) -> None:
        """The sheet, while one lies over the page."""
        if self._is_on:
            self._known = self._words()
            self._say(Reading(self._known, self._language))

    def look_again(self) -> None:
        """Says what is new on the page, before what was left of it; figures that count down or up are not news."""
        if not self._is_on or not self._window.property("ready"):
            return
        words, before = self._words(), {_without_figures(line) for line in self._known}
        new = [line for line in words if _without_figures(line) not in before]
        self._known = words
        if new:
            self._say_new(new, words)

    def line_said(self) -> None:
        """By the voice. Whoever listens is there, but the question whether they are answers nothing by being asked."""
        if self._shell.property("overlay") != Overlay.IDLE:
            self.listened_to.emit()

    def _words(self) -> tuple[str, ...]:
        """Of the page or the sheet over it, and what it has to be read out besides."""
        page = self._window.property("foreground")
        if not isinstance(page, QQuickItem):
            return ()
        return (*page_words(self._window, page), *str(page.property("aloud") or "").splitlines())

    def _say_new(self, new: Sequence[str], words: Sequence[str]) -> None:
        left = [line for line in self._voice.stop().lines if line in words and line not in new]
        if left:
            self._say(Reading((*new, *left), self._language))
        else:
            self._say_aside(new)

    def _fall_silent(self) -> None:
        left = self._voice.stop()
        self._broke_off = bool(left.lines) and not self._is_aside
        if self._broke_off:
            self._left = left

    def _pause_or_go_on(self) -> None:
        """The key alone has made it fall silent; where nothing was being said, what was left is."""
        if not self._is_on or self._broke_off:
            return
        self._soon.stop()
        if self._left.lines:
            self._known = self._words()
            self._say(self._left)
        else:
            self.read_page()

    def _page_painted(self, _screen: str) -> None:
        self._left_below = Reading()
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
            self._say_aside([words_of(thing), *chosen])

    def _shell_changed(self) -> None:
        """Speech was turned on or off, or its manner changed, or a sheet came or went: it is read once it stands."""
        was, self._was = self._was, (self._is_on, str(self._shell.property("overlay")), self._shell.manner)
        if was == self._was:
            return
        if was[:2] == self._was[:2]:
            self._manner_changed(was[2])
            return
        self._fall_silent()
        if not self._is_on:
            self._left, self._left_below, self._known = Reading(), Reading(), ()
            self._look.stop()
            return
        self._look.start()
        if was[1] == Overlay.NONE:
            self._left, self._left_below = Reading(), self._left
        elif self._was[1] == Overlay.NONE:
            self._left, self._broke_off = self._left_below, False
        self._soon.start()

    def _manner_changed(self, before: Manner) -> None:
        """What the key broke off goes on in the new manner; where nothing was being said, the step is."""
        if self._broke_off:
            self._say(self._left)
        elif self._is_on:
            now = self._shell.manner
            self._say_aside([f"{now.per_cent}%" if now.pace != before.pace else str(now.volume + 1)])

    @property
    def _is_on(self) -> bool:
        return bool(self._shell.property("speech"))

    @property
    def _language(self) -> str:
        return str(self._shell.property("language"))

    def _say(self, reading: Reading) -> None:
        self._left, self._broke_off, self._is_aside = Reading(), False, False
        self._voice.say(reading, self._shell.manner)

    def _say_aside(self, lines: Sequence[str]) -> None:
        """Leaves what was broken off as it is, to be gone on with."""
        self._is_aside = True
        self._voice.say(Reading(tuple(lines), self._language), self._shell.manner)


def _without_figures(line: str) -> str:
    return re.sub(r"\d+", "", line)
