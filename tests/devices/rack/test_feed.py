"""A feed hands over to one listener, and to nobody after it was stopped."""

import threading

from devices.feed import Feed
from devices.health import Health, HealthState


class Ticker:
    """A device that always has something."""

    def __init__(self) -> None:
        self.count = 0
        self.triggered = []

    def health(self) -> Health:
        return Health(HealthState.OK)

    def read(self, timeout: float) -> int:
        self.count += 1
        threading.Event().wait(0.001)
        return self.count

    def trigger(self, on: bool) -> None:
        self.triggered.append(on)


def test_nothing_is_handed_over_once_stop_has_returned():
    heard = []
    feed = Feed("ticker", Ticker(), lambda health: None)
    feed.start()
    lengths = []
    for _ in range(20):
        feed.listen(heard.append)
        threading.Event().wait(0.005)
        feed.stop()
        before = len(heard)
        threading.Event().wait(0.005)
        lengths.append((before, len(heard)))
    feed.close()
    assert heard
    assert all(before == after for before, after in lengths)


def test_a_listener_may_stop_the_feed_itself():
    heard = []
    feed = Feed("ticker", Ticker(), lambda health: None)

    def once(item: int) -> None:
        heard.append(item)
        feed.stop()

    feed.listen(once)
    feed.start()
    while not heard:
        threading.Event().wait(0.005)
    threading.Event().wait(0.02)
    feed.close()
    assert len(heard) == 1


def test_a_device_is_told_to_look_again_while_somebody_listens():
    now = [0.0]
    device = Ticker()
    feed = Feed("ticker", device, lambda health: None, device.trigger, lambda: now[0])
    feed.listen(lambda item: None)
    for _ in range(3):
        feed._chore()
    now[0] += 5
    feed._chore()
    feed.stop()
    feed._chore()
    assert device.triggered == [True, True, False]
