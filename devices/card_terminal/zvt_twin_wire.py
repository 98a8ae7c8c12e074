"""The twin's own idea of a ZVT line, written from the manual's tables and from nothing that the driver uses."""

import time
from collections import deque
from dataclasses import dataclass

from devices.card_terminal.zvt_twin_faults import TwinFaults
from devices.card_terminal.zvt_twin_words import begins_anew, closes
from devices.line.pty_port import PtyPort


class PowerCut(Exception):
    """The twin lost its power: whatever it was doing is over."""


class NoOneThere(Exception):
    """The other side did not acknowledge a message, three times."""


@dataclass(frozen=True, slots=True)
class TwinTimers:
    """Seconds, as the manual has them; tests hand in shorter ones."""

    t1: float = 0.2
    t2: float = 5.0
    t3: float = 5.0
    again: float = 2.0
    card: float = 60.0
    """How long it waits for a card."""
    step: float = 0.4
    """How long reading a card, a PIN or a host's answer takes."""
    boot: float = 1.0
    look: float = 0.02
    """How often it looks at its card slot."""


def checksum(data: bytes) -> bytes:
    """CRC of the CCITT polynomial, bits reflected, start 0; low byte first."""
    register = 0
    for byte in data:
        register ^= byte
        for _ in range(8):
            register = (register >> 1) ^ 0x8408 if register & 1 else register >> 1
    return bytes((register & 255, register >> 8))


def on_the_wire(message: bytes) -> bytes:
    body = b"".join(b"\x10\x10" if byte == 0x10 else bytes((byte,)) for byte in message)
    return b"\x10\x02" + body + b"\x10\x03" + checksum(message + b"\x03")


class TwinWire:
    """Used by the twin's thread alone. `tell` raises NoOneThere, everything may raise PowerCut."""

    def __init__(self, port: PtyPort, timers: TwinTimers, faults: TwinFaults) -> None:
        self._port = port
        self._timers = timers
        self._faults = faults
        self._bytes: deque[int] = deque()
        self._messages: deque[bytes] = deque()
        self._heard_last = b""
        self._mute_until = 0.0

    def reset(self) -> None:
        self._bytes.clear()
        self._messages.clear()
        self._heard_last = b""

    def hear(self, timeout: float) -> bytes | None:
        """The next message, or None after `timeout` seconds. Raises NoOneThere once the port is closed."""
        until = time.monotonic() + timeout
        if not self._messages:
            self._heard_last = b""  # only while ours waits for its 06 can the same message be a repetition
        while not self._messages:
            left = until - time.monotonic()
            if self._port.closed:
                raise NoOneThere
            if left < 0:
                return None
            self._one_signal(left)
        return self._messages.popleft()

    def keep(self, message: bytes) -> None:
        """Gives back what was heard: it is the next to be heard."""
        self._messages.appendleft(message)

    def tell(self, message: bytes) -> None:
        """Sends until it is acknowledged."""
        time.sleep(self._faults.slow)
        for _ in range(3):
            self._send_frame(message)
            if self._acknowledged(message):
                return
        raise NoOneThere

    def _send_frame(self, message: bytes) -> None:
        frame = on_the_wire(message)
        if self._faults.once("bad_crc"):
            frame = frame[:-1] + bytes((frame[-1] ^ 0x5A,))
        if self._faults.once("half"):
            frame = frame[: len(frame) // 2]
        noise, self._faults.garbage = self._faults.garbage, 0
        self._send(bytes(0x41 + place % 26 for place in range(noise)) + frame)

    def _acknowledged(self, message: bytes) -> bool:
        until = time.monotonic() + self._timers.t2
        known = len(self._messages)
        while (left := until - time.monotonic()) > 0 and not self._port.closed:
            match self._one_signal(left):
                case 0x06:
                    return True
                case 0x15:
                    return False
            if len(self._messages) > known and self._has_gone_on(message, self._messages[-1]):
                return True
        return False

    @staticmethod
    def _has_gone_on(told: bytes, heard: bytes) -> bool:
        """The other side has ours, or does not want it any more: an answer to it, a command after our answer or our last word."""
        if heard[0] in (0x80, 0x84) or told[0] in (0x80, 0x84):
            return True
        return closes(told) and begins_anew(heard)

    def _one_signal(self, timeout: float) -> int | None:
        """06 or 15 when one came, None otherwise; a whole message goes to the queue."""
        first = self._next(timeout)
        if first in (0x06, 0x15):
            return first
        if first == 0x10 and self._next(self._timers.t1) == 0x02:
            self._message()
        return None

    def _message(self) -> None:
        body = bytearray()
        while (byte := self._next(self._timers.t1)) is not None:
            if byte != 0x10:
                body.append(byte)
                continue
            follower = self._next(self._timers.t1)
            if follower == 0x10:
                body.append(0x10)
            elif follower == 0x02:
                body.clear()
            else:
                if follower == 0x03:
                    self._whole(bytes(body))
                    return
                break
        while self._next(self._timers.t1) is not None:
            pass
        self._send(b"\x15")

    def _whole(self, message: bytes) -> None:
        low, high = self._next(self._timers.t1), self._next(self._timers.t1)
        if low is None or high is None or bytes((low, high)) != checksum(message + b"\x03") or len(message) < 3:
            self._send(b"\x15")
            return
        if self._faults.once("nak"):
            self._send(b"\x15")
            return
        if not self._faults.once("lost_ack"):
            self._send(b"\x06")
        if message != self._heard_last:
            self._messages.append(message)
        self._heard_last = message

    def _next(self, timeout: float) -> int | None:
        until = time.monotonic() + timeout
        while not self._bytes:
            left = until - time.monotonic()
            if left <= 0 or self._port.closed:
                return None
            self._bytes.extend(self._port.read(min(left, 0.05)))
            if self._is_mute():
                self._bytes.clear()
        self._count(1)
        return self._bytes.popleft()

    def _send(self, data: bytes) -> None:
        if self._is_mute():
            return
        allowed = len(data) if self._faults.cut is None else min(self._faults.cut, len(data))
        self._port.write(data[:allowed])
        self._count(len(data))

    def _count(self, moved: int) -> None:
        if self._faults.cut is None:
            return
        self._faults.cut -= moved
        if self._faults.cut < 0:
            self._faults.cut = None
            raise PowerCut

    def _is_mute(self) -> bool:
        if self._faults.mute:
            self._mute_until = time.monotonic() + self._faults.mute
            self._faults.mute = 0.0
        return time.monotonic() < self._mute_until

    def unmute(self) -> None:
        self._mute_until = self._faults.mute = 0.0
