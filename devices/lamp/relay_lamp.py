"""A lamp on an LCUS relay board: lit while a visitor waits for a person."""

from devices.health import Health
from devices.lamp.commanded_lamp import CommandedLamp
from devices.lamp.help_lamp import LampState
from devices.lamp.lamp_frames import relay_command
from devices.line.line import Line

_LIT = frozenset({LampState.CALLING, LampState.COMING})


class RelayLamp:
    """Fits `HelpLamp`. The board speaks 9600 8N1 and has `channel` 1–8."""

    def __init__(self, line: Line, channel: int = 1) -> None:
        self._lamp = CommandedLamp(line)
        self._channel = channel

    def health(self) -> Health:
        return self._lamp.health

    def show(self, state: LampState) -> None:
        self._lamp.state = state
        self.refresh()

    def refresh(self) -> None:
        self._lamp.say(relay_command(self._channel, self._lamp.state in _LIT))
