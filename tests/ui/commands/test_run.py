"""`first-stop run`: one shop from nothing, on loopback only, gone without a trace of a process when it is closed."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from ui.demo.shop import free_port


@pytest.fixture
def shop(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    environment = {key: text for key, text in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    words = ["run", "--data", str(tmp_path / "shop"), "--port", str(free_port(8660)), "--vnc-port", str(free_port(5960))]
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "ui.cli", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
        start_new_session=True,
    )
    yield process
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    process.wait(30)
    assert process.stdout is not None
    process.stdout.close()


def said_until(process: "subprocess.Popen[str]", words: str) -> str:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if words in line:
            return said
    raise AssertionError(said)


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_one_command_opens_a_shop_and_one_signal_closes_it(shop: "subprocess.Popen[str]") -> None:
    said = said_until(shop, "Ctrl-C closes the shop")
    console = re.search(r"http://127\.0\.0\.1:\d+", said)
    screen = re.search(r"VNC: 127\.0\.0\.1:(\d+)", said)
    assert console is not None
    assert screen is not None
    assert "amira" in said
    assert requests.get(f"{console.group()}/sign-in", timeout=10).status_code == 200
    with socket.create_connection(("127.0.0.1", int(screen.group(1))), timeout=10) as viewer:
        assert viewer.recv(12).startswith(b"RFB ")
    assert f":{int(screen.group(1)):04X}" in Path("/proc/net/tcp").read_text() + Path("/proc/net/tcp6").read_text()

    children = children_of(shop.pid)
    assert len(children) == 2
    shop.send_signal(signal.SIGINT)
    said, _ = shop.communicate()
    assert (shop.returncode, said.strip()) == (0, "Closing the shop.")
    assert not any(Path(f"/proc/{child}").exists() for child in children)
