"""A command and all it starts: when it says a word, and how much memory it holds."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """In a session of its own, which is ended whole."""
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def seconds_until(process: "subprocess.Popen[str]", words: str, since: float) -> float:
    """Until it prints a line with `words`."""
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return time.monotonic() - since
    raise AssertionError(f"{process.args} ended without saying {words!r}")


def megabytes(leader: int) -> float:
    """Proportional set size of every process in the session that `leader` leads (as /proc counts it), in MB."""
    members = [entry for entry in Path("/proc").iterdir() if entry.name.isdigit() and _session(entry) == leader]
    return sum(_pss_kilobytes(entry) for entry in members) / 1000


def _session(process: Path) -> int:
    try:
        return int((process / "stat").read_text().rsplit(")", 1)[1].split()[3])
    except (OSError, IndexError):
        return 0


def _pss_kilobytes(process: Path) -> int:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
