"""The guard: a kiosk whose screen hangs is started again, and nothing it had kept is lost."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

KIOSK = """
import os, socket, sys, time
address = chr(0) + os.environ["NOTIFY_SOCKET"][1:]
said = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
print("started", flush=True)
for beat in range(int(sys.argv[1])):
    said.sendto(b"WATCHDOG=1", address)
    time.sleep(0.05)
time.sleep(float(sys.argv[2]))
"""
GUARD = "import sys; from ui.touch import guard; guard.SILENCE_SECONDS = 1.0; sys.exit(guard.Guard(sys.argv[1:]).run())"


@pytest.fixture
def kiosk(tmp_path: Path) -> Path:
    """Beats as often as it is told and then hangs as long as it is told."""
    path = tmp_path / "kiosk.py"
    path.write_text(KIOSK, encoding="utf-8")
    return path


@pytest.fixture
def guarding(kiosk: Path) -> Iterator[list["subprocess.Popen[str]"]]:
    started: list[subprocess.Popen[str]] = []
    yield started
    for guard in started:
        guard.send_signal(signal.SIGTERM)
        guard.wait(20)
        assert guard.stdout is not None
        guard.stdout.close()


def guard(kiosk: Path, beats: int, hangs: float) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", GUARD, sys.executable, str(kiosk), str(beats), str(hangs)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


@pytest.mark.parametrize(("beats", "hangs"), [(3, 600.0), (3, 0.0)], ids=["hangs", "ends"])
def test_a_kiosk_that_hangs_or_ends_is_started_again(
    kiosk: Path, guarding: list["subprocess.Popen[str]"], beats: int, hangs: float
) -> None:
    guarding.append(guard(kiosk, beats, hangs))
    assert guarding[0].stdout is not None
    assert [guarding[0].stdout.readline().strip() for _ in range(2)] == ["started", "started"]


def test_the_kiosk_ends_with_its_guard(kiosk: Path, guarding: list["subprocess.Popen[str]"]) -> None:
    guarding.append(guard(kiosk, 3, 600.0))
    assert guarding[0].stdout is not None
    guarding[0].stdout.readline()
    child = int(Path(f"/proc/{guarding[0].pid}/task/{guarding[0].pid}/children").read_text())
    guarding[0].send_signal(signal.SIGTERM)
    guarding[0].wait(20)
    assert not Path(f"/proc/{child}").exists()
