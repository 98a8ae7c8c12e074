"""The line over the network behaves like the one on a wire."""

import socket

import pytest

from devices.line.address import is_there, open_address
from devices.line.line import LineFault, LineFaultReason


@pytest.fixture
def ends():
    with socket.create_server(("127.0.0.1", 0)) as server:
        line = open_address(f"tcp://127.0.0.1:{server.getsockname()[1]}", 38400)
        device, _ = server.accept()
        with device:
            yield line, device
        line.close()


def test_bytes_pass_in_both_directions(ends):
    line, device = ends
    line.write(b"ask", 1)
    device.sendall(b"answer")
    assert (device.recv(10), line.read(3, 1), line.read(10, 1)) == (b"ask", b"ans", b"wer")


def test_silence_is_an_empty_answer(ends):
    line, _ = ends
    assert line.read(1, 0.01) == b""


def test_drop_input_forgets_what_arrived(ends):
    line, device = ends
    device.sendall(b"old")
    assert line.read(1, 1) == b"o"
    line.drop_input()
    device.sendall(b"new")
    assert line.read(3, 1) == b"new"


def test_a_device_that_hangs_up_is_gone(ends):
    line, device = ends
    device.close()
    with pytest.raises(LineFault) as fault:
        line.read(1, 1)
    assert fault.value.reason is LineFaultReason.GONE


def test_a_device_that_takes_nothing_is_stuck(ends):
    line, _ = ends
    with pytest.raises(LineFault) as fault:
        line.write(bytes(50_000_000), 0.2)
    assert fault.value.reason is LineFaultReason.STUCK


def test_an_address_where_nobody_listens_is_gone():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(LineFault) as fault:
        open_address(f"tcp://127.0.0.1:{port}", 9600)
    assert fault.value.reason is LineFaultReason.GONE


def test_a_name_is_there_or_not_without_being_opened(tmp_path):
    assert not is_there(str(tmp_path / "nothing"))
    assert is_there(str(tmp_path))
    assert is_there("tcp://192.0.2.1:9100")
