"""The log in systemd's journal, by its native protocol: each event a record, so that journalctl can search by event."""

import logging
import socket
from contextlib import suppress

from kiosk.event_log.json_line import JsonLine

SOCKET = "/run/systemd/journal/socket"
_PRIORITY = {logging.INFO: 6, logging.WARNING: 4, logging.ERROR: 3, logging.CRITICAL: 2}


class Journal(logging.Handler):
    """MESSAGE is the line of JSON; EVENT and SOURCE stand beside it: `journalctl FIRST_STOP_EVENT=visit-began`."""

    def __init__(self, line: JsonLine, address: str = SOCKET) -> None:
        super().__init__()
        self.setFormatter(line)
        self._line = line
        self._address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)

    def emit(self, record: logging.LogRecord) -> None:
        entry = self._line.entry(record)
        fields = {
            "MESSAGE": self.format(record),
            "PRIORITY": str(_PRIORITY.get(record.levelno, 5)),
            "SYSLOG_IDENTIFIER": "first-stop",
            "FIRST_STOP_EVENT": str(entry["event"]),
            "FIRST_STOP_SOURCE": str(entry["source"]),
        }
        with suppress(OSError):  # a journal that is gone or full must not stop a kiosk
            self._socket.sendto("".join(f"{name}={value}\n" for name, value in fields.items()).encode(), self._address)

    def close(self) -> None:
        self._socket.close()
        super().close()
