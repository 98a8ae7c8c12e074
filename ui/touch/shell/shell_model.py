"""The shell, as QML reads it: which screen, which language, which overlay, and the display settings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.language import RIGHT_TO_LEFT, SOURCE_LANGUAGE
from ui.touch.bridge.row_list import RowList
from ui.touch.screens.language.language_view import LanguageRow
from ui.touch.shell.screen import Screen
from ui.touch.shell.shell_view import ChromeView, Contrast, DisplayView, HelpView, Overlay, PanelView, TextSize
from ui.touch.speech.manner import AMPLITUDES, PACES, Manner

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ScreenRow:
    """A screen as the shell's loaders need it."""

    name: str
    file: str
    filling: QObject
    eager: bool
    ahead: bool


@QmlElement
class ShellModel(QObject):
    """Shows what it is given and says what the visitor did. Display settings are its own: they are nobody else's business."""

    changed = Signal()
    moved = Signal(bool)
    """Another screen, or the next page of the same one: forward or back. The QML slides from that side."""
    touched = Signal()
    """Any finger or key; restarts the idle countdown."""
    back = Signal()
    help_asked = Signal()
    help_withdrawn = Signal()
    leave_confirmed = Signal()
    stayed = Signal()
    """The visitor wants more time."""
    language_chosen = Signal(str)
    repeat_asked = Signal()
    """To hear the page once more."""
    pause_asked = Signal()
    """To hear no more of it, or to go on where it was broken off."""
    painted = Signal(str)
    """The first frame of a screen is on the panel, by the screen's name."""

    screen = Property(str, attrgetter("_screen"), notify=changed)
    language = Property(str, attrgetter("_language"), notify=changed)
    right_to_left = Property(bool, lambda self: self._language in RIGHT_TO_LEFT, notify=changed)
    overlay = Property(str, attrgetter("_overlay"), notify=changed)
    seconds_left = Property(int, attrgetter("_seconds_left"), notify=changed)
    council = Property(str, attrgetter("_chrome.council"), notify=changed)
    title = Property(str, attrgetter("_chrome.title"), notify=changed)
    step = Property(int, attrgetter("_chrome.step"), notify=changed)
    steps = Property(int, attrgetter("_chrome.steps"), notify=changed)
    can_back = Property(bool, attrgetter("_chrome.can_back"), notify=changed)
    can_leave = Property(bool, attrgetter("_chrome.can_leave"), notify=changed)
    bars = Property(bool, attrgetter("_chrome.bars"), notify=changed)
    banners = Property(list, lambda self: [str(kind) for kind in self._chrome.banners], notify=changed)
    help_stage = Property(str, attrgetter("_help.stage"), notify=changed)
    help_by = Property(str, attrgetter("_help.by"), notify=changed)
    help_lamp = Property(bool, attrgetter("_help.lamp"), notify=changed)
    text_size = Property(int, attrgetter("_display.text_size"), notify=changed)
    contrast = Property(str, attrgetter("_display.contrast"), notify=changed)
    motion = Property(bool, attrgetter("_display.motion"), notify=changed)
    controls_down = Property(bool, attrgetter("_display.controls_down"), notify=changed)
    speech = Property(bool, attrgetter("_display.speech"), notify=changed)
    can_speak = Property(bool, attrgetter("_can_speak"), notify=changed)
    pace = Property(int, attrgetter("_display.manner.per_cent"), notify=changed)
    slowest = Property(int, lambda _self: PACES[0], constant=True)
    fastest = Property(int, lambda _self: PACES[-1], constant=True)
    volume = Property(int, lambda self: self._display.manner.volume + 1, notify=changed)
    loudest = Property(int, lambda _self: len(AMPLITUDES), constant=True)
    ppi = Property(float, attrgetter("_panel.ppi"), constant=True)
    brand_main = Property(str, attrgetter("_panel.main"), constant=True)
    brand_focus = Property(str, attrgetter("_panel.focus"), constant=True)
    screens = Property(QObject, attrgetter("_screens"), constant=True)
    languages = Property(QObject, attrgetter("_languages"), constant=True)

    def __init__(self, screens: Sequence[Screen] = (), panel: PanelView | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel or PanelView()
        self._screens = RowList(ScreenRow, self)
        self._screens.show([ScreenRow(one.name, one.file, one.model, one.eager, one.ahead) for one in screens])
        self._names = frozenset(one.name for one in screens)
        self._languages = RowList(LanguageRow, self)
        self._screen = ""
        self._language = SOURCE_LANGUAGE
        self._overlay = Overlay.NONE
        self._seconds_left = 0
        self._can_speak = False
        self._chrome = ChromeView()
        self._help = HelpView()
        self._display = DisplayView()

    def show(self, screen: str, forward: bool = True) -> None:
        """Moves to a screen, or to the next page of the one that shows. Raises KeyError for a screen it was not given."""
        if screen not in self._names:
            raise KeyError(screen)
        self._screen = screen
        self.changed.emit()
        self.moved.emit(forward)

    def show_chrome(self, chrome: ChromeView) -> None:
        if chrome != self._chrome:
            self._chrome = chrome
            self._languages.show(chrome.languages)
            self.changed.emit()

    def show_help(self, view: HelpView) -> None:
        """Where the help call stands; opens nothing by itself."""
        if view != self._help:
            self._help = view
            self.changed.emit()

    def speak(self, language: str) -> None:
        """The language of everything from now on (translations are the `LanguageSwitch`'s work)."""
        if language != self._language:
            self._language = language
            self.changed.emit()

    def warn_idle(self, seconds_left: int) -> None:
        """Shows or refreshes the warning; `close_overlay` takes it away."""
        self._seconds_left = seconds_left
        self._overlay = Overlay.IDLE
        self.changed.emit()

    def open(self, overlay: Overlay) -> None:
        if overlay != self._overlay:
            self._overlay = overlay
            self.changed.emit()

    @Slot(str)
    def open_overlay(self, name: str) -> None:
        """From the bottom bar."""
        self.open(Overlay(name))

    @Slot()
    def close_overlay(self) -> None:
        self.open(Overlay.NONE)

    @Slot(int)
    def choose_text_size(self, size: int) -> None:
        self.set_display(replace(self._display, text_size=TextSize(size)))

    @Slot(str)
    def choose_contrast(self, contrast: str) -> None:
        self.set_display(replace(self._display, contrast=Contrast(contrast)))

    @Slot(bool)
    def choose_motion(self, motion: bool) -> None:
        self.set_display(replace(self._display, motion=motion))

    @Slot(bool)
    def choose_controls_down(self, down: bool) -> None:
        self.set_display(replace(self._display, controls_down=down))

    @Slot(bool)
    def choose_speech(self, speech: bool) -> None:
        self.set_display(replace(self._display, speech=speech))

    @Slot(int)
    def change_pace(self, steps: int) -> None:
        self.set_display(replace(self._display, manner=self.manner.faster(steps)))

    @Slot(int)
    def change_volume(self, steps: int) -> None:
        self.set_display(replace(self._display, manner=self.manner.louder(steps)))

    @property
    def manner(self) -> Manner:
        return self._display.manner

    def allow_speech(self, allowed: bool = True) -> None:
        """This kiosk has a voice, and a headset for it."""
        self._can_speak = allowed
        self.changed.emit()

    def set_display(self, display: DisplayView) -> None:
        """What the visitor set; also for the gallery, and for a kiosk whose default differs."""
        if display != self._display:
            self._display = display
            self.changed.emit()

    def put_away(self) -> None:
        """No sheet, no call."""
        self.close_overlay()
        self.show_help(HelpView())

    def reset(self) -> None:
        """For the next visitor: every setting back to its default as well."""
        self.put_away()
        self.set_display(DisplayView())
