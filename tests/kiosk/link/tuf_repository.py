"""A content repository as a hub publishes it, in memory, with the means to publish badly as well."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

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
        """Makes a release of these files; its number."""
        self._version += 1
        targets = Targets(
            version=self._version,
            expires=in_days(expires_in_days),
            targets={path: TargetFile.from_data(path, content, ["sha256"]) for path, content in contents.items()},
            unrecognized_fields={"issued_at": (issued_at or datetime.now(UTC)).isoformat()},
        )
        for path, content in contents.items():
            self.put_target(path, content)
        self.files[f"metadata/{self._version}.targets.json"] = self.signed("targets", Metadata(targets))
        self.publish_snapshot(self._version)
        return self._version

    def put_target(self, path: str, content: bytes) -> None:
        folder, _, name = path.rpartition("/")
        digest = hashlib.sha256(content).hexdigest()
        self.files["/".join(filter(None, ("targets", folder, f"{digest}.{name}")))] = content

    def publish_snapshot(self, version: int, timestamp_days: float = 7) -> None:
        snapshot = Snapshot(version=version, expires=in_days(365), meta={"targets.json": MetaFile(version=version)})
        self.files[f"metadata/{version}.snapshot.json"] = self.signed("snapshot", Metadata(snapshot))
        self.publish_timestamp(version, timestamp_days)

    def publish_timestamp(self, version: int, days: float = 7) -> None:
        timestamp = Timestamp(version=version, expires=in_days(days), snapshot_meta=MetaFile(version=version))
        self.files["metadata/timestamp.json"] = self.signed("timestamp", Metadata(timestamp))

    def signed(self, role: str, metadata: Metadata) -> bytes:
        metadata.sign(self.signers[role])
        return metadata.to_bytes()
