"""The TUF repository on disk: where a release becomes files that kiosks can verify."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization.json import JSONSerializer

from kiosk.clock import Clock
from kiosk.content.publishing.durable_file import put_whole, sync_folder, write_whole
from kiosk.content.publishing.signing_keys import ROLES, SigningKeys

Part = TypeVar("Part", Root, Targets, Snapshot, Timestamp)
ROOT_HOLDS = timedelta(days=3650)
TARGETS_HOLD = timedelta(days=3650)
TIMESTAMP_HOLDS = timedelta(days=30)
"""After this without a refresh a kiosk says "stale since"; it never stops showing what it has."""


class Press:
    """Release number = version of targets. `metadata/timestamp.json` is the one file that is ever replaced."""

    def __init__(self, folder: Path, keys: Path, clock: Clock) -> None:
        self._metadata = folder / "metadata"
        self._targets = folder / "targets"
        self._keys = SigningKeys(keys)
        self._clock = clock

    def prepare(self) -> None:
        """Makes keys and the first root, once."""
        self._keys.prepare()
        if not self._root.exists():
            write_whole(self._root, self._first_root())

    def trusted_root(self) -> bytes:
        """What a kiosk is given at its enrolment."""
        return self._root.read_bytes()

    def shown(self) -> int | None:
        """The release that kiosks can fetch now."""
        if not self._timestamp.exists():
            return None
        return Metadata[Timestamp].from_file(str(self._timestamp)).signed.snapshot_meta.version

    def stage(self, number: int, files: Mapping[str, bytes]) -> None:
        """Writes everything of a release but the timestamp, so that nobody sees it yet. Can be repeated."""
        described = {path: TargetFile.from_data(path, body, ["sha256"]) for path, body in files.items()}
        missing = {self._target(path, sha256(body).hexdigest()): body for path, body in files.items()}
        for target, body in missing.items():
            if not target.exists():  # its name is its digest, and files appear whole or not at all
                put_whole(target, body)
        for folder in {target.parent for target in missing}:
            sync_folder(folder)
        issued = {"issued_at": self._clock.now().isoformat(timespec="seconds")}
        targets = Targets(number, None, self._until(TARGETS_HOLD), described, unrecognized_fields=issued)
        snapshot = Snapshot(version=number, expires=self._until(TARGETS_HOLD), meta={"targets.json": MetaFile(number)})
        write_whole(self._metadata / f"{number}.targets.json", self._signed(targets))
        write_whole(self._metadata / f"{number}.snapshot.json", self._signed(snapshot))

    def show(self, number: int) -> None:
        """From now on kiosks fetch this release, which must have been staged."""
        before = Metadata[Timestamp].from_file(str(self._timestamp)).signed.version if self._timestamp.exists() else 0
        body = (self._metadata / f"{number}.snapshot.json").read_bytes()
        meta = MetaFile(number, len(body), {"sha256": sha256(body).hexdigest()})
        timestamp = Timestamp(version=before + 1, expires=self._until(TIMESTAMP_HOLDS), snapshot_meta=meta)
        write_whole(self._timestamp, self._signed(timestamp))

    def refresh(self) -> None:
        """Signs the timestamp anew, so that kiosks know that nothing newer is being kept from them. Call daily."""
        if (number := self.shown()) is not None:
            self.show(number)

    @property
    def _root(self) -> Path:
        return self._metadata / "1.root.json"

    @property
    def _timestamp(self) -> Path:
        return self._metadata / "timestamp.json"

    def _target(self, path: str, digest: str) -> Path:
        folder, _, name = path.rpartition("/")
        return self._targets / folder / f"{digest}.{name}"

    def _first_root(self) -> bytes:
        root = Root(version=1, expires=self._until(ROOT_HOLDS), consistent_snapshot=True)
        for role in ROLES:
            root.add_key(self._keys.signer(role).public_key, role)
        return self._signed(root)

    def _signed(self, part: Part) -> bytes:
        metadata = Metadata(part)
        metadata.sign(self._keys.signer(part.type))
        return metadata.to_bytes(JSONSerializer(compact=True))

    def _until(self, span: timedelta) -> datetime:
        return self._clock.now().replace(microsecond=0) + span
