"""The four keys that sign releases, each in its own file that nobody else may read."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer._crypto_signer import CryptoSigner
from tuf.api.metadata import Root, Snapshot, Targets, Timestamp

ROLES = (Root.type, Targets.type, Snapshot.type, Timestamp.type)


class SigningKeys:
    """`DIR/root.pem`, `targets.pem`, `snapshot.pem`, `timestamp.pem`: Ed25519, PKCS 8. The root may be moved to a safe place.

    A change of keys is in two steps, so that a crash in between leaves no root without its keys: `propose` writes the new
    ones beside the old, `settle` puts those in place that a root really names and deletes the others.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make(self) -> None:
        """The first four; those that are there stay."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for role in ROLES:
            if not self._file(role).exists():
                write_key(self._file(role), CryptoSigner.generate_ed25519())

    def forget(self) -> None:
        for role in ROLES:
            self._file(role).unlink(missing_ok=True)
            self._proposed(role).unlink(missing_ok=True)

    def signer(self, role: str) -> CryptoSigner:
        """FileNotFoundError where the key has been put away."""
        return read_key(self._file(role))

    def propose(self, roles: Iterable[str]) -> dict[str, CryptoSigner]:
        """A new key for each role, not yet in use."""
        proposed = {role: CryptoSigner.generate_ed25519() for role in roles}
        for role, key in proposed.items():
            self._proposed(role).unlink(missing_ok=True)
            write_key(self._proposed(role), key)
        return proposed

    def settle(self, trusted: dict[str, Collection[str]]) -> None:
        """`trusted`: role → ids of the keys that the newest root names."""
        for role in ROLES:
            with suppress(FileNotFoundError):
                if read_key(self._proposed(role)).public_key.keyid in trusted[role]:
                    self._proposed(role).replace(self._file(role))
                else:
                    self._proposed(role).unlink()

    def _file(self, role: str) -> Path:
        return self._folder / f"{role}.pem"

    def _proposed(self, role: str) -> Path:
        return self._folder / f"{role}.next.pem"


def read_key(file: Path) -> CryptoSigner:
    """Raises OSError, and ValueError for a file that holds no such key."""
    private = load_pem_private_key(file.read_bytes(), None)
    if not isinstance(private, Ed25519PrivateKey):
        raise ValueError(f"{file} is not an Ed25519 key")
    return CryptoSigner(private)


def write_key(file: Path, key: CryptoSigner) -> None:
    """For its owner alone. FileExistsError rather than writing over another key."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(key.private_bytes)
        opened.flush()
        os.fsync(opened.fileno())
