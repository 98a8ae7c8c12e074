"""Faults on demand come at exactly the byte asked for."""

import pytest

from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.line.line import LineFault, LineFaultReason


@pytest.fixture
def faulty(pty_port, open_line):
    return lambda **trouble: FaultyLine(open_line(pty_port), LineTrouble(**trouble))


def everything_read(line) -> bytes:
    arrived = b""
    while data := line.read(100, 0.05):
        arrived += data
    return arrived


def everything_sent(port) -> bytes:
    sent = b""
    while data := port.read(0.05):
        sent += data
    return sent


@pytest.mark.parametrize("end", range(6))
def test_a_cut_lets_exactly_so_many_bytes_out(faulty, pty_port, end):
    line = faulty(cut_after_written=end)
    with pytest.raises(LineFault) as fault:
        line.write(b"abcdefg", 1)
    assert (everything_sent(pty_port), fault.value.reason) == (b"abcdefg"[:end], LineFaultReason.GONE)
    with pytest.raises(LineFault):
        line.read(1, 0)


def test_a_stuck_line_still_reads(faulty, pty_port):
    line = faulty(stuck_after_written=2)
    with pytest.raises(LineFault) as fault:
        line.write(b"abc", 1)
    pty_port.write(b"ok")
    assert (fault.value.reason, everything_read(line)) == (LineFaultReason.STUCK, b"ok")


@pytest.mark.parametrize("end", range(4))
def test_a_cut_lets_exactly_so_many_bytes_in(faulty, pty_port, end):
    line = faulty(cut_after_read=end)
    pty_port.write(b"abcd")
    arrived = b"".join(line.read(1, 1) for _ in range(end))
    with pytest.raises(LineFault):
        line.read(1, 1)
    assert arrived == b"abcd"[:end]


def test_silence_from_a_byte_on_is_no_fault(faulty, pty_port):
    line = faulty(silent_after_read=3)
    pty_port.write(b"abcdef")
    assert everything_read(line) == b"abc"


def test_a_chosen_byte_is_inverted(faulty, pty_port):
    line = faulty(flipped_read=(1,))
    pty_port.write(b"\x00\x00\x00")
    assert everything_read(line) == b"\x00\xff\x00"


def test_garbage_comes_before_a_chosen_byte(faulty, pty_port):
    line = faulty(garbage_before=(2, b"??"))
    pty_port.write(b"abcd")
    assert everything_read(line) == b"ab??cd"
