"""A `first-stop` command killed from outside with everything it started, and the whole lines it printed before that."""

import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Self

from ui.demo.child import first_stop


class KilledCommand:
    """Runs from the moment it is made, until `told`; it leads a process group of its own."""

    def __init__(self, pid: int, printed: int, wait: Callable[[], int]) -> None:
        """`printed` is the end of its standard output; `wait` returns its exit code, once."""
        self._began = time.monotonic()
        self._pid = pid
        self._printed = printed
        self._wait = wait
        self._seen = b""
        self._ended = False
        self.exit_code: int | None = None
        """Known after `told`."""

    @classmethod
    def start(cls, complaints: Path, *words: str) -> Self:
        """As a shell does. What it has to complain about goes to the end of `complaints`."""
        end, printed = os.pipe()
        with complaints.open("ab") as out:
            process = subprocess.Popen(first_stop(*words), stdout=printed, stderr=out, start_new_session=True)
        os.close(printed)
        return cls(process.pid, end, process.wait)

    def kill_after(self, seconds: float) -> None:
        """So many seconds after it began, unless it ends before."""
        while not self._ended and (left := self._began + seconds - time.monotonic()) > 0:
            self._read(left)
        with suppress(ProcessLookupError):
            os.killpg(self._pid, signal.SIGKILL)

    def kill_after_lines(self, lines: int, seconds: float) -> None:
        """So many seconds after it printed so many lines, unless it ends before."""
        while self._seen.count(b"\n") < lines and not self._ended:
            self._read(None)
        self.kill_after(time.monotonic() - self._began + seconds)

    def told(self) -> dict[str, str]:
        """Once it has ended: id → reference, of lines that ended; half a line tells nothing."""
        while not self._ended:
            self._read(None)
        self.exit_code = self._wait()
        os.close(self._printed)
        whole = self._seen[: self._seen.rfind(b"\n") + 1].splitlines()
        return {line["id"]: line["reference"] for line in map(json.loads, whole) if "reference" in line}

    @property
    def was_killed(self) -> bool:
        return self.exit_code == -signal.SIGKILL

    def _read(self, seconds: float | None) -> None:
        """What it printed, if it prints something within `seconds`."""
        if select.select([self._printed], [], [], seconds)[0]:
            more = os.read(self._printed, 65536)
            self._seen += more
            self._ended = not more
