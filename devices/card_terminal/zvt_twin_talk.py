"""The twin's side of a dialogue: it tells something, the other side says yes or no to it."""

import time

from devices.card_terminal.zvt_twin_faults import TwinFaults
from devices.card_terminal.zvt_twin_wire import TwinTimers, TwinWire
from devices.card_terminal.zvt_twin_words import YES, begins_anew, closes, no

PLEASE_WAIT = 0x9C


class NoAnswer(Exception):
    """A message was acknowledged but never answered by 80-00 or 84-xx."""


class TwinTalk:
    """Used by the twin's thread alone. Everything may raise NoAnswer, NoOneThere, PowerCut."""

    def __init__(self, wire: TwinWire, timers: TwinTimers, faults: TwinFaults) -> None:
        self._wire = wire
        self._timers = timers
        self._faults = faults
        self._abort_wanted = False
        self._may_stop = True

    def begin(self) -> None:
        """Agrees to a command."""
        self._abort_wanted, self._may_stop = False, True
        self._wire.tell(YES)

    def goes_through(self) -> None:
        """From now on it is too late to stop this: 06 B0 is refused."""
        self._may_stop = False

    def tell(self, message: bytes) -> int:
        """0 for 80-00, else the reason in 84-xx."""
        self._wire.tell(message)
        until = time.monotonic() + self._timers.t3
        while (left := until - time.monotonic()) > 0:
            heard = self._wire.hear(left)
            if heard is None:
                break
            if heard[0] in (0x80, 0x84):
                return heard[1]
            if closes(message) and begins_anew(heard):
                self._wire.keep(heard)  # a register that was started again does not know that we still wait for its answer
                break
            self._interrupted_by(heard)
        raise NoAnswer

    def tell_result(self, message: bytes) -> int:
        """04 0F, again after 2 s for as long as the answer is 84-9C, and twice where that fault is set."""
        while (answer := self.tell(message)) == PLEASE_WAIT:
            time.sleep(self._timers.again)
        if self._faults.once("duplicate"):
            return self.tell_result(message)
        return answer

    def wants_abort(self, wait: float) -> bool:
        """Listens for `wait` seconds; True once the other side has said 06 B0."""
        heard = self._wire.hear(wait)
        if heard is not None:
            self._interrupted_by(heard)
        return self._abort_wanted

    def end(self, message: bytes) -> None:
        """06 0F or 06 1E. What comes of it is no longer our business."""
        try:
            self.tell(message)
        except NoAnswer:
            return

    def _interrupted_by(self, heard: bytes) -> None:
        if heard[:2] == b"\x06\xb0" and self._may_stop:
            self._abort_wanted = True
            self._wire.tell(YES)
        elif heard[0] not in (0x80, 0x84):
            self._wire.tell(no(PLEASE_WAIT))
