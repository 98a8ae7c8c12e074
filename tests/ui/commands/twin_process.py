"""A twin run by the command line, as a process of its own."""

import json
import signal
import subprocess
import sys

CLI = [sys.executable, "-m", "ui.cli", "devices"]


def hear_ctrl_c() -> None:
    """For `preexec_fn`: the children of a run in the background are born deaf to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class TwinProcess:
    """A twin run by the command, told what to do by its standard input."""

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [*CLI, "twin", *arguments, "--json"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.pty = self._process.stdout.readline().strip()

    def order(self, line: str) -> None:
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def next_event(self, name: str) -> dict:
        return next(event for line in self._process.stdout if (event := json.loads(line))["event"] == name)

    def complaint(self) -> str:
        return self._process.stderr.readline()

    def end(self, sign: int = signal.SIGTERM) -> int:
        self._process.send_signal(sign)
        self._process.communicate()
        return self._process.returncode
