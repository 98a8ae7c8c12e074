"""A Telium terminal that is not one: E+ on a pty, written apart from the driver, with an account of what it charged."""

import threading
import time
from collections.abc import Callable
from enum import StrEnum

from devices.line.pty_port import PtyPort

WHOLE_CARD = "4761739001010119"
"""A test card's number, which the long answer carries."""


class TeliumState(StrEnum):
    IDLE = "idle"
    WAITING_FOR_CARD = "waiting_for_card"
    TELLING_RESULT = "telling_result"


class TeliumTwin:
    """`serve` runs in its own thread until the port is closed; every other method may be called from any thread."""

    def __init__(
        self,
        port: PtyPort,
        *,
        on_change: Callable[[], None] = lambda: None,
        auto_card_after: float | None = None,
        card_timeout: float = 60.0,
        mark_timeout: float = 2.0,
    ) -> None:
        self.port = port
        self._on_change = on_change
        self._auto_card_after = auto_card_after
        self._card_timeout = card_timeout
        self._mark_timeout = mark_timeout
        self._lock = threading.Lock()
        self._charged: list[int] = []
        self._card = threading.Event()
        self._stopped = threading.Event()
        self._refuses = False
        self._bad_answers = 0
        self._mute = False
        self._inbox = bytearray()
        self.state = TeliumState.IDLE
        self.display_lines: tuple[str, ...] = ("Welcome",)

    @property
    def charged(self) -> tuple[int, ...]:
        """Pence of every payment it took."""
        with self._lock:
            return tuple(self._charged)

    def present_card(self) -> None:
        self._card.set()

    def decline_next(self) -> None:
        self._refuses = True

    def visitor_cancels(self) -> None:
        self._stopped.set()

    def bad_answers(self, times: int = 1) -> None:
        """So many answers go out with a wrong checksum."""
        self._bad_answers = times

    def mute(self) -> None:
        """From now on it hears and says nothing."""
        self._mute = True

    def unmute(self) -> None:
        self._mute = False

    def unplug(self) -> None:
        self.port.unplug()

    def replug(self) -> None:
        self.port.replug()

    def serve(self) -> None:
        while not self.port.closed:
            if self._byte(0.2) == 0x05:
                self._say(b"\x06")
                self._session()
                self._show(TeliumState.IDLE, "Welcome")

    def _session(self) -> None:
        first = self._byte(self._mark_timeout)
        if first != 0x02:
            return  # a question whether it is there
        asked = self._body()
        if asked is None or len(asked) != 34:
            self._say(b"\x15")
            return
        self._say(b"\x06")
        if self._byte(self._mark_timeout) == 0x04:
            self._transaction(asked)

    def _body(self) -> bytes | None:
        body, lrc = bytearray(), 0
        while (byte := self._byte(0.5)) is not None:
            lrc ^= byte
            if byte == 0x03:
                return bytes(body) if self._byte(0.5) == lrc else None
            body.append(byte)
        return None

    def _transaction(self, asked: bytes) -> None:
        self._show(TeliumState.WAITING_FOR_CARD, f"Amount {int(asked[2:10]) / 100:.2f}", "Insert card")
        self._stopped.clear()
        taken = self._card_came() and not self._refuses
        self._refuses = False
        self._card.clear()
        if taken:
            with self._lock:
                self._charged.append(int(asked[2:10]))
        self._show(TeliumState.TELLING_RESULT, "Approved" if taken else "Declined")
        self._tell(asked, b"0" if taken else b"7")

    def _card_came(self) -> bool:
        began = time.monotonic()
        while (waited := time.monotonic() - began) < self._card_timeout and not self.port.closed:
            if self._card.is_set() or (self._auto_card_after is not None and waited >= self._auto_card_after):
                return True
            if self._stopped.wait(0.005):
                return False
        return False

    def _tell(self, asked: bytes, code: bytes) -> None:
        card = f"{WHOLE_CARD:<55}".encode() if asked[10:11] == b"1" else b""
        text = asked[:2] + code + asked[2:10] + asked[11:12] + card + asked[13:16] + asked[16:26]
        for _ in range(3):
            self._say(b"\x05")
            if self._byte(self._mark_timeout) != 0x06:
                continue
            self._say(b"\x02" + text + b"\x03" + bytes((self._lrc(text),)))
            if self._byte(self._mark_timeout) == 0x06:
                break
        self._say(b"\x04")

    def _lrc(self, text: bytes) -> int:
        value = 0x03
        for byte in text:
            value ^= byte
        if self._bad_answers:
            self._bad_answers -= 1
            value ^= 0x55
        return value

    def _byte(self, timeout: float) -> int | None:
        until = time.monotonic() + timeout
        while not self._inbox:
            left = until - time.monotonic()
            if left <= 0 or self.port.closed:
                return None
            self._inbox += self.port.read(min(left, 0.05))
            if self._mute:
                self._inbox.clear()
        return self._inbox.pop(0)

    def _say(self, data: bytes) -> None:
        if not self._mute:
            self.port.write(data)

    def _show(self, state: TeliumState, *lines: str) -> None:
        self.state, self.display_lines = state, lines
        self._on_change()
