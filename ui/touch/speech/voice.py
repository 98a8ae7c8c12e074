"""A voice for the screen, which nothing ever waits for."""

import shutil
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal

from devices.voice.espeak_voice import as_input, espeak_command


class Voice(QObject):
    """Says one thing at a time: the next one breaks off what is being said."""

    came_to_end = Signal()
    """Of what it had to say, without being broken off."""

    def __init__(self, words_a_minute: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pace = words_a_minute
        self._saying: QProcess | None = None

    @staticmethod
    def is_installed() -> bool:
        return shutil.which("espeak-ng") is not None

    def say(self, lines: Sequence[str], language: str) -> None:
        self.stop()
        program, *arguments = espeak_command(language, self._pace)
        saying = QProcess(self)
        saying.finished.connect(lambda: self._ended(saying))
        self._saying = saying
        saying.start(program, arguments)
        saying.write(as_input(lines).encode())
        saying.closeWriteChannel()

    def stop(self) -> None:
        saying, self._saying = self._saying, None
        if saying is not None:
            saying.kill()

    def _ended(self, saying: QProcess) -> None:
        saying.deleteLater()
        if saying is self._saying:
            self._saying = None
            self.came_to_end.emit()
