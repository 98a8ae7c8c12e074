"""The hub's own secrets, in `DIR/hub/keys`, readable by its user alone."""

import secrets
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from kiosk.link.messages import SealingKeys
from offline_cache.durable_file import write_durably
from offline_cache.keys import SealingKey, key_id_of


class HubKeys:
    """Looks at the folder again when something was added: a key can be changed while hubs run."""

    def __init__(self, folder: Path) -> None:
        """Makes what is not there yet."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._sealing_folder = folder / "sealing"
        self._escrow_file = folder / "escrow.pub"
        self._lock = Lock()
        self._read: dict[Path, SealingKey] = {}
        self._sealing_folder.mkdir(exist_ok=True, mode=0o700)
        if not any(self._sealing_folder.glob("*.key")):
            self.change_sealing_key()
        self.hub_id = _kept(folder / "hub_id", secrets.token_hex(4))
        """Eight hex characters; tells this hub's cookies from those of another one at the same address."""
        self.session_secret = _kept(folder / "session_secret", secrets.token_hex(32))

    @property
    def sealing(self) -> SealingKey:
        """What kiosks seal to from now on."""
        return self._ring()[0]

    @property
    def for_kiosks(self) -> SealingKeys:
        """Whom to seal for: the hub, and escrow where there is one."""
        sealing, escrow = self.sealing, self._escrow_file.read_bytes() if self._escrow_file.exists() else None
        return SealingKeys(
            sealing_key_id=sealing.key_id,
            sealing_key=sealing.public,
            escrow_key_id=None if escrow is None else key_id_of(escrow),
            escrow_key=escrow,
        )

    def sealing_for(self, key_id: str) -> SealingKey | None:
        """The key that opens an envelope; older ones open what was sealed before a change."""
        return next((key for key in self._ring() if key.key_id == key_id), None)

    def change_sealing_key(self) -> str:
        """Makes a new key and returns its id. Kiosks have to be told."""
        number = len(list(self._sealing_folder.glob("*.key"))) + 1
        key = SealingKey.new()
        key.save(self._sealing_folder / f"{number:04}.key")
        return key.key_id

    def make_escrow_key(self, out: Path) -> str:
        """Writes a private key to `out`, to be kept far from this machine, and keeps its public half. Returns its id."""
        key = SealingKey.new()
        key.save(out)
        write_durably(self._escrow_file, key.public)
        return key.key_id

    def _ring(self) -> Sequence[SealingKey]:
        """Newest first."""
        files = sorted(self._sealing_folder.glob("*.key"), reverse=True)
        with self._lock:
            for file in files:
                if file not in self._read:
                    self._read[file] = SealingKey.load(file)
            return [self._read[file] for file in files]


def _kept(file: Path, fresh: str) -> str:
    if not file.exists():
        write_durably(file, fresh.encode())
    return file.read_text(encoding="utf-8")
