"""A printer in simulated time that answers legally but never as expected: late, in one go, drop by drop, never.

It reads with the strict decoder of these tests and shares no code with the driver or its twin.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from devices.printer.twin_port import TwinPort
from tests.devices.printer.reference_escpos import Command, PlainReading, ReferenceEscpos

PAGES = {0: "cp437", 2: "cp850", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858", 45: "cp1250", 46: "cp1251", 255: "ascii"}


@dataclass
class Manners:
    """How it answers. Seconds are of the printer's clock."""

    status_late: float = 0.0
    fence_late: float = 0.0
    in_one_go: float = 0.0
    """Answers are held back so long and then written at once."""
    drop_by_drop: float = 0.0
    """A pause after each byte of an answer."""
    twice: bool = False
    """Says every status twice."""
    automatic: bool = True
    fences: frozenset[bytes] = frozenset({b"\x1d(H", b"\x1dr"})
    line_seconds: float = 0.0
    """What each line of print takes."""
    buffer: int = 1 << 20
    """XOFF when all but `reserve` bytes are taken, XON when a quarter is; what comes to a full buffer is lost."""
    reserve: int = 128
    paper_lines: int = 1 << 20
    """Then it is out of paper, until `reload`."""
    cutter_sticks: bool = False


@dataclass
class AwkwardPrinter:
    port: TwinPort
    manners: Manners
    steady: Callable[[], float]
    reading: PlainReading = field(default_factory=lambda: PlainReading(dict(PAGES)))
    lost: int = 0
    said_stop: bool = False

    def __post_init__(self) -> None:
        self._decoder = ReferenceEscpos()
        self._buffer: deque[Command] = deque()
        self._fill = 0
        self._stopped = False
        self._busy_until = 0.0
        self._cover_open = self._jammed = self._near_end = False
        self._wants_automatic = False
        self._told = b""
        self._replies: list[tuple[float, bytes]] = []

    # --- hands

    def reload(self) -> None:
        self.manners.paper_lines = 1 << 20

    def open_cover(self) -> None:
        self._cover_open = True

    def close_cover(self) -> None:
        self._cover_open = False

    def near_end(self) -> None:
        self._near_end = True

    # --- serving

    def turn(self, seconds: float) -> None:
        """One round: does what can be done now. A command that the strict decoder does not know is an AssertionError."""
        self._receive(self.port.read(seconds))
        self._work()
        self._tell()
        self._reply()

    def _receive(self, data: bytes) -> None:
        for byte in data:
            if self._fill + len(self._decoder.held) >= self.manners.buffer:
                self.lost += 1
                continue
            for command in self._decoder.feed(bytes([byte])):
                self._buffer.append(command)
                self._fill += len(command.name) + len(command.data)
            for request in self._decoder.real_time:
                self._real_time(request)
            self._decoder.real_time.clear()
        if not self._stopped and self._fill >= self.manners.buffer - self.manners.reserve:
            self._stopped = self.said_stop = True
            self.port.write(b"\x13")

    def _work(self) -> None:
        while self._buffer and not self._offline() and self.steady() >= self._busy_until:
            command = self._buffer.popleft()
            self._fill -= len(command.name) + len(command.data)
            self._carry_out(command)
        if self._stopped and self._fill <= self.manners.buffer // 4:
            self._stopped = False
            self.port.write(b"\x11")

    def _carry_out(self, command: Command) -> None:
        if command.name in (b"\n", b"\x1bJ", b"\x1dv"):
            self.manners.paper_lines -= 1
            self._busy_until = self.steady() + self.manners.line_seconds
        match command.name:
            case b"\x1b@":
                self._wants_automatic = False
            case b"\x1da":
                self._wants_automatic, self._told = bool(command.data[0]), b""
            case b"\x1d(H" if command.name in self.manners.fences:
                self._say(b"7\x22" + command.data[2:] + b"\0", self.manners.fence_late)
            case b"\x1dr" if command.name in self.manners.fences:
                self._say(bytes((0x03 * self._near_end | 0x0C * self._out,)), self.manners.fence_late)
            case b"\x1dI":
                self._say(b"_AWKWARD\0", self.manners.status_late)
            case b"\x1dV" if self.manners.cutter_sticks:
                self._jammed = True
            case _:
                self.reading.take(command)

    # --- answering

    @property
    def _out(self) -> bool:
        return self.manners.paper_lines <= 0

    def _offline(self) -> bool:
        return self._out or self._cover_open or self._jammed

    def _real_time(self, request: bytes) -> None:
        if request[0] == 5:
            self._buffer.clear()
            self._fill, self._jammed = 0, self.manners.cutter_sticks and self._jammed
            return
        bits = {
            1: 0x08 * self._offline(),
            2: 0x04 * self._cover_open | 0x20 * self._out | 0x40 * self._jammed,
            3: 0x08 * self._jammed,
            4: 0x0C * (self._near_end or self._out) | 0x60 * self._out,
        }[request[1]]
        for _ in range(1 + self.manners.twice):
            self._say(bytes((0x12 | bits,)), self.manners.status_late)

    def _tell(self) -> None:
        if not (self.manners.automatic and self._wants_automatic):
            return
        paper = 0x03 * (self._near_end or self._out) | 0x0C * self._out
        now = bytes((0x10 | 0x08 * self._offline() | 0x20 * self._cover_open, 0x08 * self._jammed, paper, 0))
        if now != self._told:
            self._told = now
            for _ in range(1 + self.manners.twice):
                self._say(now, 0.0)

    def _say(self, data: bytes, late: float) -> None:
        due = self.steady() + max(late, self.manners.in_one_go)
        drops = [data]
        if self.manners.drop_by_drop:
            drops = [bytes((byte,)) for byte in data]
            due = max(due, self._replies[-1][0] if self._replies else due)  # one answer never cuts another in two
        self._replies += [(due + at * self.manners.drop_by_drop, drop) for at, drop in enumerate(drops)]

    def _reply(self) -> None:
        """In the order in which they came due; all at once where the manners say so."""
        now = self.steady()
        due = [reply for reply in self._replies if reply[0] <= now]
        if due and self.manners.in_one_go:
            due = self._replies
        self._replies = [reply for reply in self._replies if reply not in due]
        self.port.write(b"".join(text for _, text in due))
