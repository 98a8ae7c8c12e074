"""What lamps have in common: say the whole state, and say it again."""

from devices.health import Health, HealthState
from devices.lamp.help_lamp import LampState
from devices.line.fault_health import health_of
from devices.line.line import Line, LineFault

_WRITE_SECONDS = 0.5


class CommandedLamp:
    """Keeps the wanted state and writes commands, turning faults of the line into health."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.state = LampState.DARK
        self.health = Health(HealthState.UNKNOWN, detail="not told anything yet")

    def say(self, command: bytes) -> bool:
        """False when the line did not take it; `health` says why."""
        try:
            self._line.write(command, _WRITE_SECONDS)
        except LineFault as fault:
            self.health = health_of(fault)
            return False
        self.health = Health(HealthState.UNKNOWN, detail="takes commands; lamps acknowledge nothing")
        return True
