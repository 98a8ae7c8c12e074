"""A hub's courier in a process of its own, to be killed from outside: `delivering_child FOLDER SECONDS_AHEAD [DATABASE]`."""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.hub.opening import open_hub
from kiosk.hub.settings import read_settings
from kiosk.system_clock import SystemClock


class ClockAhead(SystemClock):
    """As if so much time had gone by."""

    def __init__(self, ahead: timedelta) -> None:
        super().__init__()
        self._ahead = ahead

    def now(self) -> datetime:
        return super().now() + self._ahead


def main(folder: str, ahead: str, database: str | None = None) -> None:
    hub = open_hub(read_settings(Path(folder), port=0, database_url=database), ClockAhead(timedelta(seconds=float(ahead))))
    hub.courier.start()
    print("delivering", flush=True)
    sys.stdin.read()
    hub.courier.stop()
    hub.store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
