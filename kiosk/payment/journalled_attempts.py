"""Attempts in the kiosk's own journal; whatever happened before is read back from it after a restart."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any
from uuid import UUID

from devices.card_terminal.card_terminal import NotPaidReason, PaymentIntent, PaymentResult, PaymentVerdict
from offline_cache.payment_records import PaymentRecord, PaymentRecords

_SUBMISSION = "submission"
_TRACE = "trace"
_NOT_KEPT = frozenset({"customer_slip", "merchant_slip"})
"""Printed, never stored."""


class JournalledAttempts:
    """Fits `AttemptRecords`. Raises CacheFault where the journal cannot be written."""

    def __init__(self, records: PaymentRecords) -> None:
        self._records = records

    def begin(self, intent: PaymentIntent, submission_id: UUID) -> None:
        attributes = {**intent.attributes, _SUBMISSION: str(submission_id)}
        self._records.intent(intent.id, intent.reference, intent.pence, intent.trace_before, attributes)

    def sent(self, attempt_id: str) -> None:
        self._records.sent(attempt_id)

    def accepted(self, attempt_id: str) -> None:
        self._records.accepted(attempt_id)

    def result(self, attempt_id: str, result: PaymentResult) -> None:
        if result.verdict is PaymentVerdict.PAID:
            self._records.result(attempt_id, _kept(result))

    def completed(self, attempt_id: str) -> None:
        self._records.completed(attempt_id)

    def closed(self, attempt_id: str, result: PaymentResult) -> None:
        match result.verdict:
            case PaymentVerdict.PAID:
                self._records.completed(attempt_id, _kept(result))
            case PaymentVerdict.NOT_PAID:
                self._records.declined(attempt_id, _kept(result))
            case PaymentVerdict.UNKNOWN:
                self._records.unknown(attempt_id)

    def unsettled(self) -> tuple[PaymentIntent, ...]:
        return tuple(_intent(record) for record in self._records.unsettled())

    def submission_of(self, attempt_id: str) -> UUID | None:
        """The submission an attempt was to pay for."""
        record = self._records.get(attempt_id)
        kept = record.attributes.get(_SUBMISSION) if record else None
        return UUID(kept) if kept else None


def _intent(record: PaymentRecord) -> PaymentIntent:
    attributes = {name: text for name, text in record.attributes.items() if name != _SUBMISSION}
    if trace := record.result.get(_TRACE):
        attributes[_TRACE] = str(trace)  # the terminal had told us of this very booking
    return PaymentIntent(record.id, record.pence, record.reference, record.trace_before, record.started_at, attributes)


def _kept(result: PaymentResult) -> Mapping[str, str | int]:
    """By the names of the result's fields; slips are printed and not kept."""
    kept: dict[str, str | int] = {}
    for one in fields(result):
        value: Any = getattr(result, one.name)
        if one.name not in _NOT_KEPT and value:
            kept[one.name] = value.value if isinstance(value, PaymentVerdict | NotPaidReason) else value
    return kept
