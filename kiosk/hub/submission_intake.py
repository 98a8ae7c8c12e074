"""Taking submissions in: each once, whoever sends it however often, in batches that cost little more than one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from kiosk.clock import Clock
from kiosk.delivery.delivery_queue import DeliveryQueue
from kiosk.hub.aside_desk import is_asked_for
from kiosk.hub.kiosk_register import KnownKiosk
from kiosk.hub.second_copy import SecondCopy
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.submissions import alarms, submissions
from kiosk.link.messages import REFERENCE_REUSED, Envelope, Receipt
from offline_cache.envelope import Spelled
from offline_cache.keys import Verifier


class SubmissionFault(StrEnum):
    NOT_THIS_KIOSK = "not_this_kiosk"
    NOT_SIGNED = "envelope_not_signed"
    ANOTHER_BODY = "another_body"
    REFERENCE_REUSED = REFERENCE_REUSED


class SubmissionRefused(Exception):
    """An envelope the hub does not take. The kiosk keeps it and shows it to staff."""

    def __init__(self, fault: SubmissionFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the hub has already under an id."""

    digest: str
    received_at: datetime


class SubmissionIntake:
    """The same envelope gives the same receipt, however often it comes."""

    def __init__(self, store: HubStore, clock: Clock, queue: DeliveryQueue, copy: SecondCopy) -> None:
        self._store = store
        self._clock = clock
        self._queue = queue
        self._copy = copy

    def take(self, kiosk: KnownKiosk, envelope: Envelope) -> Receipt:
        """For good, once this returns. Raises SubmissionRefused."""
        receipt = self.take_all(kiosk, [envelope])[0]
        if receipt.refused is not None:
            raise SubmissionRefused(SubmissionFault(receipt.refused))
        return receipt

    def take_all(self, kiosk: KnownKiosk, envelopes: Sequence[Envelope], *, same_reference: bool = False) -> list[Receipt]:
        """A batch in one transaction; each stands for itself, and a refused one says why in its receipt.

        Signatures are checked before the transaction, which is kept short for the others who write. `same_reference`: staff
        know that a reference stands for two submissions, and want both.
        """
        verifier, now = Verifier(kiosk.signing_key), self._clock.now()
        spelled = [envelope.as_sealed().spelled() for envelope in envelopes]
        faults = [_outer_fault(kiosk, envelope, one, verifier) for envelope, one in zip(envelopes, spelled, strict=True)]
        with self._store.writing() as connection:
            batch = _Batch(connection, kiosk, envelopes, now, same_reference=same_reference)
            receipts = [batch.receipt(*one) for one in zip(envelopes, spelled, faults, strict=True)]
            batch.write(self._queue, self._copy)
        return receipts


class _Batch:
    """One transaction's worth: what is there is read at once, what is new is written at once."""

    def __init__(
        self, connection: Connection, kiosk: KnownKiosk, envelopes: Sequence[Envelope], now: datetime, *, same_reference: bool
    ) -> None:
        self._connection = connection
        self._kiosk = kiosk
        self._now = now
        self._kept = _kept(connection, [str(envelope.id) for envelope in envelopes])
        self._references = _used(connection, [envelope.reference for envelope in envelopes])
        self._same_reference = same_reference
        self._rows: list[dict[str, object]] = []

    def receipt(self, envelope: Envelope, spelled: Spelled, fault: SubmissionFault | None) -> Receipt:
        kept = self._kept.get(str(envelope.id))
        if kept is not None and kept.digest == spelled.digest:
            return Receipt(id=envelope.id, received_at=kept.received_at, digest=kept.digest)
        if fault is None and kept is not None:
            fault = SubmissionFault.ANOTHER_BODY
        if fault is None and envelope.reference in self._references and not self._is_wanted_twice(envelope):
            fault = SubmissionFault.REFERENCE_REUSED
        if fault is None:
            self._keep(envelope, spelled)
        else:
            _alarm(self._connection, fault, self._kiosk.id, envelope.reference, self._now)
        return Receipt(id=envelope.id, received_at=self._now, digest=spelled.digest, refused=fault)

    def write(self, queue: DeliveryQueue, copy: SecondCopy) -> None:
        """The second copy last: what stands there and is not committed comes again from its kiosk."""
        if self._rows:
            self._connection.execute(insert(submissions), self._rows)
            queue.add(self._connection, [(str(row["id"]), str(row["form_id"])) for row in self._rows], self._now)
            copy.keep(self._kiosk, {str(row["id"]): str(row["envelope"]) for row in self._rows}, self._now)

    def _is_wanted_twice(self, envelope: Envelope) -> bool:
        """A reference that returns is an alarm, and its submission a visitor's all the same: staff have it taken in."""
        return self._same_reference or is_asked_for(self._connection, self._kiosk.id, str(envelope.id))

    def _keep(self, envelope: Envelope, spelled: Spelled) -> None:
        row = {
            "id": str(envelope.id),
            "kiosk_id": self._kiosk.id,
            "shop_id": self._kiosk.shop_id,
            "reference": envelope.reference,
            "form_id": envelope.form_id,
            "form_version": envelope.form_version,
            "sealed_at": envelope.sealed_at,
            "received_at": self._now,
            "digest": spelled.digest,
            "envelope": spelled.body.decode(),
        }
        self._rows.append(row)
        self._kept[str(envelope.id)] = _Kept(spelled.digest, self._now)
        self._references.add(envelope.reference)


def _outer_fault(kiosk: KnownKiosk, envelope: Envelope, spelled: Spelled, verifier: Verifier) -> SubmissionFault | None:
    """What can be seen without the database."""
    if envelope.kiosk_id != kiosk.id:
        return SubmissionFault.NOT_THIS_KIOSK
    return None if verifier.is_signature(envelope.signature, spelled.signed_part) else SubmissionFault.NOT_SIGNED


def _kept(connection: Connection, ids: Collection[str]) -> dict[str, _Kept]:
    query = select(submissions.c.id, submissions.c.digest, submissions.c.received_at).where(submissions.c.id.in_(ids))
    return {row.id: _Kept(row.digest, row.received_at) for row in connection.execute(query)}


def _used(connection: Connection, references: Collection[str]) -> set[str]:
    """Those that stand for a submission already."""
    return set(connection.execute(select(submissions.c.reference).where(submissions.c.reference.in_(references))).scalars())


def _alarm(connection: Connection, fault: SubmissionFault, kiosk_id: str, reference: str, now: datetime) -> None:
    """For staff, once while nobody has looked into it: a disk was cloned or restored, or somebody plays a kiosk."""
    row = {"kind": fault.value, "kiosk_id": kiosk_id, "reference": reference}
    same = (alarms.c[name] == value for name, value in row.items())
    if connection.execute(select(alarms.c.id).where(*same, alarms.c.cleared_at.is_(None))).first() is None:
        connection.execute(insert(alarms).values(row | {"raised_at": now}))
