"""The roots of trust: each is signed by a key of the one before, so kiosks can follow however long they were off."""

from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path

from securesystemslib.signer._crypto_signer import CryptoSigner
from tuf.api.metadata import Metadata, Root
from tuf.api.serialization.json import JSONSerializer

from kiosk.clock import Clock
from kiosk.content.publishing.durable_file import write_whole
from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
from kiosk.content.publishing.signing_keys import ROLES, SigningKeys, read_key, write_key

ROOT_HOLDS = timedelta(days=3650)


class RootChain:
    """`1.root.json`, `2.root.json`, … in the repository's metadata folder. Any one root key may sign the next root."""

    def __init__(self, metadata: Path, keys: SigningKeys, clock: Clock) -> None:
        self._metadata = metadata
        self._keys = keys
        self._clock = clock

    def begin(self) -> None:
        """The first root, once; and the keys of a change that a crash interrupted."""
        if self._version():
            self._keys.settle(_trusted(self.newest().signed))
            return
        self._keys.make()
        root = Root(version=1, expires=self._expiry(), consistent_snapshot=True)
        for role in ROLES:
            root.add_key(self._keys.signer(role).public_key, role)
        self._write(root, [self._keys.signer(Root.type)])

    def begin_again(self) -> None:
        """Where every root key is lost: new keys and a first root. Kiosks keep what they show until they are enrolled anew."""
        for file in self._metadata.glob("*.root.json"):
            file.unlink()
        self._keys.forget()
        self.begin()

    def newest(self) -> Metadata[Root]:
        return Metadata[Root].from_bytes(self.newest_bytes())

    def newest_bytes(self) -> bytes:
        """What a kiosk is given at its enrolment."""
        return self._file(self._version()).read_bytes()

    def change(self, roles: Collection[str], root_key: Path | None) -> int:
        """New keys for these roles; the new root's version. `root_key`: where this machine's own root key is put away or lost.

        PublishingRefused where that is no key of the present root.
        """
        signer, own = self._root_signer(root_key), root_key is None
        proposed = self._keys.propose(roles)
        root = self._next()
        for role in set(roles) - {Root.type}:
            _replace(root, role, proposed[role], [])
        if Root.type in roles:
            kept = _others(root, signer) if own else [signer.public_key.keyid]
            _replace(root, Root.type, proposed[Root.type], kept)
        self._write(root, [signer, *(proposed[role] for role in roles if role == Root.type)])
        self._keys.settle(_trusted(root))
        return root.version

    def add_spare(self, out: Path, root_key: Path | None) -> int:
        """A second root key, written to `out` alone: with it the chain goes on should the first be lost."""
        signer, spare = self._root_signer(root_key), CryptoSigner.generate_ed25519()
        write_key(out, spare)
        root = self._next()
        root.add_key(spare.public_key, Root.type)
        self._write(root, [signer])
        return root.version

    def _root_signer(self, root_key: Path | None) -> CryptoSigner:
        try:
            signer = self._keys.signer(Root.type) if root_key is None else read_key(root_key)
        except FileNotFoundError as missing:
            sentence = f"The root key is not there ({missing.filename}). Bring it, or a spare one, and name it with --root-key."
            raise PublishingRefused(PublishingFault.NO_ROOT_KEY, sentence) from missing
        except ValueError as wrong:
            raise PublishingRefused(PublishingFault.NO_ROOT_KEY, f"{root_key} is not a key: {wrong}") from wrong
        if signer.public_key.keyid not in self.newest().signed.roles[Root.type].keyids:
            sentence = "Kiosks do not trust this root key: it was replaced, or is another hub's."
            raise PublishingRefused(PublishingFault.NO_ROOT_KEY, sentence)
        return signer

    def _next(self) -> Root:
        root = self.newest().signed
        root.version += 1
        root.expires = self._expiry()
        return root

    def _write(self, root: Root, signers: Collection[CryptoSigner]) -> None:
        signed = Metadata(root)
        for signer in signers:
            signed.sign(signer, append=True)
        write_whole(self._file(root.version), signed.to_bytes(JSONSerializer(compact=True)))

    def _version(self) -> int:
        """0 before the first."""
        return max((int(path.name.partition(".")[0]) for path in self._metadata.glob("*.root.json")), default=0)

    def _file(self, version: int) -> Path:
        return self._metadata / f"{version}.root.json"

    def _expiry(self) -> datetime:
        return self._clock.now().replace(microsecond=0) + ROOT_HOLDS


def _others(root: Root, signer: CryptoSigner) -> list[str]:
    return [keyid for keyid in root.roles[Root.type].keyids if keyid != signer.public_key.keyid]


def _replace(root: Root, role: str, key: CryptoSigner, kept: Collection[str]) -> None:
    for keyid in set(root.roles[role].keyids) - set(kept):
        root.revoke_key(keyid, role)
    root.add_key(key.public_key, role)


def _trusted(root: Root) -> dict[str, Collection[str]]:
    return {role: root.roles[role].keyids for role in ROLES}
