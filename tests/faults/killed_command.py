"""A `first-stop` command killed from outside with everything it started, and the whole lines it printed before that."""

import json
import os
import select
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from ui.demo.child import first_stop


class KilledCommand:
    """Runs from the moment it is made, until `told`. What it has to complain about goes to the end of `complaints`."""

    def __init__(self, complaints: Path, *words: str) -> None:
        self._began = time.monotonic()
        with complaints.open("ab") as out:
            self._process = subprocess.Popen(first_stop(*words), stdout=subprocess.PIPE, stderr=out, start_new_session=True)
        assert self._process.stdout is not None
        self._out = self._process.stdout
        self._seen = b""
        self._ended = False

    def kill_after(self, seconds: float) -> None:
        """So many seconds after it began, unless it ends before."""
        while not self._ended and (left := self._began + seconds - time.monotonic()) > 0:
            self._read(left)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def kill_after_lines(self, lines: int, seconds: float) -> None:
        """So many seconds after it printed so many lines, unless it ends before."""
        while self._seen.count(b"\n") < lines and not self._ended:
            self._read(None)
        self.kill_after(time.monotonic() - self._began + seconds)

    def told(self) -> dict[str, str]:
        """Once it has ended: id → reference, of lines that ended; half a line tells nothing."""
        while not self._ended:
            self._read(None)
        self._process.wait()
        self._out.close()
        whole = self._seen[: self._seen.rfind(b"\n") + 1].splitlines()
        return {line["id"]: line["reference"] for line in map(json.loads, whole) if "reference" in line}

    @property
    def was_killed(self) -> bool:
        """Known after `told`."""
        return self._process.returncode == -signal.SIGKILL

    def _read(self, seconds: float | None) -> None:
        """What it printed, if it prints something within `seconds`."""
        if select.select([self._out], [], [], seconds)[0]:
            more = os.read(self._out.fileno(), 65536)
            self._seen += more
            self._ended = not more
