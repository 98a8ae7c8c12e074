"""Who this kiosk is: its id, its keys, its hub. Kept in `identity.json` and a key file only its owner can read."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from kiosk.link.encoded import Encoded
from kiosk.link.messages import Enrolled, Message, SealingKeys
from offline_cache.durable_file import write_durably
from offline_cache.keys import SigningKey
from offline_cache.sealing import Recipient

_CARD = "identity.json"
_KEY = "keys/signing.pem"


class NotEnrolled(Exception):
    """This folder holds no kiosk yet (or not a whole one): it has to be enrolled with a one-time code."""


class IdentityCard(Message):
    """The public half: nothing in it is secret."""

    kiosk_id: str
    shop_id: str
    name: str
    hub_url: str
    keys: SealingKeys
    trusted_root: Encoded
    hub_certificate: str | None = None


class Identity:
    """A kiosk that has been enrolled."""

    def __init__(self, folder: Path, card: IdentityCard, signing_key: SigningKey) -> None:
        self.folder = folder
        self.card = card
        self.signing_key = signing_key

    @property
    def kiosk_id(self) -> str:
        return self.card.kiosk_id

    @property
    def shop_id(self) -> str:
        return self.card.shop_id

    @property
    def recipients(self) -> Sequence[Recipient]:
        """The hub, and escrow where there is one."""
        keys = self.card.keys
        hub = Recipient(keys.sealing_key_id, keys.sealing_key)
        if keys.escrow_key is None or keys.escrow_key_id is None:
            return (hub,)
        return (hub, Recipient(keys.escrow_key_id, keys.escrow_key))

    @property
    def certificate_file(self) -> Path | None:
        """PEM file of the only authority to trust for the hub, if one is pinned."""
        return None if self.card.hub_certificate is None else self.folder / "keys" / "hub-ca.pem"

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Raises NotEnrolled; OSError where there is one that this user may not read."""
        try:
            card = IdentityCard.model_validate_json((folder / _CARD).read_bytes())
            identity = cls(folder, card, SigningKey.load(folder / _KEY))
            if folder.stat().st_uid == os.geteuid():  # what root made here its owner could not read
                identity._spell_out_certificate()
            return identity
        except (FileNotFoundError, NotADirectoryError, ValueError) as error:
            raise NotEnrolled(f"no enrolled kiosk in {folder}") from error

    @classmethod
    def save_new(cls, folder: Path, hub_url: str, name: str, enrolled: Enrolled, signing_key: SigningKey) -> Self:
        """Keeps a new identity; the card, which makes it count, is written last. Raises OSError."""
        card = IdentityCard(
            kiosk_id=enrolled.kiosk_id,
            shop_id=enrolled.shop_id,
            name=name,
            hub_url=hub_url,
            keys=SealingKeys(
                sealing_key_id=enrolled.sealing_key_id,
                sealing_key=enrolled.sealing_key,
                escrow_key_id=enrolled.escrow_key_id,
                escrow_key=enrolled.escrow_key,
            ),
            trusted_root=enrolled.trusted_root,
            hub_certificate=enrolled.hub_certificate,
        )
        identity = cls(folder, card, signing_key)
        signing_key.save(folder / _KEY)
        identity._spell_out_certificate()
        identity._save_card()
        return identity

    def seal_for(self, keys: SealingKeys) -> None:
        """Takes up the hub's new sealing keys. Raises OSError; the old ones then still stand."""
        before, self.card = self.card, self.card.model_copy(update={"keys": keys})
        try:
            self._save_card()
        except OSError:
            self.card = before
            raise

    def _spell_out_certificate(self) -> None:
        """TLS wants a file of what stands in the card; one that is gone or rotten is made again."""
        if self.certificate_file is None or self.card.hub_certificate is None:
            return
        pinned = self.card.hub_certificate.encode()
        if not self.certificate_file.exists() or self.certificate_file.read_bytes() != pinned:
            write_durably(self.certificate_file, pinned)

    def _save_card(self) -> None:
        write_durably(self.folder / _CARD, self.card.model_dump_json(indent=1).encode())
