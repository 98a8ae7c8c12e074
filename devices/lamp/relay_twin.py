"""An LCUS relay board's twin: knows which of its relays are on."""

from devices.line.pty_port import PtyPort


class RelayTwin:
    """Obeys whole, right commands; loses its state with its power, which is the line's."""

    def __init__(self, port: PtyPort, channels: int = 8) -> None:
        self.port = port
        self._channels = channels
        self.on: frozenset[int] = frozenset()
        """Channels, from 1."""

    @property
    def lit(self) -> bool:
        return bool(self.on)

    def serve(self) -> None:
        heard = b""
        while not self.port.closed:
            heard = self._obey(heard + self.port.read(0.05))
            if not self.port.plugged_in:
                heard, self.on = b"", frozenset()

    def lose_power(self) -> None:
        """For a moment: every relay falls off, and waits for its next command."""
        self.on = frozenset()

    def _obey(self, heard: bytes) -> bytes:
        while len(heard) >= 4:
            start, channel, switch, check = heard[:4]
            if start == 0xA0 and check == (0xA0 + channel + switch) % 256 and 1 <= channel <= self._channels:
                self.on = self.on | {channel} if switch == 1 else self.on - {channel}
                heard = heard[4:]
            else:
                heard = heard[1:]
        return heard
