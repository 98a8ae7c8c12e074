"""Reads lines out with espeak-ng, which needs no network and knows every language of the content."""

import shutil
import subprocess
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

WORDS_A_MINUTE = 125
_PROGRAM = "espeak-ng"
_SLOWEST = 80
"""Words a minute; espeak-ng speaks no slower, but pauses between words where it is told to."""
_GAPS_AT_HALF_PACE = 16
"""Of espeak-ng's units of pause, as long as a word is at its slowest (measured in its sound)."""
_OTHER_NAMES = {"en": "en-gb", "zh": "cmn", "ckb": "ku"}
"""Where its voice is not named as BCP 47 names the language."""


class VoiceReason(StrEnum):
    NOT_INSTALLED = "not_installed"
    NO_SUCH_LANGUAGE = "no_such_language"
    FAILED = "failed"


class VoiceFault(Exception):
    """Nothing, or not everything, was read out."""

    def __init__(self, reason: VoiceReason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


class EspeakVoice:
    """`words_a_minute` is 60 to 250. Every call may raise VoiceFault."""

    def __init__(self, words_a_minute: int = WORDS_A_MINUTE) -> None:
        self._pace = words_a_minute

    def say(self, lines: Sequence[str], language: str) -> None:
        """Out of this machine's loudspeaker or headset; returns at the end of the last line."""
        self._run(lines, language)

    def keep(self, lines: Sequence[str], language: str, file: Path) -> None:
        """As a sound file (WAV) instead."""
        try:
            file.touch()  # espeak-ng says nothing of a file that it cannot write
        except OSError as trouble:
            raise VoiceFault(VoiceReason.FAILED, f"{file}: {trouble.strerror}") from trouble
        self._run(lines, language, "-w", str(file))

    def languages(self) -> frozenset[str]:
        """The voices there are, by its own names."""
        listed = self._ended([self._program(), "--voices"], "").stdout
        return frozenset(line.split()[1] for line in listed.splitlines()[1:])

    def _run(self, lines: Sequence[str], language: str, *more: str) -> None:
        self._program()
        if voice_of(language) not in self.languages():
            raise VoiceFault(VoiceReason.NO_SUCH_LANGUAGE, f"espeak-ng has no voice for {language!r}")
        self._ended([*espeak_command(language, self._pace), *more], as_input(lines))

    def _program(self) -> str:
        found = shutil.which(_PROGRAM)
        if found is None:
            raise VoiceFault(VoiceReason.NOT_INSTALLED, "espeak-ng is not installed: apt install espeak-ng")
        return found

    def _ended(self, command: list[str], text: str) -> "subprocess.CompletedProcess[str]":
        ended = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
        if ended.returncode:
            raise VoiceFault(VoiceReason.FAILED, ended.stderr.strip() or f"espeak-ng ended with {ended.returncode}")
        return ended


def voice_of(language: str) -> str:
    first = language.split("-")[0].lower()
    return _OTHER_NAMES.get(first, first)


def espeak_command(language: str, words_a_minute: int, amplitude: int = 100) -> list[str]:
    """Reads its input out. What is read never stands on a command line, where every program of the machine could see it."""
    gap = ["-g", str(round(_GAPS_AT_HALF_PACE * (_SLOWEST / words_a_minute - 1)))] if words_a_minute < _SLOWEST else []
    pace = ["-s", str(max(words_a_minute, _SLOWEST)), *gap]
    return [_PROGRAM, "-v", voice_of(language), *pace, "-a", str(amplitude), "--stdin"]


def as_input(lines: Sequence[str]) -> str:
    """With a pause after each line."""
    return "\n\n".join(lines) + "\n"
