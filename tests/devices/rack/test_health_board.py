"""The board tells of changes only, and the last word it tells is the latest."""

import threading

from devices.device_kind import DeviceKind
from devices.health import Health, HealthReason, HealthState
from devices.health_board import HealthBoard

OK = Health(HealthState.OK)
OUT = Health(HealthState.FAULT, frozenset({HealthReason.PAPER_OUT}))


def test_the_same_health_again_is_no_news():
    told = []
    saw = HealthBoard(told.append).expect(DeviceKind.PRINTER)
    saw(OK)
    saw(OK)
    saw(OUT)
    assert [latest[DeviceKind.PRINTER] for latest in told] == [OK, OUT]


def test_the_last_word_is_the_latest_however_the_threads_run():
    told = []
    board = HealthBoard(told.append)
    saws = [board.expect(kind) for kind in DeviceKind]

    def changes(saw) -> None:
        for _ in range(200):
            saw(OUT)
            saw(OK)

    threads = [threading.Thread(target=changes, args=(saw,)) for saw in saws]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told[-1] == board.latest() == dict.fromkeys(DeviceKind, OK)
