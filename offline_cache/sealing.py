"""Sealing: what goes in at the kiosk comes out only at the hub, and only as the submission it was sealed as.

HPKE (RFC 9180) in base mode; its `info` binds an envelope to its kiosk, reference and form version, so that none can be
passed off as another. Base mode says nothing about the sender, therefore the kiosk signs the whole envelope as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from offline_cache.envelope import SealedEnvelope
from offline_cache.keys import SealingKey, SigningKey, is_signature

SUITE = "HPKE-X25519-HKDF-SHA256-AES-256-GCM"


class SealBroken(Exception):
    """The envelope was not sealed for this key, or is no longer what was sealed."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who will be able to open: a public X25519 key (raw, 32 bytes) and its name."""

    key_id: str
    public: bytes


@dataclass(frozen=True, slots=True)
class Binding:
    """What an envelope is, told on its outside."""

    id: UUID
    reference: str
    kiosk_id: str
    form_id: str
    form_version: int

    def info(self) -> bytes:
        return "\0".join(("first-stop 1", self.kiosk_id, self.reference, f"{self.form_id}@{self.form_version}")).encode()


def seal(
    contents: bytes, binding: Binding, sealed_at: datetime, signing_key: SigningKey, recipients: Sequence[Recipient]
) -> SealedEnvelope:
    """Seals for the hub (first recipient) and, where there is a second, for escrow; signs the whole."""
    hub, *escrow = recipients
    envelope = SealedEnvelope(
        id=binding.id,
        reference=binding.reference,
        kiosk_id=binding.kiosk_id,
        form_id=binding.form_id,
        form_version=binding.form_version,
        sealed_at=sealed_at,
        suite=SUITE,
        key_id=hub.key_id,
        sealed=_sealed(contents, binding, hub),
        escrow_key_id=escrow[0].key_id if escrow else None,
        escrow_sealed=_sealed(contents, binding, escrow[0]) if escrow else None,
    )
    return replace(envelope, signature=signing_key.sign(envelope.signed_part()))


def open_sealed(envelope: SealedEnvelope, key: SealingKey) -> bytes:
    """The contents, for the hub's key or the escrow key. Raises SealBroken."""
    if envelope.suite != SUITE:
        raise SealBroken("unknown suite")
    sealed = {envelope.key_id: envelope.sealed, envelope.escrow_key_id: envelope.escrow_sealed}.get(key.key_id)
    if sealed is None:
        raise SealBroken("sealed for another key")
    binding = Binding(envelope.id, envelope.reference, envelope.kiosk_id, envelope.form_id, envelope.form_version)
    try:
        return _suite().decrypt(sealed, key.private, info=binding.info())
    except (InvalidTag, ValueError) as error:
        raise SealBroken("changed after sealing") from error


def is_signed_by(envelope: SealedEnvelope, public: bytes) -> bool:
    """Whether the kiosk with this raw Ed25519 public key made this envelope."""
    return is_signature(envelope.signature, envelope.signed_part(), public)


def _sealed(contents: bytes, binding: Binding, recipient: Recipient) -> bytes:
    return _suite().encrypt(contents, X25519PublicKey.from_public_bytes(recipient.public), info=binding.info())


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
