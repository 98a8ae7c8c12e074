"""A line that comes back by itself."""

import threading
from pathlib import Path

import pytest

from devices.line.line import LineFault, LineFaultReason, LineRetired
from devices.line.reopening_line import ReopeningLine
from devices.line.serial_line import SerialLine


class HandTime:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hand_time():
    return HandTime()


@pytest.fixture
def line(pty_port, hand_time):
    line = ReopeningLine(lambda: SerialLine(pty_port.path, 9600), 9600, hand_time)
    yield line
    line.close()


def fault_of(line) -> LineFaultReason:
    with pytest.raises(LineFault) as fault:
        line.read(1, 0)
    return fault.value.reason


def test_it_opens_at_first_use(line, pty_port):
    assert not line.is_open
    line.write(b"x", 1)
    assert (line.is_open, pty_port.read(1)) == (True, b"x")


def test_a_fault_passes_once_then_the_line_is_back(line, pty_port, hand_time):
    line.write(b"x", 1)
    pty_port.unplug()
    pty_port.replug()
    assert fault_of(line) is LineFaultReason.GONE
    hand_time.seconds += 0.5
    line.write(b"y", 1)
    assert pty_port.read(1) == b"y"


def test_a_missing_name_is_looked_for_twice_a_second_for_ever(line, pty_port, hand_time):
    pty_port.unplug()
    for _ in range(100):
        assert fault_of(line) is LineFaultReason.GONE
        hand_time.seconds += 0.5
    pty_port.replug()
    line.write(b"back", 1)
    assert pty_port.read(1) == b"back"


def test_a_refusing_name_is_left_alone_for_longer_and_longer(hand_time):
    attempts = []

    def refuses():
        attempts.append(hand_time.seconds)
        raise LineFault(LineFaultReason.REFUSED)

    line = ReopeningLine(refuses, 9600, hand_time)
    while hand_time.seconds < 40:
        fault_of(line)
        hand_time.seconds += 0.5
    assert attempts == [0, 1, 3, 7, 15, 25, 35]


def test_coming_and_going_leaves_no_open_file_behind(line, pty_port, hand_time):
    def comes_and_goes() -> None:
        line.write(b"x", 1)
        pty_port.unplug()
        fault_of(line)
        pty_port.replug()
        hand_time.seconds += 0.5

    comes_and_goes()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(50):
        comes_and_goes()
    assert len(list(Path("/proc/self/fd").iterdir())) <= before


def test_a_retired_line_ends_whoever_waits_for_it(line):
    waiting = threading.Event()
    ended = []

    def reads() -> None:
        waiting.set()
        with pytest.raises(LineRetired) as retired:
            line.read(1, 600)
        ended.append(retired.value)

    reader = threading.Thread(target=reads)
    reader.start()
    waiting.wait()
    line.retire()
    reader.join()
    assert len(ended) == 1
