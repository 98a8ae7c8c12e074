"""A scanner's twin: sends codes as a scanner does, and knows whether it was told to look."""

import threading

from devices.line.pty_port import PtyPort

_AIM_IDENTIFIERS = {
    "code128": b"]C0",
    "gs1_128": b"]C1",
    "itf": b"]I0",
    "codabar": b"]F0",
    "ean": b"]E0",
    "code39": b"]A0",
    "qr": b"]Q1",
    "datamatrix": b"]d1",
    "pdf417": b"]L0",
    "unnamed": b"",
}


class ScannerTwin:
    """Always looks, or with `triggered` only between the commands SYN T CR and SYN U CR."""

    SYMBOLOGIES = tuple(_AIM_IDENTIFIERS)

    def __init__(self, port: PtyPort, *, triggered: bool = False, terminator: bytes = b"\r") -> None:
        self.port = port
        self._triggered = triggered
        self._terminator = terminator
        self._sending = threading.Lock()
        self.looking = not triggered

    def serve(self) -> None:
        """Listens for commands until the port is closed."""
        heard = b""
        while not self.port.closed:
            heard = self._obey(heard + self.port.read(0.05))
            if self._triggered and not self.port.plugged_in:
                self.looking = False

    def present(self, text: str | bytes, symbology: str = "qr") -> bool:
        """Holds a code before the scanner; False when it is not looking, or nobody would hear it."""
        if not self.looking or not self.port.plugged_in:
            return False
        body = text.encode() if isinstance(text, str) else text
        self.send(_AIM_IDENTIFIERS[symbology] + body + self._terminator)
        return True

    def send(self, data: bytes) -> None:
        """Sends bytes as they are: half a code, or noise."""
        with self._sending:
            self.port.write(data)

    def _obey(self, heard: bytes) -> bytes:
        *commands, rest = heard.split(b"\r")
        for command in commands:
            if self._triggered and command.endswith((b"\x16T", b"\x16U")):
                self.looking = command.endswith(b"T")
        return rest[-64:]
