"""The hub's own secrets, in `DIR/hub/keys`, readable by its user alone."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from offline_cache.keys import SealingKey


@dataclass(frozen=True, slots=True)
class HubKeys:
    """`sealing` is what kiosks seal to now; `older` still open what was sealed before a change."""

    hub_id: str
    """Eight hex characters; tells this hub's cookies from those of another one at the same address."""
    session_secret: str
    sealing: SealingKey
    older: tuple[SealingKey, ...]

    def sealing_for(self, key_id: str) -> SealingKey | None:
        """The key that opens an envelope."""
        return next((key for key in (self.sealing, *self.older) if key.key_id == key_id), None)


def load_keys(folder: Path) -> HubKeys:
    """Reads the keys, making those that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    sealing, *older = _sealing_keys(folder / "sealing")
    return HubKeys(
        hub_id=_kept(folder / "hub_id", secrets.token_hex(4)),
        session_secret=_kept(folder / "session_secret", secrets.token_hex(32)),
        sealing=sealing,
        older=tuple(older),
    )


def change_sealing_key(folder: Path) -> None:
    """Makes a new key for what is sealed from now on."""
    _add_sealing_key(folder / "sealing")


def _sealing_keys(folder: Path) -> list[SealingKey]:
    """Newest first."""
    folder.mkdir(exist_ok=True, mode=0o700)
    if not any(folder.glob("*.key")):
        _add_sealing_key(folder)
    return [SealingKey.load(file) for file in sorted(folder.glob("*.key"), reverse=True)]


def _add_sealing_key(folder: Path) -> None:
    number = len(list(folder.glob("*.key"))) + 1
    SealingKey.new().save(folder / f"{number:04}.key")


def _kept(file: Path, fresh: str) -> str:
    if not file.exists():
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            opened.write(fresh)
    return file.read_text(encoding="utf-8")
