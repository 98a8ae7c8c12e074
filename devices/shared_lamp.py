"""The help lamp for any thread, shown from its own."""

from collections.abc import Callable

from devices.device_thread import DeviceThread
from devices.health import Health, HealthState
from devices.lamp.help_lamp import HelpLamp, LampState

_REFRESH = 2.0
_REFRESH_WHILE_AWAY = 0.5


class SharedLamp:
    """`show` returns at once; what is shown is said again every two seconds."""

    def __init__(self, lamp: HelpLamp, saw: Callable[[Health], None]) -> None:
        self._lamp = lamp
        self._saw = saw
        self._thread = DeviceThread("lamp", self._refreshed)

    def start(self) -> None:
        self._thread.start()

    def show(self, state: LampState) -> None:
        self._thread.submit(lambda: self._lamp.show(state))

    def close(self) -> None:
        self._thread.close()

    def _refreshed(self) -> float:
        self._lamp.refresh()
        health = self._lamp.health()
        self._saw(health)
        return _REFRESH_WHILE_AWAY if health.state is HealthState.FAULT else _REFRESH
