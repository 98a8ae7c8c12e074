"""A tower light: red blinks for a call, green when somebody comes, yellow when the kiosk itself needs a hand."""

from devices.health import Health
from devices.lamp.commanded_lamp import CommandedLamp
from devices.lamp.help_lamp import LampState
from devices.lamp.lamp_frames import BUZZER_OFF, BUZZER_PULSE, lights_for
from devices.line.line import Line


class TowerLamp:
    """Fits `HelpLamp`. With `buzzer` a new call also sounds until the next refresh; 9600 8N1."""

    def __init__(self, line: Line, *, buzzer: bool = False) -> None:
        self._lamp = CommandedLamp(line)
        self._buzzer = buzzer

    def health(self) -> Health:
        return self._lamp.health

    def show(self, state: LampState) -> None:
        sounds = self._buzzer and state is LampState.CALLING and self._lamp.state is not LampState.CALLING
        self._lamp.state = state
        self._lamp.say(lights_for(state) + bytes([BUZZER_PULSE if sounds else BUZZER_OFF]))

    def refresh(self) -> None:
        self._lamp.say(lights_for(self._lamp.state) + bytes([BUZZER_OFF]))
