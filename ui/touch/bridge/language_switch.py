"""The language of every text on the screen, changed while it runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk.language import SOURCE_LANGUAGE

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "translations"


class LanguageSwitch:
    """Installs a language's translations and has QML read every text anew."""

    def __init__(self, engine: QQmlEngine, folder: Path = FOLDER) -> None:
        self._engine = engine
        self._folder = folder
        self._installed: QTranslator | None = None

    def use(self, tag: str) -> None:
        """A language without translations shows English; its content may still speak it."""
        self._remove()
        translator = QTranslator()
        if translator.load(str(self._folder / f"{tag.replace('-', '_')}.qm")):
            QCoreApplication.installTranslator(translator)
            self._installed = translator
        QLocale.setDefault(QLocale(tag if tag != SOURCE_LANGUAGE else "en-GB"))
        self._engine.retranslate()

    def close(self) -> None:
        """Leaves the application in the source language."""
        self._remove()

    def _remove(self) -> None:
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
