"""Puts previews on a stage and takes their pictures."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QMetaObject, QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from ui.touch.gallery.audit import audit, hidden_focus
from ui.touch.gallery.catalogue import SHELL, previews_of
from ui.touch.gallery.preview import Preview
from ui.touch.gallery.spoken import spoken_faults
from ui.touch.screens.language.language_view import LanguageRow
from ui.touch.screens.screen_models import ScreenModels
from ui.touch.shell.shell_model import ShellModel
from ui.touch.shell.shell_view import ChromeView, Contrast, DisplayView, Overlay, PanelView, TextSize
from ui.touch.shell.stage import LANDSCAPE, PORTRAIT, Stage

COUNCIL = "Tamarside Council"
PATIENCE = 20.0
"""Seconds before a wait gives up; a bound on a hang."""
FEWEST_ROUNDS = 8
"""Of the event loop, however long each takes: a change of size lays a page out in several."""
LANGUAGES = (
    LanguageRow("en", "English"),
    LanguageRow("cy", "Cymraeg"),
    LanguageRow("pl", "Polski"),
    LanguageRow("ar", "العربية"),
    LanguageRow("uk", "Українська"),
    LanguageRow("ro", "Română"),
    LanguageRow("zh-CN", "简体中文"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """How a preview is looked at."""

    language: str = "en"
    landscape: bool = False
    text_size: TextSize = TextSize.NORMAL
    contrast: Contrast = Contrast.DEFAULT
    controls_down: bool = False

    @property
    def name(self) -> str:
        parts = [self.language, "landscape" if self.landscape else "portrait"]
        parts += [] if self.text_size is TextSize.NORMAL else [self.text_size.name.lower()]
        parts += [] if self.contrast is Contrast.DEFAULT else [self.contrast.value]
        parts += ["down"] if self.controls_down else []
        return "-".join(parts)


class Exhibition:
    """One stage of one shape; every screen on it in turn."""

    def __init__(self, landscape: bool, size: QSize | None = None, ppi: float = 100) -> None:
        self.models = ScreenModels()
        self.shell = ShellModel(self.models.screens(), PanelView(ppi))
        self.complaints: list[str] = []
        self.stage = Stage(self.shell, panel=LANDSCAPE if landscape else PORTRAIT)
        self.stage.warned.connect(self.complaints.append)
        self.window = self.stage.open(size=size)
        self._furnish()

    def hang(self, screen: str, preview: Preview, frame: Frame) -> None:
        """Shows a preview and waits until nothing moves."""
        if self.shell.property("language") != frame.language:
            self.stage.speak(frame.language)
        self.shell.close_overlay()
        self.shell.allow_speech(preview.speech)
        self.shell.set_display(DisplayView(frame.text_size, frame.contrast, False, frame.controls_down, preview.speech))
        self.shell.show_chrome(self._chrome(screen, preview))
        self.shell.show_help(preview.help)
        shown = "menu" if screen == SHELL else screen
        getattr(self.models, shown).show(preview.view)
        self.shell.show(shown)
        if preview.overlay is Overlay.IDLE:
            self.shell.warn_idle(45)
        else:
            self.shell.open(preview.overlay)
        self.settle()
        if preview.raised:
            self._raise(preview.raised)

    def picture(self) -> QImage:
        return self.window.grabWindow()

    def faults(self, screen: str, frame: Frame, every: bool = False) -> list[str]:
        """What is wrong with a screen's previews, a line each."""
        found: list[str] = []
        for preview in shown_in(frame, previews_of(screen), every):
            self.complaints.clear()
            self.hang(screen, preview, frame)
            self._let_the_field_come()
            seen = audit(self.window.contentItem(), self.shell.property("ppi"))
            trouble = [*self.complaints, *seen, *spoken_faults(self.window)]
            found += [f"{screen}.{preview.name} {frame.name}: {one}" for one in trouble]
        return found

    def settle(self, seconds: float = 0.05) -> None:
        """Lets bindings, late calls and short animations finish, and the keyboard come where it is on its way."""
        end = time.monotonic() + seconds
        rounds = 0
        while rounds < FEWEST_ROUNDS or time.monotonic() < end:
            rounds = 0 if self._keyboard_is_on_its_way() else rounds + 1
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait_until(self, holds: Callable[[], object], what: str) -> None:
        """Lets the screen work until `holds`; an AssertionError says what was waited for in vain."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"waited in vain for {what}"
            self.settle(0.01)

    def wait_until_ready(self) -> None:
        """The page stands still and takes a touch."""
        self.wait_until(lambda: self.window.property("ready"), "the page")
        self.settle()

    def close(self) -> None:
        self.stage.close()
        QCoreApplication.processEvents()

    def _let_the_field_come(self) -> None:
        """The page turns to what is typed into once the keyboard stands; where it never does, the audit says so."""
        end = time.monotonic() + PATIENCE
        while hidden_focus(self.window.contentItem()) and time.monotonic() < end:
            self.settle(0.05)

    def _keyboard_is_on_its_way(self) -> bool:
        return any(timer.property("running") for timer in self.window.findChildren(QObject, "opener"))

    def _furnish(self) -> None:
        """Waits until every screen and the keyboard have been built, as on a kiosk that has stood for a second."""
        self.shell.show("attract")
        self.wait_until(lambda: self.window.findChild(QQuickItem, "keyboard"), "the keyboard")

    def _chrome(self, screen: str, preview: Preview) -> ChromeView:
        return ChromeView(
            COUNCIL,
            preview.title,
            preview.step,
            preview.steps,
            preview.can_back,
            can_leave=screen not in {"language", "goodbye"},
            bars=preview.bars,
            languages=LANGUAGES,
            banners=preview.banners,
        )

    def _raise(self, name: str) -> None:
        item = self.window.findChild(QQuickItem, name)
        if item is not None:
            QMetaObject.invokeMethod(item, "begin")
        self.settle(0.1)


def take(screen: str, preview: Preview, frame: Frame, exhibition: Exhibition, folder: Path) -> Path:
    """Writes one picture: `folder/menu/en-portrait.normal.png`."""
    exhibition.hang(screen, preview, frame)
    path = folder / screen / f"{frame.name}.{preview.name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    exhibition.picture().save(str(path))
    return path


def shown_in(frame: Frame, previews: tuple[Preview, ...], every: bool) -> tuple[Preview, ...]:
    """English at its normal size shows every state; the other frames three of each screen, unless all are wanted."""
    whole = every or (frame.language == "en" and frame.text_size is TextSize.NORMAL and frame.contrast is Contrast.DEFAULT)
    return previews if whole else previews[:3]


def frames(every: bool, languages: tuple[str, ...]) -> Iterator[Frame]:
    """A good selection, or all of them: language × shape × text size × contrast."""
    if every:
        for language in languages:
            yield Frame(language, controls_down=True)
            for landscape in (False, True):
                for size in TextSize:
                    for contrast in Contrast:
                        yield Frame(language, landscape, size, contrast)
        return
    yield Frame()
    yield Frame(landscape=True)
    yield Frame("cy")
    yield Frame("ar")
    yield Frame("ar", landscape=True)
    yield Frame("zh-CN")
    yield Frame(text_size=TextSize.LARGEST)
    yield Frame(text_size=TextSize.LARGEST, landscape=True)
    yield Frame(contrast=Contrast.HIGH)
    yield Frame(contrast=Contrast.LOW)
    yield Frame(controls_down=True)
