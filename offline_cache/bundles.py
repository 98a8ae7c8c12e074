"""Content bundles in two slots: one active, one spare. A switch is one rename, so it happened or it did not.

A bundle that was accepted stays active for ever unless a newer one takes its place, or it fails to start three times while
there is another to go back to. Age only makes it "stale since".
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from offline_cache.durable_file import sync_folder, write_durably

STRIKES = 3


class BundleReason(StrEnum):
    INCOMPLETE = "incomplete"
    """A file is missing, or there is one too many."""
    CHANGED = "changed"
    """A file is not what the hash list says."""
    IN_USE = "in_use"
    """The spare slot is still on the screen; it comes free when the visit ends."""


class BundleRefused(Exception):
    """The spare slot's bundle was not accepted; the active one is untouched."""

    def __init__(self, reason: BundleReason, path: str = "") -> None:
        super().__init__(f"{reason}: {path}" if path else str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Bundle:
    """An accepted bundle. `issued_at` and `stale_at` are its signers' words: when it was made, when it is due for renewal."""

    release: int
    slot: str
    issued_at: datetime
    stale_at: datetime
    hashes: Mapping[str, str]
    """Path in the bundle → SHA-256, hex."""
    strikes: int = 0
    """Starts since the last one that went well."""


@dataclass(frozen=True, slots=True)
class _Slots:
    active: Bundle | None = None
    previous: Bundle | None = None
    demoted: int = 0
    verified_at: datetime | None = None
    """The latest moment that signers have named."""


class Bundles:
    """One kiosk's content folder. `built_at` is when this program was made: no clock can be right and earlier."""

    def __init__(self, folder: Path, now: Callable[[], datetime], built_at: datetime) -> None:
        self._folder = folder
        self._now = now
        self._built_at = built_at
        self._file = folder / "slots.json"
        self._slots = self._read()
        self._showing: str | None = None

    @property
    def active(self) -> Bundle | None:
        return self._slots.active

    @property
    def previous(self) -> Bundle | None:
        return self._slots.previous

    @property
    def demoted(self) -> int:
        """The release that failed to start; not to be accepted again. 0 for none."""
        return self._slots.demoted

    @property
    def clock_floor(self) -> datetime:
        """The latest time that is known to be past, from signed content and from this program."""
        known = [bundle.issued_at for bundle in (self.active, self.previous) if bundle is not None]
        return max([self._built_at, *known, *([self._slots.verified_at] if self._slots.verified_at is not None else [])])

    def path(self, bundle: Bundle) -> Path:
        return self._folder / bundle.slot

    def stale_since(self) -> datetime | None:
        """Since when the active content is past its renewal date; None while it is not."""
        now = max(self._now(), self.clock_floor)
        return self.active.stale_at if self.active is not None and self.active.stale_at <= now else None

    def spare(self) -> Path:
        """The spare slot, emptied for a new bundle. Raises BundleRefused while its content is still shown."""
        slot = self._spare_slot()
        if slot == self._showing:
            raise BundleRefused(BundleReason.IN_USE)
        if self.previous is not None:
            self._write(replace(self._slots, previous=None))
        path = self._folder / slot
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True, mode=0o700)
        return path

    def accept(self, release: int, issued_at: datetime, stale_at: datetime, hashes: Mapping[str, str]) -> Bundle:
        """Makes the spare slot's bundle active if it is exactly what `hashes` says. Raises BundleRefused, OSError."""
        slot = self._spare_slot()
        _verify(self._folder / slot, hashes)
        _sync(self._folder / slot)
        bundle = Bundle(release, slot, issued_at, stale_at, dict(hashes))
        self._write(replace(self._slots, active=bundle, previous=self.active))
        return bundle

    def renew(self, issued_at: datetime, stale_at: datetime) -> None:
        """The signers said at `issued_at` that they keep nothing newer back, and that this holds until `stale_at`."""
        active = self.active
        if active is not None and active.stale_at != stale_at:
            verified = max(issued_at, self._slots.verified_at or issued_at)
            self._write(replace(self._slots, active=replace(active, stale_at=stale_at), verified_at=verified))

    def showing(self, bundle: Bundle) -> None:
        """This bundle is on the screen now, and nobody may empty its slot."""
        self._showing = bundle.slot

    def starting(self) -> Bundle | None:
        """The bundle to start with; counts the start. After three that did not go well the previous bundle takes over."""
        active = self.active
        if active is None:
            return None
        fails = active.strikes >= STRIKES or not self._is_whole(active)
        if fails and self.previous is not None and self._is_whole(self.previous):
            active = self.roll_back()
        started = replace(active, strikes=active.strikes + 1)
        self._write(replace(self._slots, active=started))
        return started

    def started_well(self) -> None:
        """The screen shows the active bundle and works."""
        if self.active is not None and self.active.strikes:
            self._write(replace(self._slots, active=replace(self.active, strikes=0)))

    def roll_back(self) -> Bundle:
        """Goes back to the previous bundle; the one left is not accepted again. Raises BundleRefused if there is none."""
        if self.active is None or self.previous is None:
            raise BundleRefused(BundleReason.INCOMPLETE)
        back = replace(self.previous, strikes=0)
        self._write(replace(self._slots, active=back, previous=None, demoted=self.active.release))
        return back

    def _is_whole(self, bundle: Bundle) -> bool:
        try:
            _verify(self.path(bundle), bundle.hashes)
        except (BundleRefused, OSError):
            return False
        return True

    def _spare_slot(self) -> str:
        return "b" if self.active is not None and self.active.slot == "a" else "a"

    def _read(self) -> _Slots:
        try:
            written = json.loads(self._file.read_bytes())
            verified = written.get("verified_at")
            floor = None if verified is None else datetime.fromisoformat(verified)
            return _Slots(_bundle(written["active"]), _bundle(written["previous"]), written["demoted"], floor)
        except (OSError, ValueError, KeyError, TypeError):
            return _Slots()

    def _write(self, slots: _Slots) -> None:
        content = json.dumps(asdict(slots), default=lambda when: when.astimezone(UTC).isoformat(), indent=1)
        write_durably(self._file, content.encode())
        self._slots = slots


def _bundle(written: dict[str, Any] | None) -> Bundle | None:
    if written is None:
        return None
    times = {name: datetime.fromisoformat(written[name]) for name in ("issued_at", "stale_at")}
    return Bundle(**written | times)


def _verify(folder: Path, hashes: Mapping[str, str]) -> None:
    found = {str(path.relative_to(folder)) for path in _files(folder)}
    wrong = found ^ set(hashes)
    if wrong:
        raise BundleRefused(BundleReason.INCOMPLETE, min(wrong))
    for name, expected in hashes.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            raise BundleRefused(BundleReason.CHANGED, name)


def _sync(folder: Path) -> None:
    for path in _files(folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    for path in (folder, folder.parent, *(path for path in folder.rglob("*") if path.is_dir())):
        sync_folder(path)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
