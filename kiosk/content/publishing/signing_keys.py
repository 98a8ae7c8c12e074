"""The four keys that sign releases, each in its own file that nobody else may read."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer._crypto_signer import CryptoSigner
from securesystemslib.signer._signer import Signer
from tuf.api.metadata import Root, Snapshot, Targets, Timestamp

ROLES = (Root.type, Targets.type, Snapshot.type, Timestamp.type)


class SigningKeys:
    """`DIR/root.pem`, `targets.pem`, `snapshot.pem`, `timestamp.pem`: Ed25519, PKCS 8. The root may be moved to a safe place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def prepare(self) -> None:
        """Makes the keys that are not there."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for role in ROLES:
            if not self._file(role).exists():
                self._write(role, CryptoSigner.generate_ed25519().private_bytes)

    def signer(self, role: str) -> Signer:
        """FileNotFoundError where the key has been put away."""
        private = load_pem_private_key(self._file(role).read_bytes(), None)
        assert isinstance(private, Ed25519PrivateKey)
        return CryptoSigner(private)

    def _write(self, role: str, body: bytes) -> None:
        descriptor = os.open(self._file(role), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())

    def _file(self, role: str) -> Path:
        return self._folder / f"{role}.pem"
