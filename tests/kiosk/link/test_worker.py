"""A worker that does not come back is known to be stuck."""

from threading import Event

from kiosk.link.worker import Worker

NO_TIME_AT_ALL = -1.0


def test_a_turn_that_takes_longer_than_any_can_is_stuck_until_it_ends() -> None:
    begun, may_end = Event(), Event()

    def turn() -> float:
        begun.set()
        may_end.wait()
        return 600

    worker = Worker("link-test", turn, NO_TIME_AT_ALL)
    assert not worker.is_stuck
    worker.start()
    begun.wait()
    assert worker.is_stuck
    may_end.set()
    assert worker.stop(20)
    assert not worker.is_stuck
