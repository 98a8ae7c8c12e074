"""A twin of a Star receipt printer: answers real bytes on a pty and keeps the slips that it printed."""

from collections.abc import Generator

from devices.printer.printer_twin import OFFLINE, PrinterTwin
from devices.printer.star_twin_head import StarTwinHead
from devices.printer.twin_fault import TwinFault

_STATUS_REQUEST = b"\x1b\x06\x01"
_COUNTS_TO = 32
_NINE_BYTES, _VERSION = 0x23, 0x06


class StarTwin(PrinterTwin):
    """Has real-time status and the ETB counter, like a TSP; NO_PROCESS_ID takes the counter away."""

    @property
    def unknown_commands(self) -> tuple[bytes, ...]:
        with self._lock:
            return tuple(self._head.unknown)

    def _power_on(self) -> Generator[None, int, None]:
        self._held = b""
        self._counter = 0
        self._owed = 0
        self._head = StarTwinHead(self._roll, counted=self._owe_one, cleared=self._clear_counter, cutter=self._cutter_works)
        return self._head.commands()

    # --- receiving

    def _sort(self, byte: int) -> None:
        """A status request is carried out wherever it stands, inside pictures too."""
        self._held += bytes((byte,))
        while self._held and not _STATUS_REQUEST.startswith(self._held):
            self._buffer.append(self._held[0])
            self._held = self._held[1:]
        if self._held == _STATUS_REQUEST:
            self._held = b""
            self._answer(self._status())

    # --- counting

    def _owe_one(self) -> None:
        """Counted when the paper has come to rest, not when it is read."""
        self._owed += TwinFault.NO_PROCESS_ID not in self._faults

    def _clear_counter(self) -> None:
        self._counter = self._owed = 0

    def _all_printed(self) -> None:
        self._counter = (self._counter + self._owed) % _COUNTS_TO
        self._owed = 0

    # --- telling

    def _tell_status(self) -> None:
        """Speaks only when it is asked."""

    def _status(self) -> bytes:
        now = self._now()
        printer = (0x08 if now & OFFLINE else 0) | (0x20 if TwinFault.COVER_OPEN in now else 0)
        error = (0x08 if TwinFault.CUTTER in now else 0) | (0x20 if TwinFault.UNRECOVERABLE in now else 0)
        paper = (0x04 if self._near_end() else 0) | (0x08 if TwinFault.PAPER_OUT in now else 0)
        counter = (self._counter & 0x18) << 2 | (self._counter & 0x07) << 1
        return bytes((_NINE_BYTES, _VERSION, printer, error, 0, paper, 0, counter, 0))
