"""Commands of LCUS relay boards and of one-byte tower lights; no I/O."""

from typing import assert_never

from devices.lamp.help_lamp import LampState

_RELAY_START = 0xA0

YELLOW_ON, GREEN_ON = 0x12, 0x14
RED_OFF, YELLOW_OFF, GREEN_OFF = 0x21, 0x22, 0x24
RED_BLINK = 0x41
BUZZER_OFF, BUZZER_PULSE = 0x28, 0x48


def relay_command(channel: int, on: bool) -> bytes:
    """`channel` 1–8. The last byte is the sum of the first three."""
    command = bytes([_RELAY_START, channel, int(on)])
    return command + bytes([sum(command) & 0xFF])


def lights_for(state: LampState) -> bytes:
    """Each light is told its whole truth, so that no earlier command matters."""
    match state:
        case LampState.DARK:
            return bytes([RED_OFF, YELLOW_OFF, GREEN_OFF])
        case LampState.CALLING:
            return bytes([RED_BLINK, YELLOW_OFF, GREEN_OFF])
        case LampState.COMING:
            return bytes([RED_OFF, YELLOW_OFF, GREEN_ON])
        case LampState.NEEDS_STAFF:
            return bytes([RED_OFF, YELLOW_ON, GREEN_OFF])
        case _:
            assert_never(state)
