"""The TUF repository on disk: where releases become files that kiosks can verify, each ring's its own."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from fcntl import LOCK_EX, flock
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import DelegatedRole, Delegations, Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization.json import JSONSerializer

from kiosk.clock import Clock
from kiosk.content.publishing.durable_file import put_whole, sync_folder, write_whole
from kiosk.content.publishing.old_editions import clear_old_editions
from kiosk.content.publishing.root_chain import RootChain
from kiosk.content.publishing.signing_keys import SigningKeys
from kiosk.content.publishing.stand import Stand
from kiosk.content.ring import Ring

Part = TypeVar("Part", Targets, Snapshot, Timestamp)
Bodies = Mapping[str, bytes]
TARGETS_HOLD = timedelta(days=3650)
TIMESTAMP_HOLDS = timedelta(days=30)
"""After this without a refresh a kiosk says "stale since"; it never stops showing what it has."""


class Press:
    """Each change is a new edition: one number on everything that is signed for it, so versions grow for a kiosk in any ring.

    `targets` names the kiosks that were put into a ring and delegates to `pilot`, `half` and `all`, which list the files of
    the release that the ring shows. `metadata/timestamp.json` is the one file that is ever replaced: it is the switch.
    """

    def __init__(self, folder: Path, keys: Path, clock: Clock) -> None:
        self._folder = folder
        self._metadata = folder / "metadata"
        self._targets = folder / "targets"
        self._keys = SigningKeys(keys)
        self._clock = clock
        self.roots = RootChain(self._metadata, self._keys, clock)

    def shown(self) -> Stand | None:
        """What kiosks can fetch and verify now, empty before the first edition; None where it is not signed as it should be."""
        try:
            return self._verified()
        except (FileNotFoundError, RepositoryError, KeyError):
            return None

    def show(self, stand: Stand, bodies: Callable[[int], Bodies], ahead: int = 1) -> None:
        """From now on kiosks fetch this. `bodies` gives the files of a release by its number; `ahead`: how far versions grow."""
        with self._alone():
            edition = self._edition() + ahead
            for ring in Ring:
                number = stand.releases.get(ring, 0)
                self._stage_ring(edition, ring, number, bodies(number) if number else {})
            self._stage(edition, "targets", self._top(edition, stand.chosen))
            roles = ["targets", *Ring]
            meta = {f"{role}.json": MetaFile(edition) for role in roles}
            self._stage(edition, "snapshot", Snapshot(version=edition, expires=self._until(TARGETS_HOLD), meta=meta))
            self._switch(edition, ahead)
            clear_old_editions(self._metadata, self._targets)

    def refresh(self) -> None:
        """Signs the timestamp anew, so that kiosks know that nothing newer is being kept from them. Call daily."""
        with self._alone():
            if edition := self._edition():
                self._switch(edition)

    def _stage_ring(self, edition: int, ring: Ring, number: int, files: Bodies) -> None:
        described = {}
        for path, body in files.items():
            described[f"{ring}/{path}"] = TargetFile.from_data(f"{ring}/{path}", body, ["sha256"])
            self._put(ring, path, body)
        for folder in {self._target(path, "").parent for path in described}:
            sync_folder(folder)
        said = {"release": number, "issued_at": self._now().isoformat()}
        self._stage(edition, ring, Targets(edition, None, self._until(TARGETS_HOLD), described, unrecognized_fields=said))

    def _put(self, ring: Ring, path: str, body: bytes) -> None:
        """Its name is its digest, and files appear whole or not at all; what another ring has is the same file."""
        places = {one: self._target(f"{one}/{path}", sha256(body).hexdigest()) for one in Ring}
        mine = places[ring]
        if mine.exists():
            return
        other = next((place for place in places.values() if place.exists()), None)
        if other is None:
            put_whole(mine, body)
        else:
            mine.parent.mkdir(parents=True, exist_ok=True)
            mine.hardlink_to(other)

    def _top(self, edition: int, chosen: Mapping[str, Ring]) -> Targets:
        key = self._keys.signer(Targets.type).public_key
        roles = {ring.value: DelegatedRole(ring, [key.keyid], 1, True, [f"{ring}/*", f"{ring}/*/*"]) for ring in Ring}
        rings = {"rings": {kiosk_id: str(ring) for kiosk_id, ring in sorted(chosen.items())}}
        return Targets(edition, None, self._until(TARGETS_HOLD), {}, Delegations({key.keyid: key}, roles), rings)

    def _stage(self, edition: int, role: str, part: Part) -> None:
        write_whole(self._file(edition, role), self._signed(part))

    def _switch(self, edition: int, ahead: int = 1) -> None:
        before = Metadata[Timestamp].from_file(str(self._timestamp)).signed.version if self._timestamp.exists() else 0
        body = self._file(edition, Snapshot.type).read_bytes()
        meta = MetaFile(edition, len(body), {"sha256": sha256(body).hexdigest()})
        said = {"issued_at": self._now().isoformat()}
        timestamp = Timestamp(before + ahead, None, self._until(TIMESTAMP_HOLDS), meta, said)
        write_whole(self._timestamp, self._signed(timestamp))

    def _verified(self) -> Stand:
        edition, root = self._edition(), self.roots.newest().signed
        if not edition:
            return Stand({}, {})
        _verify(root, Timestamp.type, Metadata[Timestamp].from_file(str(self._timestamp)))
        _verify(root, Snapshot.type, Metadata[Snapshot].from_file(str(self._file(edition, Snapshot.type))))
        top = self._read(edition, Targets.type)
        _verify(root, Targets.type, top)
        releases = {}
        for ring in Ring:
            role = self._read(edition, ring)
            _verify(top.signed, ring, role)
            releases[ring] = role.signed.unrecognized_fields["release"]
        chosen = {kiosk_id: Ring(ring) for kiosk_id, ring in top.signed.unrecognized_fields["rings"].items()}
        return Stand({ring: number for ring, number in releases.items() if number}, chosen)

    def _read(self, edition: int, role: str) -> Metadata[Targets]:
        return Metadata[Targets].from_file(str(self._file(edition, role)))

    def _file(self, edition: int, role: str) -> Path:
        return self._metadata / f"{edition}.{role}.json"

    def _edition(self) -> int:
        """0 before the first."""
        if not self._timestamp.exists():
            return 0
        return Metadata[Timestamp].from_file(str(self._timestamp)).signed.snapshot_meta.version

    @property
    def _timestamp(self) -> Path:
        return self._metadata / "timestamp.json"

    def _target(self, path: str, digest: str) -> Path:
        folder, _, name = path.rpartition("/")
        return self._targets / folder / f"{digest}.{name}"

    def _signed(self, part: Part) -> bytes:
        """The rings' own roles are signed with the key of `targets`."""
        metadata = Metadata(part)
        metadata.sign(self._keys.signer(part.type))
        return metadata.to_bytes(JSONSerializer(compact=True))

    def _now(self) -> datetime:
        return self._clock.now().replace(microsecond=0)

    def _until(self, span: timedelta) -> datetime:
        return self._now() + span

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """The hub and a command beside it may both have something to show: one after the other."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "press.lock").open("w") as lock:
            flock(lock, LOCK_EX)
            yield


def _verify(delegator: Root | Targets, role: str, metadata: Metadata[Part]) -> None:
    """Raises RepositoryError."""
    delegator.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
