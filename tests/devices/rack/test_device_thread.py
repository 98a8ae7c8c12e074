"""One thread a device: order, failures, closing."""

import threading
from concurrent.futures import CancelledError

import pytest

from devices.device_thread import DeviceThread


@pytest.fixture
def thread():
    thread = DeviceThread("test", lambda: 0.2)
    thread.start()
    yield thread
    thread.close()


def test_work_is_done_in_order_on_its_own_thread(thread):
    order = []
    futures = [thread.submit(lambda n=n: order.append((n, threading.current_thread().name))) for n in range(20)]
    futures[-1].result(30)
    assert order == [(n, "device test") for n in range(20)]


def test_what_work_raises_belongs_to_its_caller(thread):
    with pytest.raises(ZeroDivisionError):
        thread.call(lambda: 1 // 0)
    assert thread.call(lambda: "still here") == "still here"


def test_a_failing_chore_is_logged_and_the_work_goes_on(caplog):
    thread = DeviceThread("broken", lambda: 1 // 0)
    thread.start()
    assert thread.call(lambda: "done") == "done"
    thread.close()
    assert "device-chore-failed" in caplog.text


def test_a_busy_chore_does_not_starve_the_work():
    thread = DeviceThread("eager", lambda: 0.0)
    thread.start()
    assert thread.call(lambda: "done") == "done"
    thread.close()


def test_work_for_a_closed_thread_is_cancelled(thread):
    thread.close()
    with pytest.raises(CancelledError):
        thread.call(lambda: "too late")
