"""One message at a time over a ZVT line: acknowledged, repeated, and never taken twice."""

from collections import deque
from collections.abc import Callable
from enum import StrEnum

from devices import log_events
from devices.card_terminal.zvt_apdu import Apdu, ZvtSyntax, decoded
from devices.card_terminal.zvt_frames import ACK, NAK, FrameReader, Mark, Message, framed
from devices.card_terminal.zvt_timers import REPEATS, ZvtTimers
from devices.line.line import Line

_CHUNK = 256
_WRITE_TIMEOUT = 2.0


class SilenceReason(StrEnum):
    NOT_ACKNOWLEDGED = "not_acknowledged"
    """Sent three times and never answered by 06 or 15; it may have arrived all the same."""
    REFUSED = "refused"
    """Answered three times by 15: it never arrived whole."""
    NO_NEWS = "no_news"
    """Nothing came in the time allowed."""
    OUT_OF_STEP = "out_of_step"
    """It said what does not belong to the question: an answer that it owed to an earlier one, perhaps."""
    STARTED_ANEW = "started_anew"
    """It answers, but no longer works at what it was asked for: it has lost its power in between."""


class TerminalSilent(Exception):
    """The line works as far as is known, but the terminal does not answer."""

    def __init__(self, reason: SilenceReason) -> None:
        super().__init__(str(reason))
        self.reason = reason


class ZvtLink:
    """Raises LineFault and TerminalSilent. Messages that arrive while ours waits for its 06 are kept for `receive`."""

    def __init__(self, line: Line, timers: ZvtTimers, steady: Callable[[], float]) -> None:
        self._line = line
        self._timers = timers
        self._steady = steady
        self._reader = FrameReader()
        self._waiting: deque[Apdu] = deque()
        self._marks: deque[Mark] = deque()
        self._last = b""

    def start_over(self) -> None:
        """Forgets what was under way, for a line that has been opened anew."""
        self._reader = FrameReader()
        self._marks.clear()
        self._waiting.clear()
        self._last = b""

    def send(self, apdu: Apdu, tries: int = 1 + REPEATS) -> None:
        """Returns when the terminal has acknowledged it, or, for an answer, has gone on to its next message."""
        refused = 0
        for _ in range(tries):
            mark = self._sent(apdu, self._timers.t2)
            if mark is Mark.ACK:
                return
            refused += mark is Mark.NAK
        log_events.card_terminal_not_acknowledged(command=apdu.command)
        raise TerminalSilent(SilenceReason.REFUSED if refused == tries else SilenceReason.NOT_ACKNOWLEDGED)

    def reached(self, apdu: Apdu, timeout: float) -> bool:
        """Sent once, for what may as well be lost: whether the terminal has acknowledged it within `timeout`."""
        return self._sent(apdu, min(timeout, self._timers.t2)) is Mark.ACK

    def arrived(self, timeout: float) -> Apdu | None:
        """A message that begins within `timeout`; 0 takes what is there already."""
        try:
            return self.receive(timeout)
        except TerminalSilent:
            return None

    def receive(self, timeout: float, *, turn: Callable[[], bool] = lambda: False) -> Apdu | None:
        """The next message. None as soon as `turn` says that we want to speak, which only counts between messages.

        Time is up only once the line was read after it: a machine that is late itself finds there what came meanwhile.
        """
        deadline = self._steady() + timeout
        if not self._waiting:
            self._last = b""  # all that came is answered: from now on the same bytes are news
        while not self._waiting:
            if not self._reader.within and turn():
                return None
            left = deadline - self._steady()
            self._listen(min(max(left, 0.0), self._timers.turn))
            if not self._waiting and left <= (-self._timers.t2 if self._reader.within else 0):
                raise TerminalSilent(SilenceReason.NO_NEWS)
        return self._waiting.popleft()

    def _sent(self, apdu: Apdu, timeout: float) -> Mark | None:
        self._marks.clear()
        self._write(framed(apdu.encoded()))
        return self._acknowledgement(apdu.is_answer, timeout)

    def _acknowledgement(self, answering: bool, timeout: float) -> Mark | None:
        """ACK, NAK, or None after `timeout`."""
        deadline = self._steady() + timeout
        fresh = len(self._waiting)
        left = timeout
        while left > 0:
            left = deadline - self._steady()
            self._listen(max(left, 0.0))
            if self._marks:
                return self._marks.popleft()
            if len(self._waiting) > fresh and (answering or self._waiting[-1].is_answer):
                return Mark.ACK  # the terminal went on, so it has ours; its 06 was lost or never sent
        return None

    def _listen(self, timeout: float) -> None:
        data = self._line.read(_CHUNK, self._timers.t1 if self._reader.within else timeout)
        if not data:
            self._take(self._reader.silence())
        for found in self._reader.feed(data):
            self._take(found)

    def _take(self, found: Mark | Message | None) -> None:
        match found:
            case Message(apdu):
                self._accept(apdu)
            case Mark.DAMAGED:
                self._write(bytes((NAK,)))
            case Mark.ACK | Mark.NAK:
                if found is Mark.ACK:
                    self._last = b""  # ours has arrived, so the same bytes after this would be news
                self._marks.append(found)
            case None:
                pass

    def _accept(self, raw: bytes) -> None:
        try:
            apdu = decoded(raw)
        except ZvtSyntax as fault:
            log_events.card_terminal_unreadable(fault=fault)
            self._write(bytes((NAK,)))
            return
        self._write(bytes((ACK,)))
        if raw != self._last:  # else our 06 was lost, and this is the same message again
            self._waiting.append(apdu)
        self._last = raw

    def _write(self, data: bytes) -> None:
        self._line.write(data, _WRITE_TIMEOUT + len(data) * 11 / max(self._line.baud, 1))
