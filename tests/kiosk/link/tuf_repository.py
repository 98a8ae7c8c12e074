"""A content repository as a hub publishes it, in memory, with the means to publish badly as well."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import DelegatedRole, Delegations, Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

RINGS = ("pilot", "half", "all")
ROLES = ("root", "targets", "snapshot", "timestamp")


def in_days(days: float) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) + timedelta(days=days)


class TufRepository:
    """`files` is what the hub serves: path under `content/` → bytes."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.signers = {role: CryptoSigner.generate_ed25519() for role in ROLES}
        self._version = 0
        root = Root(version=1, expires=in_days(365), consistent_snapshot=True)
        for role, signer in self.signers.items():
            root.add_key(signer.public_key, role)
        self.files["metadata/1.root.json"] = self.signed("root", Metadata(root))

    def first_root(self) -> bytes:
        return self.files["metadata/1.root.json"]

    def publish(self, contents: Mapping[str, bytes], expires_in_days: float = 365, issued_at: datetime | None = None) -> int:
        """Makes a release of these files for every ring; its number."""
        self._version += 1
        for ring in RINGS:
            self.put_ring(ring, self._version, contents, expires_in_days, issued_at)
        self.put_top({}, expires_in_days)
        self.publish_snapshot(self._version)
        return self._version

    def publish_to(self, ring: str, release: int, contents: Mapping[str, bytes], rings: Mapping[str, str] | None = None) -> None:
        """One ring shows this release from now on; `rings`: kiosk id → ring."""
        self._version += 1
        for name in RINGS:
            if name == ring:
                self.put_ring(ring, release, contents)
            else:
                self.files[f"metadata/{self._version}.{name}.json"] = self._again(name)
        self.put_top(rings or {})
        self.publish_snapshot(self._version)

    def put_ring(
        self,
        ring: str,
        release: int,
        contents: Mapping[str, bytes],
        expires_in_days: float = 365,
        issued_at: datetime | None = None,
    ) -> None:
        role = Targets(
            version=self._version,
            expires=in_days(expires_in_days),
            targets={f"{ring}/{path}": TargetFile.from_data(path, body, ["sha256"]) for path, body in contents.items()},
            unrecognized_fields={"release": release, "issued_at": (issued_at or datetime.now(UTC)).isoformat()},
        )
        for path, content in contents.items():
            self.put_target(f"{ring}/{path}", content)
        self.files[f"metadata/{self._version}.{ring}.json"] = self.signed("targets", Metadata(role))

    def put_top(self, rings: Mapping[str, str], expires_in_days: float = 365) -> None:
        key = self.signers["targets"].public_key
        roles = {ring: DelegatedRole(ring, [key.keyid], 1, True, [f"{ring}/*", f"{ring}/*/*"]) for ring in RINGS}
        top = Targets(
            version=self._version,
            expires=in_days(expires_in_days),
            delegations=Delegations({key.keyid: key}, roles),
            unrecognized_fields={"rings": dict(rings)},
        )
        self.files[f"metadata/{self._version}.targets.json"] = self.signed("targets", Metadata(top))

    def _again(self, ring: str) -> bytes:
        """The role as it was, under the new version."""
        before = self.files.get(f"metadata/{self._version - 1}.{ring}.json")
        if before is None:
            empty = Targets(self._version, None, in_days(365), {}, unrecognized_fields={"release": 0})
            return self.signed("targets", Metadata(empty))
        role = Metadata[Targets].from_bytes(before)
        role.signed.version = self._version
        return self.signed("targets", role)

    def put_target(self, path: str, content: bytes) -> None:
        folder, _, name = path.rpartition("/")
        digest = hashlib.sha256(content).hexdigest()
        self.files["/".join(filter(None, ("targets", folder, f"{digest}.{name}")))] = content

    def publish_snapshot(self, version: int, timestamp_days: float = 7) -> None:
        meta = {f"{role}.json": MetaFile(version=version) for role in ("targets", *RINGS)}
        snapshot = Snapshot(version=version, expires=in_days(365), meta=meta)
        self.files[f"metadata/{version}.snapshot.json"] = self.signed("snapshot", Metadata(snapshot))
        self.publish_timestamp(version, timestamp_days)

    def publish_timestamp(self, version: int, days: float = 7) -> None:
        timestamp = Timestamp(version=version, expires=in_days(days), snapshot_meta=MetaFile(version=version))
        self.files["metadata/timestamp.json"] = self.signed("timestamp", Metadata(timestamp))

    def signed(self, role: str, metadata: Metadata) -> bytes:
        metadata.sign(self.signers[role])
        return metadata.to_bytes()
