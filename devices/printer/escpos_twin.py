"""A twin of an ESC/POS receipt printer: answers real bytes on a pty and keeps the slips that it printed."""

from collections.abc import Generator

from devices.printer.escpos_twin_head import EscposTwinHead
from devices.printer.printer_twin import OFFLINE, PrinterTwin
from devices.printer.twin_fault import TwinFault

_REAL_TIME = {
    0x04: dict.fromkeys(range(1, 9), 3),
    0x05: dict.fromkeys(range(3), 3),
    0x14: {1: 5, 2: 5, 3: 7, 7: 4, 8: 10},
}
"""After DLE: which third bytes make it a command, and how long it is."""
_AUTOMATIC_NOW = b"\x14\x07\x01"
_STOPPED_BY_ERROR = {TwinFault.CUTTER, TwinFault.UNRECOVERABLE}


class EscposTwin(PrinterTwin):
    """Has real-time status, automatic status and both fences, like an Epson TM; faults take them away."""

    @property
    def unknown_commands(self) -> tuple[bytes, ...]:
        with self._lock:
            return tuple(self._head.unknown)

    def _power_on(self) -> Generator[None, int, None]:
        self._held = bytearray()
        self._pending_id = b""
        self._set_automatic(0)
        self._head = EscposTwinHead(
            self._roll,
            answer=self._answer,
            fence=self._fence,
            sensor=self._sensor,
            automatic=self._set_automatic,
            cutter=self._cutter_works,
        )
        return self._head.commands()

    # --- receiving

    def _sort(self, byte: int) -> None:
        """Real-time commands are carried out wherever they stand, inside pictures too, and remain a part of those."""
        self._held.append(byte)
        self._sort_held()

    def _sort_held(self) -> None:
        held = self._held
        while held and not self._may_be_real_time():
            self._buffer.append(held.pop(0))
        if len(held) > 2 and len(held) == _REAL_TIME[held[1]][held[2]]:
            self._buffer.extend(held)
            self._real_time(bytes(held))
            held.clear()

    def _may_be_real_time(self) -> bool:
        held = self._held
        if held[0] != 0x10 or (len(held) > 1 and held[1] not in _REAL_TIME):
            return False
        return len(held) < 3 or held[2] in _REAL_TIME[held[1]]

    def _real_time(self, command: bytes) -> None:
        if command[1] == 0x04 and not (command[2] in (2, 3) and TwinFault.NO_CAUSES in self._faults):
            self._answer(bytes((self._real_time_status(command[2]),)))
        elif command[1] == 0x05 and command[2] == 2:
            self._buffer.clear()
        elif command[1:4] == _AUTOMATIC_NOW:
            self._answer(self._automatic_status())

    def _real_time_status(self, request: int) -> int:
        now = self._now()
        causes = {
            1: ((0x08, bool(now & OFFLINE)),),
            2: ((0x04, TwinFault.COVER_OPEN in now), (0x20, TwinFault.PAPER_OUT in now), (0x40, bool(now & _STOPPED_BY_ERROR))),
            3: ((0x08, TwinFault.CUTTER in now), (0x20, TwinFault.UNRECOVERABLE in now)),
            4: ((0x0C, self._near_end()), (0x60, TwinFault.PAPER_OUT in now)),
        }
        return 0x12 | sum(bit for bit, is_set in causes.get(request, ()) if is_set)

    # --- telling

    def _fence(self, identity: bytes) -> None:
        """Only the latest is remembered: the answer to one that has not been given yet is lost."""
        if TwinFault.NO_PROCESS_ID not in self._faults:
            self._pending_id = identity

    def _all_printed(self) -> None:
        if self._pending_id:
            self._answer(b'7"' + self._pending_id + b"\0")
            self._pending_id = b""

    def _sensor(self, which: int) -> None:
        """1 asks for the paper, 2 for the cash drawer, which is closed."""
        if TwinFault.NO_SENSOR in self._faults:
            return
        bits = (0x03 if self._near_end() else 0) | (0x0C if TwinFault.PAPER_OUT in self._now() else 0)
        self._answer(bytes((bits if which % 48 == 1 else 0,)))

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
        offline = (0x08 if now & OFFLINE else 0) | (0x20 if TwinFault.COVER_OPEN in now else 0)
        error = (0x08 if TwinFault.CUTTER in now else 0) | (0x20 if TwinFault.UNRECOVERABLE in now else 0)
        paper = (0x03 if self._near_end() else 0) | (0x0C if TwinFault.PAPER_OUT in now else 0)
        return bytes((0x10 | offline, error, paper, 0))
