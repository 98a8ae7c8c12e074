"""A process that this one started and that ends with it."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

PR_SET_PDEATHSIG = 1
GRACE_SECONDS = 8.0


def first_stop(*words: str) -> list[str]:
    """The command line of `first-stop` in this same environment."""
    return [sys.executable, "-m", "ui.cli", *words]


def ask(*words: str) -> str:
    """What a `first-stop` command prints. Raises ChildFailed with what it said."""
    done = subprocess.run(first_stop(*words), capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    if done.returncode != 0:
        raise ChildFailed(f"first-stop {words[0]} did not work:\n{done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


class ChildFailed(Exception):
    """A process of ours ended before it should have; the text is what it said."""


class Child:
    """Its own session, so that Ctrl-C reaches it through us alone, in order; and the kernel ends it should we be killed."""

    def __init__(
        self, name: str, words: Sequence[str], environment: Mapping[str, str], log: Path, keep: Sequence[int] = ()
    ) -> None:
        self.name = name
        self.log = log
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as out:
            self._process = subprocess.Popen(  # noqa: S603 (our own command)
                first_stop(*words),
                env={**os.environ, **environment},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=out,
                start_new_session=True,
                pass_fds=tuple(keep),
                preexec_fn=_end_with_parent,  # noqa: PLW1509 (no thread runs in this process)
                text=True,
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def wait_for(self, words: str) -> str:
        """The first line it prints that holds `words`. Raises ChildFailed when it ends before."""
        if self._process.stdout is None:
            raise ChildFailed(f"the {self.name} says nothing")
        for line in self._process.stdout:
            if words in line:
                return line.strip()
        self._process.wait()
        raise ChildFailed(f"the {self.name} did not start; {self.log} says why")

    def end(self) -> None:
        """Asks it to stop, and makes it after a while."""
        if not self.has_ended:
            self._stop()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _stop(self) -> None:
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
