"""A PostgreSQL of the tests' own: a cluster in a new folder, reached by a socket in it, run by a user who is not root."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import psycopg

_PREFIX = "hub-pg-"
_OWNER = "owner"
_QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "check": True, "timeout": 60}


class PostgresCluster:
    """One server; a new empty database for whoever asks."""

    def __init__(self, folder: Path, control: list[str | Path], user: str | None) -> None:
        self._folder = folder
        self._control = control
        self._user = user
        self._numbers = count(1)

    def new_database(self, like: str = "template0") -> str:
        """Its URL. A copy of the one named; nobody may be connected to that one."""
        name = f"hub_{next(self._numbers)}"
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {like} ENCODING 'UTF8' STRATEGY FILE_COPY")
        return self._url(name)

    def start(self) -> None:
        """Returns once it answers."""
        server = f"-c listen_addresses= -c unix_socket_directories={self._folder} -c fsync=off -c max_connections=200"
        subprocess.run([*self._control, "-o", server, "start"], user=self._user, cwd=self._folder, **_QUIET)

    def stop(self) -> None:
        """As a power cut would."""
        subprocess.run([*self._control, "-m", "immediate", "stop"], user=self._user, cwd=self._folder, **_QUIET)

    def _url(self, database: str) -> str:
        return f"postgresql://hub@/{database}?host={self._folder}"


def server_binaries() -> Path | None:
    """Where `initdb` and `pg_ctl` are, if they are."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "pg_ctl").exists()), None)


def _life_of(pid: int) -> str:
    """A process by its id and the moment it began: ids come round again. Empty where there is none."""
    try:
        return f"{pid} {Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()[19]}"
    except (OSError, IndexError):
        return ""


def _owner_lives(folder: Path) -> bool:
    """Whether the run that made a cluster is still there. One just made has not yet said whose it is."""
    try:
        owner = (folder / _OWNER).read_text()
    except OSError:
        return time.time() - folder.stat().st_mtime < 3600
    return owner == _life_of(int(owner.partition(" ")[0] or 0))


def _remove(folder: Path, binaries: Path, user: str | None) -> None:
    with suppress(subprocess.CalledProcessError):  # its server has gone by itself
        subprocess.run(
            [binaries / "pg_ctl", "-D", folder / "cluster", "-m", "immediate", "-w", "stop"], user=user, cwd="/", **_QUIET
        )
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running_cluster(binaries: Path) -> Iterator[PostgresCluster]:
    """Stopped and removed afterwards. What a killed run has left behind goes first."""
    user = "postgres" if os.geteuid() == 0 else None
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if not _owner_lives(left):
            _remove(left, binaries, user)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    (folder / _OWNER).write_text(_life_of(os.getpid()))
    if user:
        shutil.chown(folder, user, user)
    cluster = folder / "cluster"
    try:
        subprocess.run(
            [binaries / "initdb", "-D", cluster, "-U", "hub", "-A", "trust", "--no-sync"], user=user, cwd=folder, **_QUIET
        )
        running = PostgresCluster(folder, [binaries / "pg_ctl", "-D", cluster, "-l", folder / "log", "-w"], user)
        running.start()
        try:
            yield running
        finally:
            running.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
