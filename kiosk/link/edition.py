"""What the hub has signed for one kiosk: its ring, and the release that this ring shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tuf.api.metadata import Metadata, Signed, TargetFile, Targets, Timestamp
from tuf.ngclient import Updater

from kiosk.content.ring import Ring, ring_by_id


@dataclass(frozen=True, slots=True)
class Edition:
    """Verified by TUF. Its release may be lower than the last: one was taken back, or this kiosk was moved to another ring."""

    ring: Ring
    release: int
    """0 where nothing has been published for this ring yet."""
    issued_at: datetime
    """The signers' own word for when they last said so."""
    expires: datetime
    stale_at: datetime
    """When the hub should have signed anew at the latest."""
    files: Mapping[str, TargetFile]
    """Path within the bundle → what TUF knows of it; its own path begins with the ring."""

    @classmethod
    def read(cls, updater: Updater, folder: Path, kiosk_id: str) -> "Edition":
        """After `updater.refresh()`, whose metadata is in `folder`. RepositoryError; ValueError for what makes no sense."""
        top: Targets = Metadata[Targets].from_file(str(folder / "targets.json")).signed
        ring = _ring_of(top, kiosk_id)
        updater.get_targetinfo(_any_path(top, ring))  # fetches and verifies the ring's own role
        role: Targets = Metadata[Targets].from_file(str(folder / f"{ring}.json")).signed
        timestamp: Timestamp = Metadata[Timestamp].from_file(str(folder / "timestamp.json")).signed
        expires = min(role.expires, top.expires)
        issued = max(_issued_at(role), _issued_at(timestamp))
        return cls(ring, _release_of(role), issued, expires, timestamp.expires, _files(role, ring))


def _ring_of(top: Targets, kiosk_id: str) -> Ring:
    rings = top.unrecognized_fields.get("rings", {})
    if not isinstance(rings, dict):
        raise ValueError("the rings are no list of kiosks")
    return Ring(rings[kiosk_id]) if kiosk_id in rings else ring_by_id(kiosk_id)


def _any_path(top: Targets, ring: Ring) -> str:
    """A path that only the ring's own role may describe."""
    path = f"{ring}/catalogue.json"
    roles = top.delegations.roles if top.delegations is not None else None
    if not roles or ring not in roles or not roles[ring].is_delegated_path(path):
        raise ValueError(f"nobody signs for the ring {ring}")
    return path


def _release_of(role: Targets) -> int:
    number = role.unrecognized_fields.get("release")
    if not isinstance(number, int) or number < 0:
        raise ValueError("the ring names no release")
    return number


def _files(role: Targets, ring: Ring) -> dict[str, TargetFile]:
    start = f"{ring}/"
    if any(not path.startswith(start) for path in role.targets):
        raise ValueError(f"the ring {ring} signs for another's files")
    return {path.removeprefix(start): target for path, target in role.targets.items()}


def _issued_at(signed: Signed) -> datetime:
    """A field of ours."""
    try:
        issued = datetime.fromisoformat(str(signed.unrecognized_fields.get("issued_at")))
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return issued if issued.tzinfo is not None else issued.replace(tzinfo=UTC)
