"""The stage: one window with the panel on it, its engine, its pictures and its language."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, QUrl, Signal
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from ui.touch.bridge.drawings import Drawings
from ui.touch.bridge.forgetting import Forgetting
from ui.touch.bridge.input_watch import InputWatch
from ui.touch.bridge.language_switch import LanguageSwitch
from ui.touch.shell.shell_model import ShellModel

ROOT = Path(__file__).resolve().parents[3]
KEYBOARD = Path(__file__).with_name("keyboard")
WINDOW = Path(__file__).with_name("StageWindow.qml")
QUIETED = ("qt.multimedia.symbolsresolver=false", "qt.qml.propertyCache.append=false")
"""What Qt says of its own parts on every start: a library it does without, a list in its own keyboard. qmllint holds ours."""
PORTRAIT = QSize(1080, 1920)
LANDSCAPE = QSize(1920, 1080)


class StageFault(Exception):
    """The QML could not be read; says where."""


def prepare() -> None:
    """Chooses the on-screen keyboard; call before the application object is made."""
    os.environ.setdefault("QT_IM_MODULE", "qtvirtualkeyboard")
    os.environ.setdefault("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1")
    os.environ.setdefault("QT_VIRTUALKEYBOARD_STYLE", "firststop")
    os.environ.setdefault("QT_LOGGING_RULES", ";".join(QUIETED))


class Stage(QObject):
    """Close it before the models go: QML must not outlive what it shows."""

    warned = Signal(str)
    """QML complains; in tests this is a failure."""

    def __init__(self, shell: ShellModel, dock: QObject | None = None, panel: QSize = PORTRAIT) -> None:
        super().__init__()
        self._shell = shell
        self._dock = dock
        self._panel = panel
        self._watch = InputWatch(self)
        self._watch.noticed.connect(shell.touched)
        self.engine = QQmlApplicationEngine(self)
        self.engine.addImportPath(str(ROOT))
        self.engine.addImportPath(str(KEYBOARD))
        self.engine.addImageProvider("drawings", Drawings())
        self.engine.warnings.connect(self._warn)
        self._languages = LanguageSwitch(self.engine)
        self._forgetting = Forgetting(self.engine)

    def open(self, full_screen: bool = False, size: QSize | None = None) -> QQuickWindow:
        """Shows the window, in `size` or as large as the panel. Raises StageFault."""
        given: dict[str, object] = {"shell": self._shell, "panel": self._panel}
        self.engine.setInitialProperties(given if self._dock is None else given | {"dock": self._dock})
        self.speak(self._shell.property("language"))
        self.engine.load(QUrl.fromLocalFile(str(WINDOW)))
        if not self.engine.rootObjects():
            raise StageFault(str(WINDOW))
        window = self.window
        window.installEventFilter(self._watch)
        window.resize(size or self._panel)
        if full_screen:
            window.showFullScreen()
        else:
            window.show()
        return window

    @property
    def window(self) -> QQuickWindow:
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

    def speak(self, language: str) -> None:
        """Every text on the screen in another language, from now on."""
        self._shell.speak(language)
        self._languages.use(language)

    def forget(self) -> None:
        """Somebody has left, and their screen is gone or going."""
        self._forgetting.forget(self.window)

    def close(self) -> None:
        """Takes the window down at once, models untouched."""
        self._languages.close()
        self.engine.warnings.disconnect(self._warn)
        self.engine.setOutputWarningsToStandardError(False)  # Qt's own keyboard complains while it is taken apart
        for window in self.engine.rootObjects():
            window.deleteLater()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _warn(self, warnings: list[QQmlError]) -> None:
        for warning in warnings:
            self.warned.emit(warning.toString())
