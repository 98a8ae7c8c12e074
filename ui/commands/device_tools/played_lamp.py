"""A lamp's twin on the command line: says what is lit whenever it changes."""

import threading
from collections.abc import Callable

from devices.lamp.relay_twin import RelayTwin
from devices.lamp.tower_twin import TowerTwin
from devices.line.pty_port import PtyPort
from ui.commands.device_tools.order import Order, OrderRefused

_LOOK = 0.05


class PlayedLamp:
    def __init__(self, port: PtyPort, say: Callable[..., None], family: str) -> None:
        self._port = port
        self._say = say
        self._twin: RelayTwin | TowerTwin = TowerTwin(port) if family == "tower" else RelayTwin(port)

    def serve(self) -> None:
        watching = threading.Thread(target=self._watch, name="lamp watch")
        watching.start()
        self._twin.serve()
        watching.join()

    def do(self, order: Order) -> None:
        """`power-cut` darkens it until it is told again. Raises OrderRefused."""
        if order.word != "power-cut":
            raise order.unknown("power-cut")
        if order.value:
            raise OrderRefused("a lamp's power-cut is now: it takes no number")
        self._twin.lose_power()

    def _watch(self) -> None:
        told = self._seen()
        while not self._port.closed:
            threading.Event().wait(_LOOK)
            if (seen := self._seen()) != told:
                told = seen
                self._say("lamp", lit=self._twin.lit, **seen)

    def _seen(self) -> dict[str, object]:
        if isinstance(self._twin, TowerTwin):
            return {part: str(glow) for part, glow in self._twin.glows.items()}
        return {"on": sorted(self._twin.on)}
