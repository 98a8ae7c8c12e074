"""A voice for the screen, which nothing ever waits for."""

import shutil

from PySide6.QtCore import QObject, QProcess, Signal

from devices.voice.espeak_voice import as_input, espeak_command
from ui.touch.speech.manner import Manner
from ui.touch.speech.reading import Reading


class Voice(QObject):
    """Says one thing at a time, line by line, so that what was broken off can go on at its line."""

    line_said = Signal()
    """To its end, without being broken off."""

    def __init__(self, words_a_minute: int, parent: QObject | None = None) -> None:
        """`words_a_minute` at the middle pace."""
        super().__init__(parent)
        self._words_a_minute = words_a_minute
        self._left = Reading()
        self._manner = Manner()
        self._saying: QProcess | None = None

    @staticmethod
    def is_installed() -> bool:
        return shutil.which("espeak-ng") is not None

    def say(self, reading: Reading, manner: Manner) -> None:
        self.stop()
        self._left, self._manner = reading, manner
        self._say_line()

    def stop(self) -> Reading:
        """What is left to say, from the line that was broken off."""
        left, self._left = self._left, Reading()
        saying, self._saying = self._saying, None
        if saying is not None:
            saying.kill()
        return left

    def _say_line(self) -> None:
        if not self._left.lines:
            return
        pace = round(self._words_a_minute * self._manner.per_cent / 100)
        program, *arguments = espeak_command(self._left.language, pace, self._manner.amplitude)
        saying = QProcess(self)
        saying.finished.connect(lambda: self._ended(saying))
        self._saying = saying
        saying.start(program, arguments)
        saying.write(as_input(self._left.lines[:1]).encode())
        saying.closeWriteChannel()

    def _ended(self, saying: QProcess) -> None:
        saying.deleteLater()
        if saying is self._saying:
            self._saying = None
            self._left = Reading(self._left.lines[1:], self._left.language)
            self.line_said.emit()
            self._say_line()
