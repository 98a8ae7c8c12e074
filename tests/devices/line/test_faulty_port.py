"""A twin's end with something wrong with it."""

import pytest

from devices.line.faulty_port import FaultyPort


@pytest.fixture
def port():
    port = FaultyPort()
    yield port
    port.close()


def test_a_mute_port_sends_nothing(port, open_line):
    line = open_line(port)
    port.mute = True
    port.write(b"hello")
    assert line.read(5, 0.05) == b""


def test_noise_comes_before_what_is_sent(port, open_line):
    line = open_line(port)
    port.garbage = True
    port.write(b"hello")
    heard = line.read(20, 1)
    assert heard.endswith(b"hello")
    assert len(heard) > 5


def test_half_of_it_is_lost(port, open_line):
    line = open_line(port)
    port.half = True
    port.write(b"hell")
    assert line.read(20, 1) == b"he"


@pytest.mark.parametrize("count", [1, 3, 5])
def test_a_port_that_is_cut_is_unplugged_after_so_many_bytes(port, open_line, count):
    line = open_line(port)
    port.cut_after = count + 2
    port.write(b"ok")
    assert line.read(2, 1) == b"ok"
    port.write(b"hello")
    assert not port.plugged_in
    port.replug()
    port.write(b"well again")
    assert port.plugged_in
