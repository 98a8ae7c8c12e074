"""The production line on a real pty."""

import os
import termios
import threading
import time

import pytest

from devices.line.line import LineFault, LineFaultReason
from devices.line.pty_port import PtyPort
from devices.line.serial_line import SerialLine


def test_bytes_pass_unchanged_in_both_directions(pty_port, open_line):
    line = open_line(pty_port)
    every_byte = bytes(range(256))
    line.write(every_byte, 1)
    arrived = b""
    while len(arrived) < 256:
        arrived += pty_port.read(1)
    pty_port.write(every_byte)
    answered = b""
    while len(answered) < 256:
        answered += line.read(300, 1)
    assert (arrived, answered) == (every_byte, every_byte)


def test_read_gives_what_is_there_and_not_more_than_asked(pty_port, open_line):
    line = open_line(pty_port)
    pty_port.write(b"abcdef")
    assert line.read(4, 1) == b"abcd"
    assert line.read(4, 1) == b"ef"


def test_silence_is_an_empty_answer(pty_port, open_line):
    assert open_line(pty_port).read(1, 0.01) == b""


def test_drop_input_forgets_what_arrived(pty_port, open_line):
    line = open_line(pty_port)
    pty_port.write(b"old")
    assert line.read(1, 1) == b"o"
    line.drop_input()
    pty_port.write(b"new")
    assert line.read(3, 1) == b"new"


def test_a_name_that_is_not_there_is_gone(tmp_path):
    with pytest.raises(LineFault) as fault:
        SerialLine(tmp_path / "nothing", 9600)
    assert fault.value.reason is LineFaultReason.GONE


def test_a_file_that_is_no_line_is_refused(tmp_path):
    (tmp_path / "file").write_text("not a port")
    with pytest.raises(LineFault) as fault:
        SerialLine(tmp_path / "file", 9600)
    assert fault.value.reason is LineFaultReason.REFUSED


def test_a_port_unplugged_while_it_is_set_up_is_gone(pty_port, monkeypatch):
    settle = termios.tcgetattr

    def unplugs_first(descriptor):
        pty_port.unplug()
        return settle(descriptor)

    monkeypatch.setattr(termios, "tcgetattr", unplugs_first)
    with pytest.raises(LineFault) as fault:
        SerialLine(pty_port.path, 9600)
    assert fault.value.reason is LineFaultReason.GONE


def test_a_line_held_by_another_is_refused(pty_port, open_line):
    open_line(pty_port)
    with pytest.raises(LineFault) as fault:
        SerialLine(pty_port.path, 9600)
    assert fault.value.reason is LineFaultReason.REFUSED


def test_unplugging_fails_a_waiting_read_as_gone(pty_port, open_line):
    line = open_line(pty_port)
    unplugging = threading.Timer(0.05, pty_port.unplug)
    unplugging.start()
    with pytest.raises(LineFault) as fault:
        line.read(1, 10)
    unplugging.join()
    assert fault.value.reason is LineFaultReason.GONE


def test_unplugging_fails_writes_and_drops_as_gone(pty_port, open_line):
    line = open_line(pty_port)
    pty_port.unplug()
    with pytest.raises(LineFault):
        line.write(b"hello", 1)
    with pytest.raises(LineFault):
        line.drop_input()


def test_a_device_that_takes_nothing_is_stuck(pty_port, open_line):
    line = open_line(pty_port)
    with pytest.raises(LineFault) as fault:
        line.write(bytes(200_000), 0.05)
    assert fault.value.reason is LineFaultReason.STUCK


def test_a_closed_line_is_gone_and_closes_twice(pty_port, open_line):
    line = open_line(pty_port)
    line.close()
    line.close()
    with pytest.raises(LineFault):
        line.read(1, 0.01)
    with pytest.raises(LineFault):
        line.write(b"x", 0.01)


def test_replugging_brings_the_same_name_back(pty_port, open_line):
    open_line(pty_port)
    pty_port.unplug()
    assert not pty_port.path.is_symlink()
    pty_port.replug()
    line = open_line(pty_port)
    line.write(b"again", 1)
    assert pty_port.read(1)[:1] == b"a"


def test_a_port_survives_a_client_that_comes_and_goes(pty_port, open_line):
    for word in (b"one", b"two"):
        line = open_line(pty_port)
        line.write(word, 1)
        assert pty_port.read(1) == word
        line.close()
    assert pty_port.read(0.01) == b""


def test_the_link_is_where_it_was_asked_for_and_leaves_with_the_port(tmp_path):
    port = PtyPort(tmp_path / "printer")
    assert os.path.realpath(port.path).startswith("/dev/pts/")
    port.close()
    port.close()
    assert list(tmp_path.iterdir()) == []


def test_a_link_that_another_port_took_over_stays_when_the_first_is_closed(tmp_path):
    first, second = PtyPort(tmp_path / "printer"), PtyPort(tmp_path / "printer")
    first.close()
    assert second.path.is_symlink()
    second.close()
    assert list(tmp_path.iterdir()) == []


def test_a_port_without_a_link_leaves_nothing_behind(pty_port):
    folder = pty_port.path.parent
    pty_port.close()
    assert not folder.exists()


def test_a_file_in_the_way_of_a_link_is_not_overwritten(tmp_path):
    in_the_way = tmp_path / "printer"
    in_the_way.write_text("precious")
    with pytest.raises(FileExistsError):
        PtyPort(in_the_way)
    assert in_the_way.read_text() == "precious"


def test_a_paced_port_takes_its_time_on_the_wire(open_line):
    port = PtyPort(baud=9600)
    line = open_line(port)
    started = time.monotonic()
    line.write(bytes(96), 1)
    arrived = 0
    while arrived < 96:
        arrived += len(port.read(1))
    port.write(bytes(96))
    elapsed = time.monotonic() - started
    port.close()
    assert elapsed >= 0.19  # 192 bytes at 960 a second, less 5 ms of catching up in each direction


def test_a_port_knows_the_speed_its_driver_set(pty_port, open_line):
    open_line(pty_port, 19200)
    assert pty_port.driver_baud == 19200


def test_two_ports_live_side_by_side(tmp_path, open_line):
    first, second = PtyPort(tmp_path / "first"), PtyPort(tmp_path / "second")
    line = open_line(second)
    line.write(b"to the second", 1)
    assert (first.read(0.01), second.read(1)) == (b"", b"to the second")
    first.close()
    second.close()


def test_a_port_that_nobody_reads_loses_bytes_and_goes_on(pty_port, open_line):
    pty_port.write(bytes(20_000))
    line = open_line(pty_port)
    pty_port.write(b"heard")
    assert line.read(5, 1) == b"heard"
