"""Starts `first-stop` commands in no time: a process that has everything imported forks one for each that is asked for.

Run as a module this is the nursery itself. A command so begun is a process of its own, in a group of its own.
"""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

from tests.faults.killed_command import KilledCommand
from ui.cli import main

_PRINTED, _COMPLAINED = 1, 2


class CommandNursery:
    """`warm_up` are commands to run first, for what they import."""

    def __init__(self, complaints: Path, warm_up: list[tuple[str, ...]]) -> None:
        self._complaints = complaints
        self._line, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        words = [sys.executable, "-m", "tests.faults.command_nursery", str(far.fileno()), json.dumps(warm_up)]
        self._process = subprocess.Popen(words, stdout=subprocess.DEVNULL, pass_fds=[far.fileno()])
        far.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()
        self._process.wait()

    def start(self, *words: str) -> KilledCommand:
        end, printed = os.pipe()
        with self._complaints.open("ab") as complained:
            socket.send_fds(self._line, [json.dumps(words).encode()], [printed, complained.fileno()])
        os.close(printed)
        pid = int(self._line.recv(100))
        return KilledCommand(pid, end, lambda: self._exit_code_of(pid))

    def _exit_code_of(self, pid: int) -> int:
        self._line.send(str(pid).encode())
        return int(self._line.recv(100))


def serve(line: socket.socket) -> None:
    while True:
        asked, files, _, _ = socket.recv_fds(line, 65536, 2)
        if not asked:
            return
        wanted: Any = json.loads(asked)
        line.send(str(_forked(wanted, files) if files else _waited_for(wanted)).encode())
        for file in files:
            os.close(file)


def _forked(words: list[str], files: list[int]) -> int:
    pid = os.fork()
    if pid == 0:
        for file, place in zip(files, (_PRINTED, _COMPLAINED), strict=True):
            os.dup2(file, place)
            os.close(file)
        code = main(words)
        sys.stdout.flush()
        os._exit(code)
    os.setpgid(pid, pid)
    return pid


def _waited_for(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    for command in json.loads(sys.argv[2]):
        main(command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=int(sys.argv[1])) as inherited:
        serve(inherited)
