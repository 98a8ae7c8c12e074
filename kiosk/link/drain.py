"""Emptying the outbox: in batches while all goes well, one by one when something does not: no envelope blocks another."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kiosk import log_events
from kiosk.link.client import HubClient
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.messages import REFERENCE_REUSED, Receipt
from offline_cache.outbox import Outbox, Waiting
from offline_cache.settlement import Settlement

BATCH = 50
_FAILURES_IN_A_ROW = 3
"""So many envelopes failing one after another are the hub's trouble, not theirs."""


@dataclass(frozen=True, slots=True)
class Drained:
    """What one pass did. `failed` were put behind the others and wait."""

    received: int = 0
    refused: int = 0
    failed: int = 0

    def __add__(self, other: "Drained") -> "Drained":
        return Drained(self.received + other.received, self.refused + other.refused, self.failed + other.failed)


class Drain:
    """Used by one thread at a time. Raises LinkFault when the hub cannot be reached or is in trouble, and CacheFault."""

    def __init__(self, outbox: Outbox, client: HubClient) -> None:
        self._outbox = outbox
        self._client = client

    def batch(self, tried: set[UUID]) -> Drained | None:
        """Sends the next envelopes that are not in `tried` and adds those that fail; None when there are none left."""
        waiting = [envelope for envelope in self._outbox.waiting(BATCH) if envelope.id not in tried]
        if not waiting:
            return None
        fresh = [envelope for envelope in waiting if envelope.attempts == 0]
        if len(fresh) > 1:
            together = self._together(fresh)
            if together is not None:
                return together
        return self._one_by_one(fresh or waiting, tried)

    def all(self) -> Drained:
        """Everything that waits, each at most once."""
        tried: set[UUID] = set()
        total = Drained()
        while (step := self.batch(tried)) is not None:
            total += step
        return total

    def _together(self, envelopes: Sequence[Waiting]) -> Drained | None:
        """None if the hub answered but could not take the batch as a whole."""
        try:
            with log_events.batch_send(size=len(envelopes)):
                receipts = self._client.post_submissions([envelope.body for envelope in envelopes])
        except LinkFault as fault:
            if is_everyones(fault):
                raise
            log_events.batch_refused(status=fault.status, size=len(envelopes))
            return None
        return self._settle(envelopes, receipts)

    def _one_by_one(self, envelopes: Sequence[Waiting], tried: set[UUID]) -> Drained:
        total, in_a_row = Drained(), 0
        for envelope in envelopes:
            try:
                total += self._alone(envelope)
                in_a_row = 0
            except LinkFault as fault:
                if is_everyones(fault):
                    raise
                tried.add(envelope.id)
                total += self._failed_alone(envelope, fault)
                in_a_row += fault.temporary
                if in_a_row >= _FAILURES_IN_A_ROW:
                    raise
        return total

    def _alone(self, envelope: Waiting) -> Drained:
        with log_events.envelope_send(reference=envelope.reference):
            receipt = self._client.put_submission(envelope.id, envelope.body)
        return self._settle([envelope], [receipt])

    def _failed_alone(self, envelope: Waiting, fault: LinkFault) -> Drained:
        if fault.temporary:
            self._outbox.tried(envelope.id)
            return Drained(failed=1)
        log_events.envelope_refused(reference=envelope.reference, fault=fault)
        self._outbox.refused(envelope.id, fault.detail)
        if fault.detail == REFERENCE_REUSED:
            self._outbox.leap_ahead()
        return Drained(refused=1)

    def _settle(self, envelopes: Sequence[Waiting], receipts: Sequence[Receipt]) -> Drained:
        """One receipt for each envelope, or the answer is of something that only looks like a hub, and all of them still wait."""
        if sorted(receipt.id for receipt in receipts) != sorted(envelope.id for envelope in envelopes):
            raise LinkFault(LinkReason.NOT_UNDERSTOOD, "receipts")
        self._outbox.settle(
            [Settlement(receipt.id, receipt.received_at, receipt.digest, receipt.refused) for receipt in receipts]
        )
        if any(receipt.refused == REFERENCE_REUSED for receipt in receipts):
            self._outbox.leap_ahead()
        refused = sum(receipt.refused is not None for receipt in receipts)
        return Drained(received=len(receipts) - refused, refused=refused)


def is_everyones(fault: LinkFault) -> bool:
    """Trouble that the next envelope would meet as well: no answer, or one that is not about this envelope."""
    return fault.reason is LinkReason.NOT_RECOGNISED or fault.status in (0, 429, 502, 503, 504)
