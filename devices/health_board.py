"""The latest health of every device."""

import threading
from collections.abc import Callable, Mapping

from devices import log_events
from devices.device_kind import DeviceKind
from devices.health import Health, HealthState

OnHealth = Callable[[Mapping[DeviceKind, Health]], None]


class HealthBoard:
    """Each device's thread notes what it saw; `on_health` hears of changes only, on the thread of the device that changed."""

    def __init__(self, on_health: OnHealth) -> None:
        self._on_health = on_health
        self._lock = threading.Lock()
        self._telling = threading.Lock()
        self._latest: dict[DeviceKind, Health] = {}

    def latest(self) -> dict[DeviceKind, Health]:
        with self._lock:
            return dict(self._latest)

    def expect(self, kind: DeviceKind) -> Callable[[Health], None]:
        """Puts a device on the board, as unknown; what is returned notes its health."""
        with self._lock:
            self._latest[kind] = Health(HealthState.UNKNOWN, detail="not asked yet")
        return lambda health: self._saw(kind, health)

    def _saw(self, kind: DeviceKind, health: Health) -> None:
        with self._lock:
            if self._latest[kind] == health:
                return
            self._latest[kind] = health
        log_events.device_changed(device=kind, state=health.state, reasons="+".join(sorted(health.reasons)))
        with self._telling:
            # Looked up only now: of two devices that change at once, the last to tell tells of both.
            self._on_health(self.latest())
