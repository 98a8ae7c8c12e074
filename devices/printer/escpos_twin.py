"""A twin of an ESC/POS receipt printer: answers real bytes on a pty and keeps the slips that it printed."""

import threading
import time
from collections import deque
from collections.abc import Callable

from devices.printer.escpos_twin_head import EscposTwinHead
from devices.printer.slip import Slip
from devices.printer.twin_fault import PlannedFault, TwinFault
from devices.printer.twin_port import TwinPort
from devices.printer.twin_roll import TwinRoll

NEW_ROLL_MM = 80_000.0
_NEAR_END_MM = 3_000.0
_TURN_SECONDS = 0.02
_SPEED_MM_A_SECOND = 150.0
_STOPPING = {
    TwinFault.PAPER_OUT,
    TwinFault.COVER_OPEN,
    TwinFault.CUTTER,
    TwinFault.UNRECOVERABLE,
    TwinFault.XOFF,
    TwinFault.POWER_CUT,
}
_OFFLINE = {TwinFault.PAPER_OUT, TwinFault.COVER_OPEN, TwinFault.CUTTER, TwinFault.UNRECOVERABLE}
_NOISE = b"\xff\x9a\xc1"
_REAL_TIME = {0x04: 3, 0x05: 3, 0x14: 5}


class EscposTwin:
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
    ) -> None:
        self._port = port
        self._speed = speed
        self._on_change = on_change
        self._lock = threading.RLock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._roll = TwinRoll(width_dots, paper_mm, dots_per_mm)
        self._head = EscposTwinHead(
            self._roll,
            answer=self._answer,
            fence=self._fence,
            sensor=self._sensor,
            automatic=self._set_automatic,
            cutter=self._cutter_works,
        )
        self._commands = self._head.commands()
        next(self._commands)
        self._faults: set[TwinFault] = set()
        self._planned: list[PlannedFault] = []
        self._held = bytearray()
        self._buffer: deque[int] = deque()
        self._pending_id = b""
        self._automatic_wanted = 0
        self._automatic_sent = b""
        self._busy_until = 0.0
        self._changed = False
        self._received = 0

    # --- running

    def start(self) -> None:
        self._stopping.clear()
        self._thread = threading.Thread(target=self.serve, name="escpos-twin", daemon=True)
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

    @property
    def unknown_commands(self) -> tuple[bytes, ...]:
        """What a host sent that the twin does not know."""
        with self._lock:
            return tuple(self._head.unknown)

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
                self._answer(b"\x11")
            self._changed = True

    def paper_out(self) -> None:
        self.fault(TwinFault.PAPER_OUT)

    def reload(self, millimetres: float = NEW_ROLL_MM) -> None:
        """A new roll; what was in the buffer goes on."""
        with self._lock:
            self._roll.load(millimetres)
            self.clear(TwinFault.PAPER_OUT)

    def open_cover(self) -> None:
        self.fault(TwinFault.COVER_OPEN)

    def close_cover(self) -> None:
        self.clear(TwinFault.COVER_OPEN)

    def unplug(self) -> None:
        self._port.unplug()

    def replug(self) -> None:
        self._port.replug()

    # --- receiving

    def _receive(self, data: bytes) -> None:
        """Real-time commands are carried out at once, wherever they stand; the rest waits in the buffer."""
        for byte in data:
            self._received += 1
            self._begin_planned()
            if TwinFault.POWER_CUT in self._faults:
                continue
            self._held.append(byte)
            self._sort_held()

    def _sort_held(self) -> None:
        held = self._held
        if held[0] != 0x10:
            self._buffer.append(held.pop(0))
        elif len(held) > 1 and held[1] not in _REAL_TIME:
            self._buffer.append(held.pop(0))
            self._sort_held()
        elif len(held) > 1 and len(held) == _REAL_TIME[held[1]]:
            self._real_time(bytes(held))
            held.clear()

    def _real_time(self, command: bytes) -> None:
        if command[1] == 0x04:
            self._answer(bytes((self._real_time_status(command[2]),)))
        elif command[1] == 0x05 and command[2] == 2:
            self._buffer.clear()

    def _real_time_status(self, request: int) -> int:
        now = self._now()
        causes = {
            1: ((0x08, bool(now & _OFFLINE)),),
            2: ((0x04, TwinFault.COVER_OPEN in now), (0x20, TwinFault.PAPER_OUT in now), (0x40, bool(now & _STOPPED_BY_ERROR))),
            3: ((0x08, TwinFault.CUTTER in now), (0x20, TwinFault.UNRECOVERABLE in now)),
            4: ((0x0C, self._near_end()), (0x60, TwinFault.PAPER_OUT in now)),
        }
        return 0x12 | sum(bit for bit, is_set in causes.get(request, ()) if is_set)

    # --- working

    def _work(self) -> None:
        """Prints what is in the buffer as far as paper, cover and the speed of the paper allow."""
        while self._buffer and not self._stopped() and time.monotonic() >= self._busy_until:
            left, lines = self._roll.left_mm, self._roll.printed_lines
            self._commands.send(self._buffer.popleft())
            self._after(left - self._roll.left_mm)
            if self._roll.printed_lines != lines:
                self._begin_planned()
        if self._pending_id and not self._stopped() and time.monotonic() >= self._busy_until:
            self._answer(b'7"' + self._pending_id + b"\0")
            self._pending_id = b""

    def _after(self, fed_mm: float) -> None:
        if fed_mm <= 0:
            return
        self._changed = True
        if self._speed:
            slow = 10 if TwinFault.SLOW in self._faults else 1
            self._busy_until = max(time.monotonic(), self._busy_until) + fed_mm * slow / self._speed

    def _stopped(self) -> bool:
        return bool(self._now() & _STOPPING)

    def _now(self) -> set[TwinFault]:
        return self._faults | ({TwinFault.PAPER_OUT} if self._roll.left_mm <= 0 else set())

    def _near_end(self) -> bool:
        return TwinFault.PAPER_OUT in self._faults or self._roll.left_mm < _NEAR_END_MM

    def _fence(self, identity: bytes) -> None:
        """Only the latest is remembered: the answer to one that has not been given yet is lost."""
        if TwinFault.NO_PROCESS_ID not in self._faults:
            self._pending_id = identity

    def _sensor(self, which: int) -> None:
        if which % 48 == 1 and TwinFault.NO_SENSOR not in self._faults:
            bits = (0x03 if self._near_end() else 0) | (0x0C if TwinFault.PAPER_OUT in self._now() else 0)
            self._answer(bytes((bits,)))

    def _cutter_works(self) -> bool:
        self._changed = True
        return TwinFault.CUTTER not in self._faults

    # --- telling

    def _set_automatic(self, wanted: int) -> None:
        self._automatic_wanted = 0 if TwinFault.NO_AUTOMATIC in self._faults else wanted
        self._automatic_sent = b""

    def _tell_status(self) -> None:
        status = self._automatic_status()
        if self._automatic_wanted and status != self._automatic_sent:
            self._automatic_sent = status
            self._answer(status)

    def _automatic_status(self) -> bytes:
        now = self._now()
        offline = (0x08 if now & _OFFLINE else 0) | (0x20 if TwinFault.COVER_OPEN in now else 0)
        error = (0x08 if TwinFault.CUTTER in now else 0) | (0x20 if TwinFault.UNRECOVERABLE in now else 0)
        paper = (0x03 if self._near_end() else 0) | (0x0C if TwinFault.PAPER_OUT in now else 0)
        return bytes((0x10 | offline, error, paper, 0))

    def _answer(self, data: bytes) -> None:
        if self._faults & {TwinFault.MUTE, TwinFault.POWER_CUT}:
            return
        if TwinFault.HALF_ANSWERS in self._faults:
            data = data[: len(data) // 2]
        noise = _NOISE if TwinFault.GARBAGE in self._faults else b""
        self._port.write(noise + data)

    # --- faults

    def _begin_planned(self) -> None:
        due = [plan for plan in self._planned if self._is_due(plan)]
        for plan in due:
            self._planned.remove(plan)
            self._begin(plan.fault)

    def _is_due(self, plan: PlannedFault) -> bool:
        by_byte = plan.at_byte is not None and self._received >= plan.at_byte
        return by_byte or (plan.at_line is not None and self._roll.printed_lines >= plan.at_line)

    def _begin(self, fault: TwinFault) -> None:
        if fault is TwinFault.XOFF:
            self._answer(b"\x13")
        self._faults.add(fault)
        self._changed = True
        if fault is TwinFault.POWER_CUT:
            self._forget_everything()

    def _forget_everything(self) -> None:
        self._buffer.clear()
        self._held.clear()
        self._pending_id = b""
        self._set_automatic(0)
        self._head.power_on()
        self._commands = self._head.commands()
        next(self._commands)


_STOPPED_BY_ERROR = {TwinFault.CUTTER, TwinFault.UNRECOVERABLE}
