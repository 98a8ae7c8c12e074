"""A tower light's twin: knows what each light and its buzzer do."""

from enum import StrEnum

from devices.line.pty_port import PtyPort

_PARTS = {1: "red", 2: "yellow", 4: "green", 8: "buzzer"}


class Glow(StrEnum):
    ON = "on"
    OFF = "off"
    BLINK = "blink"


_GLOWS = {1: Glow.ON, 2: Glow.OFF, 4: Glow.BLINK}


class TowerTwin:
    """Obeys one-byte commands and ignores every other byte; goes dark with its power, which is the line's."""

    def __init__(self, port: PtyPort) -> None:
        self.port = port
        self.buzzes = 0
        """How often the buzzer was started."""
        self.lose_power()

    @property
    def lit(self) -> bool:
        return any(self.glows[part] is not Glow.OFF for part in ("red", "yellow", "green"))

    def serve(self) -> None:
        while not self.port.closed:
            for command in self.port.read(0.05):
                self._obey(command)
            if not self.port.plugged_in:
                self.lose_power()

    def lose_power(self) -> None:
        """For a moment: everything goes dark, and waits for its next command."""
        self.glows = dict.fromkeys(_PARTS.values(), Glow.OFF)

    def _obey(self, command: int) -> None:
        glow, part = _GLOWS.get(command >> 4), _PARTS.get(command & 0x0F)
        if glow is None or part is None:
            return
        if part == "buzzer" and glow is not Glow.OFF:
            self.buzzes += 1
        self.glows = self.glows | {part: glow}
