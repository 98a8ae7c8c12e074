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
        self._set_automatic(False)
        self._head = StarTwinHead(
            self._roll,
            answer=self._answer,
            counted=self._count,
            cleared=self._clear_counter,
            automatic=self._set_automatic,
            cutter=self._cutter_works,
        )
        return self._head.commands()

    # --- receiving

    def _sort(self, byte: int) -> None:
        """A status request is carried out wherever it stands, inside pictures too, and remains a part of those."""
        self._held += bytes((byte,))
        while self._held and not _STATUS_REQUEST.startswith(self._held):
            self._buffer.append(self._held[0])
            self._held = self._held[1:]
        if self._held == _STATUS_REQUEST:
            self._buffer.extend(self._held)
            self._held = b""
            self._answer(self._status())

    # --- counting

    def _count(self) -> None:
        """The buffer is read only while the paper is at rest, so everything before it is printed."""
        if TwinFault.NO_PROCESS_ID not in self._faults:
            self._counter = (self._counter + 1) % _COUNTS_TO
            self._tell_status()

    def _clear_counter(self) -> None:
        self._counter = 0

    def _all_printed(self) -> None:
        """ETB has been counted in its turn."""

    # --- telling

    def _set_automatic(self, wanted: bool) -> None:
        self._is_automatic = wanted and TwinFault.NO_AUTOMATIC not in self._faults
        self._automatic_sent = b""
        self._tell_status()

    def _tell_status(self) -> None:
        """Unasked where the host wants it so, at each change: another count of ETB is one."""
        if self._is_automatic and (status := self._status()) != self._automatic_sent:
            self._automatic_sent = status
            self._answer(status)

    def _status(self) -> bytes:
        now = self._now()
        printer = (0x08 if now & OFFLINE else 0) | (0x20 if TwinFault.COVER_OPEN in now else 0)
        error = (0x08 if TwinFault.CUTTER in now else 0) | (0x20 if TwinFault.UNRECOVERABLE in now else 0)
        paper = (0x04 if self._near_end() else 0) | (0x08 if TwinFault.PAPER_OUT in now else 0)
        counter = (self._counter & 0x18) << 2 | (self._counter & 0x07) << 1
        return bytes((_NINE_BYTES, _VERSION, printer, error, 0, paper, 0, counter, 0))
