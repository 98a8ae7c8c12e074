"""Frames that end with a terminator and then silence; the terminator alone may be part of what was read."""

from devices.line.wiping import wipe

SILENCE = 0.03
"""Seconds without a byte after which a terminator was the end: a QR code may hold CR and LF."""
ABANDONED = 0.5
"""Seconds without a byte after which a frame without its terminator is given up."""
LONGEST = 4096


class TerminatedFrames:
    """Gathers bytes; knows no clock: its owner says how long the line was silent.

    Silence counts only after a read that waited and got nothing. Measured by a clock, a stalled reader would take its
    own delay for silence and cut a code in two.
    """

    def __init__(self, terminators: bytes = b"\r\n", longest: int = LONGEST) -> None:
        self._terminators = terminators
        self._longest = longest
        self._gathered = bytearray()
        self._skipping = False
        self._silent = 0.0

    @property
    def pending(self) -> bool:
        """Something has arrived that silence will end."""
        return bool(self._gathered) or self._skipping

    def skip(self) -> None:
        """Drops what comes until the next silence: on a line that was just opened it may be the end of something."""
        self.forget()
        self._skipping = True

    def arrived(self, data: bytes) -> None:
        self._silent = 0.0
        if self._skipping or len(self._gathered) + len(data) > self._longest:
            self.skip()
            return
        self._gathered += data

    def silent(self, seconds: float) -> bytearray | None:
        """The frame without its terminators when it is complete; its owner wipes it. Too long or abandoned: nothing."""
        self._silent += seconds
        if self._silent < SILENCE:
            return None
        if self._skipping:
            self.forget()
            return None
        body = self._gathered.rstrip(self._terminators)
        ended = len(body) < len(self._gathered)
        if ended or self._silent >= ABANDONED:
            self.forget()
        if ended and body:
            return body
        wipe(body)
        return None

    def forget(self) -> None:
        """Overwrites what was gathered."""
        wipe(self._gathered)
        self._gathered.clear()
        self._skipping = False
        self._silent = 0.0
