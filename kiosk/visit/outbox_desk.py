"""Keeps filled forms in the outbox: the last step before a visitor gets a reference."""

from collections.abc import Callable
from typing import Any, cast

from kiosk import log_events
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.visit.sending import Filled, NotKept
from offline_cache.faults import CacheFault, CacheReason


class OutboxDesk:
    """Fits `SubmissionDesk`. `wake` tells the sync that something is waiting."""

    def __init__(self, submitter: Submitter, wake: Callable[[], None]) -> None:
        self._submitter = submitter
        self._wake = wake

    def accept(self, filled: Filled) -> str | NotKept:
        try:
            reference = self._submitter.accept(draft_of(filled))
        except CacheFault as fault:
            log_events.submission_not_kept(fault=fault)
            return NotKept.DISK_FULL if fault.reason in {CacheReason.DISK_FULL, CacheReason.OUTBOX_FULL} else NotKept.FAULT
        self._wake()
        return reference


def draft_of(filled: Filled) -> SubmissionDraft:
    """The filled form as it will be sealed; the ward follows from the first address that has one."""
    return SubmissionDraft(
        id=filled.id,
        form_id=filled.form_id,
        form_version=filled.form_version,
        language=filled.language,
        answers=cast("Any", dict(filled.answers)),
        calculated=cast("Any", dict(filled.calculated)),
        fee_pence=filled.fee_pence,
        ward=_ward(filled),
        service_id=filled.service_id,
    )


def _ward(filled: Filled) -> str | None:
    for answer in filled.answers.values():
        if isinstance(answer, dict) and answer.get("ward"):
            return str(answer["ward"])
    return None
