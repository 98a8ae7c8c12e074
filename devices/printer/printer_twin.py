"""What twins of receipt printers have in common: a roll, a buffer, a speed, faults, and the slips that they keep."""

import threading
import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Generator

from devices.printer.slip import Slip
from devices.printer.twin_fault import PlannedFault, TwinFault
from devices.printer.twin_port import TwinPort
from devices.printer.twin_roll import TwinRoll

NEW_ROLL_MM = 80_000.0
NEAR_END_MM = 3_000.0
"""Less than so much on the roll is what the sensor reports."""
OFFLINE = frozenset({TwinFault.PAPER_OUT, TwinFault.COVER_OPEN, TwinFault.CUTTER, TwinFault.UNRECOVERABLE})
_STOPPING = OFFLINE | {TwinFault.XOFF, TwinFault.POWER_CUT}
_TURN_SECONDS = 0.02
_SPEED_MM_A_SECOND = 150.0
_NOISE = b"\xff\x9a\xc1"
_XON, _XOFF = b"\x11", b"\x13"


class PrinterTwin(ABC):
    """One thread serves (`serve`, or `start` for a thread of its own); every other method may be called from any thread.

    `paper_mm` is what is on the roll, `speed` in mm a second (None: at once). `on_change` is called in the serving
    thread after something was printed, cut or changed.
    """

    def __init__(
        self,
        port: TwinPort,
        *,
        paper_mm: float = NEW_ROLL_MM,
        width_dots: int = 576,
        dots_per_mm: float = 8.0,
        speed: float | None = _SPEED_MM_A_SECOND,
        on_change: Callable[[], None] | None = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._port = port
        self._speed = speed
        self._steady = steady
        self._on_change = on_change
        self._lock = threading.RLock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._roll = TwinRoll(width_dots, paper_mm, dots_per_mm)
        self._faults: set[TwinFault] = set()
        self._planned: list[PlannedFault] = []
        self._buffer: deque[int] = deque()
        self._busy_until = 0.0
        self._changed = False
        self._received = 0
        self._commands = self._power_on()
        next(self._commands)

    # --- what each family does in its own way

    @abstractmethod
    def _power_on(self) -> Generator[None, int, None]:
        """Forgets every setting; returns a coroutine that is sent each byte of the buffer in its turn."""

    @abstractmethod
    def _sort(self, byte: int) -> None:
        """Carries real-time commands out at once and puts everything else into the buffer."""

    @abstractmethod
    def _tell_status(self) -> None:
        """Sends what it sends of itself when its state has changed."""

    @abstractmethod
    def _all_printed(self) -> None:
        """The mechanism has come to rest and nothing stops it."""

    @property
    @abstractmethod
    def unknown_commands(self) -> tuple[bytes, ...]:
        """What a host sent that the twin does not know."""

    # --- running

    def start(self) -> None:
        self._stopping.clear()
        self._thread = threading.Thread(target=self.serve, name=type(self).__name__, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ends the serving; the port stays open."""
        self._stopping.set()
        if self._thread and self._thread is not threading.current_thread():
            self._thread.join()

    def serve(self) -> None:
        """Until `stop` is called or the port is closed."""
        while not self._stopping.is_set() and not self._port.closed:
            self.turn(_TURN_SECONDS)

    def turn(self, seconds: float) -> None:
        """One round of serving: waits at most so long for bytes, then does what can be done now."""
        data = self._port.read(seconds)
        with self._lock:
            self._receive(data)
            self._tell_status()
            self._work()
            self._tell_status()
            changed, self._changed = self._changed, False
        if changed and self._on_change:
            self._on_change()

    # --- what one sees

    @property
    def slips(self) -> tuple[Slip, ...]:
        """Oldest first; the last one may still hang in the printer (`finished` is False)."""
        with self._lock:
            return self._roll.slips

    @property
    def paper_left_mm(self) -> float:
        with self._lock:
            return 0.0 if TwinFault.PAPER_OUT in self._faults else self._roll.left_mm

    @property
    def faults(self) -> frozenset[TwinFault]:
        """Those there are now, a roll that has run out among them."""
        with self._lock:
            return frozenset(self._now())

    @property
    def received_bytes(self) -> int:
        """Since it was made."""
        with self._lock:
            return self._received

    # --- what one does to it

    def fault(self, fault: TwinFault, *, at_byte: int | None = None, at_line: int | None = None) -> None:
        """Begins now, or with that byte received or that line printed, counted from now."""
        with self._lock:
            if at_byte is None and at_line is None:
                self._begin(fault)
                return
            at_byte = None if at_byte is None else self._received + at_byte
            at_line = None if at_line is None else self._roll.printed_lines + at_line
            self._planned.append(PlannedFault(fault, at_byte, at_line))

    def clear(self, fault: TwinFault) -> None:
        with self._lock:
            self._faults.discard(fault)
            if fault is TwinFault.XOFF:
                self._answer(_XON)
            self._changed = True

    def paper_out(self) -> None:
        self.fault(TwinFault.PAPER_OUT)

    def reload(self, millimetres: float = NEW_ROLL_MM) -> None:
        """A new roll; what was in the buffer goes on."""
        with self._lock:
            self._roll.load(millimetres)
            self.clear(TwinFault.PAPER_OUT)

    def tear_off(self) -> None:
        """What came out and was not cut is a slip now, as from a printer without a knife."""
        with self._lock:
            self._roll.cut()
            self._changed = True

    def open_cover(self) -> None:
        self.fault(TwinFault.COVER_OPEN)

    def close_cover(self) -> None:
        self.clear(TwinFault.COVER_OPEN)

    def unplug(self) -> None:
        self._port.unplug()

    def replug(self) -> None:
        self._port.replug()

    # --- working

    def _receive(self, data: bytes) -> None:
        for byte in data:
            self._received += 1
            self._begin_planned()
            if TwinFault.POWER_CUT not in self._faults:
                self._sort(byte)

    def _work(self) -> None:
        """Prints what is in the buffer as far as paper, cover and the speed of the paper allow."""
        while self._buffer and self._at_rest():
            self._print_something()
        if self._at_rest():
            self._all_printed()

    def _print_something(self) -> None:
        """Up to the next line: until then the paper is at rest, and nothing can have gone wrong."""
        left, lines = self._roll.left_mm, self._roll.printed_lines
        while self._buffer and self._roll.left_mm == left and self._roll.printed_lines == lines:
            self._commands.send(self._buffer.popleft())
        self._after(left - self._roll.left_mm)
        self._begin_planned()

    def _after(self, fed_mm: float) -> None:
        if fed_mm <= 0:
            return
        self._changed = True
        if self._speed:
            slow = 10 if TwinFault.SLOW in self._faults else 1
            self._busy_until = max(self._steady(), self._busy_until) + fed_mm * slow / self._speed

    def _at_rest(self) -> bool:
        return not self._now() & _STOPPING and self._steady() >= self._busy_until

    def _now(self) -> set[TwinFault]:
        return self._faults | ({TwinFault.PAPER_OUT} if self._roll.left_mm <= 0 else set())

    def _near_end(self) -> bool:
        return TwinFault.PAPER_OUT in self._faults or self._roll.left_mm < NEAR_END_MM

    def _cutter_works(self) -> bool:
        self._changed = True
        return TwinFault.CUTTER not in self._faults

    def _answer(self, data: bytes) -> None:
        if self._faults & {TwinFault.MUTE, TwinFault.POWER_CUT}:
            return
        if TwinFault.HALF_ANSWERS in self._faults:
            data = data[: len(data) // 2]
        noise = _NOISE if TwinFault.GARBAGE in self._faults else b""
        times = 2 if TwinFault.DUPLICATE_STATUS in self._faults else 1
        self._port.write((noise + data) * times)

    # --- faults

    def _begin_planned(self) -> None:
        if not self._planned:
            return
        due = [plan for plan in self._planned if self._is_due(plan)]
        for plan in due:
            self._planned.remove(plan)
            self._begin(plan.fault)

    def _is_due(self, plan: PlannedFault) -> bool:
        by_byte = plan.at_byte is not None and self._received >= plan.at_byte
        return by_byte or (plan.at_line is not None and self._roll.printed_lines >= plan.at_line)

    def _begin(self, fault: TwinFault) -> None:
        if fault is TwinFault.XOFF:
            self._answer(_XOFF)
        self._faults.add(fault)
        self._changed = True
        if fault is TwinFault.POWER_CUT:
            self._buffer.clear()
            self._commands = self._power_on()
            next(self._commands)
