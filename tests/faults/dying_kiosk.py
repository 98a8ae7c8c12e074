"""A kiosk in a process of its own that is killed: at a given file operation, or from outside. What it told stands in a file.

Run as a module this is the nursery: it has everything imported, and forks one kiosk for each line it reads.
"""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from uuid import UUID, uuid4

from kiosk.link.client import HubClient
from kiosk.link.drain import Drain
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from offline_cache.keys import SealingKey, SigningKey
from tests.faults.faulty_disk import FaultyDisk
from tests.faults.kiosk_on_disk import KioskOnDisk


class Nursery:
    """Starts kiosks one after another."""

    def __init__(self, keys: Path) -> None:
        self._keys = keys
        root, words = Path(__file__).parents[2], [sys.executable, "-m", "tests.faults.dying_kiosk", str(keys)]
        self._process = subprocess.Popen(words, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate("")

    def live(self, folder: Path, many: int, die_at: int = 0, killed_after: float | None = None) -> int:
        """A kiosk that accepts `many` submissions; its exit code. `die_at` is a file operation, `killed_after` seconds."""
        wish = {"folder": str(folder), "keys": str(self._keys), "many": many, "die_at": die_at}
        return self._wish(wish, killed_after)

    def live_enrolled(self, folder: Path, many: int, killed_after: float | None = None) -> int:
        """An enrolled kiosk that accepts until `many` were ever told, and sends them to its hub; its exit code."""
        return self._wish({"folder": str(folder), "enrolled": True, "many": many}, killed_after)

    def _wish(self, wish: dict[str, Any], killed_after: float | None) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(wish) + "\n")
        self._process.stdin.flush()
        pid = int(self._process.stdout.readline())
        if killed_after is not None:
            time.sleep(killed_after)
            with suppress(ProcessLookupError):  # it had done its work before its time came
                os.kill(pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(int(self._process.stdout.readline()))


class _Deadly(FaultyDisk):
    """Ends the process at a file operation instead of failing it."""

    def meets_trouble(self) -> bool:
        self.done += 1
        if self.done == self.trouble_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return False


def told(folder: Path) -> dict[UUID, str]:
    """Id → reference of all that visitors were told."""
    path = folder.with_suffix(".told")
    lines = path.read_text().splitlines() if path.exists() else []
    return {UUID(line.split()[0]): line.split()[1] for line in lines}


def save_keys(kiosk: KioskOnDisk, folder: Path) -> Path:
    kiosk.sealing_key.save(folder / "hub.pem")
    kiosk.signing_key.save(folder / "kiosk.pem")
    return folder


def live(folder: Path, keys: Path, many: int, die_at: int) -> None:
    kiosk = KioskOnDisk(SealingKey.load(keys / "hub.pem"), SigningKey.load(keys / "kiosk.pem"))
    disk = _Deadly(trouble_at=die_at)
    cache = kiosk.open(folder, disk.driver(), disk.copy_disk()) if die_at else kiosk.open(folder)
    telling = os.open(folder.with_suffix(".told"), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for turn in range(many):
        submission_id, reference = kiosk.accept(cache)
        os.write(telling, f"{submission_id} {reference}\n".encode())
        if turn % 5 == 4:
            kiosk.settle(cache, 2)
            cache.outbox.tidy()
    cache.close()


def live_enrolled(folder: Path, many: int) -> None:
    identity = Identity.load(folder)
    cache = Cache.open(folder, lambda counter: make_reference(identity.kiosk_id, counter), SystemClock().now, floor=0)
    submitter, drain = Submitter(cache.outbox, identity, SystemClock()), Drain(cache.outbox, HubClient(identity, SystemClock()))
    telling = os.open(folder.with_suffix(".told"), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    while len(told(folder)) < many:
        for _ in range(20):
            draft = SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=1, language="en", answers={"a": "b"})
            os.write(telling, f"{draft.id} {submitter.accept(draft)}\n".encode())
        with suppress(LinkFault):
            drain.all()
            cache.outbox.tidy()
    while cache.outbox.counts().waiting:
        with suppress(LinkFault):
            drain.all()
    cache.outbox.tidy()
    cache.close()


def raise_kiosks(keys: Path) -> None:
    with TemporaryDirectory() as first:
        live(Path(first) / "kiosk", keys, 6, 0)
    for line in sys.stdin:
        wish = json.loads(line)
        pid = os.fork()
        if pid == 0:
            if wish.get("enrolled"):
                live_enrolled(Path(wish["folder"]), wish["many"])
            else:
                live(Path(wish["folder"]), Path(wish["keys"]), wish["many"], wish["die_at"])
            os._exit(0)
        print(pid, flush=True)
        print(os.waitpid(pid, 0)[1], flush=True)


if __name__ == "__main__":
    raise_kiosks(Path(sys.argv[1]))
