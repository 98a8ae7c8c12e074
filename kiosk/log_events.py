"""What this room may say in the log. Made from kiosk/event_log/catalogue.toml: change that, run `python -m kiosk.event_log`."""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import Enum
from uuid import UUID

_LOG = logging.getLogger("first_stop.kiosk")


def visit_began(*, visit: UUID | None) -> None:
    """Somebody woke the kiosk."""
    _say(logging.INFO, "visit-began", visit=visit)


def visit_moved(*, visit: UUID | None, step: Enum, place: str) -> None:
    """The visitor is somewhere else: a menu, a service, a page of a form."""
    _say(logging.INFO, "visit-moved", visit=visit, step=step, place=place)


def visit_ended(*, visit: UUID | None, reason: Enum) -> None:
    """The visit is over and forgotten."""
    _say(logging.INFO, "visit-ended", visit=visit, reason=reason)


def visit_kept(*, visit: UUID | None, reference: str) -> None:
    """What the visitor sent is kept for good, and has its reference."""
    _say(logging.INFO, "visit-kept", visit=visit, reference=reference)


def fee_unknown(*, form: str) -> None:
    """What a form costs could not be worked out: no money is taken."""
    _say(logging.ERROR, "fee-unknown", form=form)


def submission_keep(*, submission: UUID | None, form: str, version: int) -> AbstractContextManager[None]:
    """A filled form is sealed and kept."""
    return _around("submission-keep", submission=submission, form=form, version=version)


def submission_not_kept(*, fault: BaseException) -> None:
    """A filled form could not be kept; the visitor was told so."""
    _say(logging.ERROR, "submission-not-kept", fault=fault)


def content_shown() -> None:
    """Newer content is on the screen from now on."""
    _say(logging.INFO, "content-shown")


def content_fetch(*, release: int) -> AbstractContextManager[None]:
    """Another release is fetched, checked and switched to."""
    return _around("content-fetch", release=release)


def content_accepted(*, release: int, slot: str) -> None:
    """That release is the active content."""
    _say(logging.INFO, "content-accepted", release=release, slot=slot)


def content_refused(*, fault: BaseException) -> None:
    """What the hub offered as content was not accepted; the active content stays."""
    _say(logging.ERROR, "content-refused", fault=fault)


def payment_moved(*, reference: str, was: Enum, now: Enum) -> None:
    """A payment reached another stage."""
    _say(logging.INFO, "payment-moved", reference=reference, was=was, now=now)


def card_payment(*, attempt: str, reference: str) -> AbstractContextManager[None]:
    """A payment is asked of the card terminal, until what became of it is known or left to be settled."""
    return _around("card-payment", attempt=attempt, reference=reference)


def receipt_print(*, job: int, reference: str) -> AbstractContextManager[None]:
    """A receipt is printed."""
    return _around("receipt-print", job=job, reference=reference)


def receipt_moved(*, was: Enum, now: Enum) -> None:
    """A receipt reached another stage."""
    _say(logging.INFO, "receipt-moved", was=was, now=now)


def receipt_code_spelled_out(*, reason: Enum) -> None:
    """The printer's paper has no room for a code of a receipt: what it holds was printed in its place."""
    _say(logging.WARNING, "receipt-code-spelled-out", reason=reason)


def help_moved(*, call: UUID | None, was: Enum, now: Enum) -> None:
    """A help call reached another stage."""
    _say(logging.INFO, "help-moved", call=call, was=was, now=now)


def help_call_not_kept(*, fault: BaseException) -> None:
    """A help call could not be written down; it is sent all the same."""
    _say(logging.ERROR, "help-call-not-kept", fault=fault)


def help_call_refused(*, call: UUID | None, fault: BaseException) -> None:
    """The hub would not take a help call."""
    _say(logging.ERROR, "help-call-refused", call=call, fault=fault)


def feedback_refused(*, fault: BaseException) -> None:
    """The hub would not take what a visitor said about the visit."""
    _say(logging.ERROR, "feedback-refused", fault=fault)


def link_changed(*, state: Enum, why: str) -> None:
    """The hub can be reached from now on, or no longer."""
    _say(logging.INFO, "link-changed", state=state, why=why)


def link_failed(*, worker: str, fault: BaseException) -> None:
    """An exchange with the hub failed; it is tried again. Said once, until that worker goes well or meets other trouble."""
    _say(logging.INFO, "link-failed", worker=worker, fault=fault)


def link_without_cache(*, worker: str, fault: BaseException) -> None:
    """The link could not read or write what the kiosk keeps; it is tried again."""
    _say(logging.ERROR, "link-without-cache", worker=worker, fault=fault)


def link_worker_failed(*, worker: str, fault: BaseException) -> None:
    """A thread of the link met unexpected trouble; it goes on after a pause."""
    _say(logging.ERROR, "link-worker-failed", worker=worker, fault=fault)


def link_event_unknown(*, kind: str) -> None:
    """The hub told of something that this version does not know."""
    _say(logging.INFO, "link-event-unknown", kind=kind)


def batch_send(*, size: int) -> AbstractContextManager[None]:
    """Waiting submissions are sent to the hub together."""
    return _around("batch-send", size=size)


def envelope_send(*, reference: str) -> AbstractContextManager[None]:
    """A waiting submission is sent to the hub by itself."""
    return _around("envelope-send", reference=reference)


def batch_refused(*, status: int, size: int) -> None:
    """The hub could not take a batch as a whole; its envelopes are sent one by one."""
    _say(logging.WARNING, "batch-refused", status=status, size=size)


def envelope_refused(*, reference: str, fault: BaseException) -> None:
    """The hub refused a submission for good. It is kept, and staff see it."""
    _say(logging.ERROR, "envelope-refused", reference=reference, fault=fault)


def hub_notices_lost(*, fault: BaseException) -> None:
    """The database's notices are lost; the hub looks for events by itself until they are back."""
    _say(logging.WARNING, "hub-notices-lost", fault=fault)


def hub_chore_failed(*, chore: str, fault: BaseException) -> None:
    """One of the hub's regular chores failed; it is tried again."""
    _say(logging.ERROR, "hub-chore-failed", chore=chore, fault=fault)


def hub_storage_in_trouble(*, place: Enum, trouble: Enum, stops_intake: bool) -> None:
    """A disk that the hub keeps things on is full, nearly full, cannot be written, or is not the other one that it should be."""
    _say(logging.ERROR, "hub-storage-in-trouble", place=place, trouble=trouble, stops_intake=stops_intake)


def hub_storage_well_again(*, place: Enum, trouble: Enum) -> None:
    """That trouble with a disk of the hub is over."""
    _say(logging.INFO, "hub-storage-well-again", place=place, trouble=trouble)


def second_copy_not_cleared(*, fault: BaseException) -> None:
    """What was deleted at the hub could not yet be deleted from its second copy; it is tried again."""
    _say(logging.WARNING, "second-copy-not-cleared", fault=fault)


def report_deliver(*, submission: UUID | None, reference: str, back_office: str) -> AbstractContextManager[None]:
    """The hub brings a report to a back office; when that fails it is tried again, or put before staff."""
    return _around("report-deliver", submission=submission, reference=reference, back_office=back_office)


def hub_request_refused(*, method: str, reason: str) -> None:
    """Somebody called as a kiosk and was not let in; the reason says why."""
    _say(logging.WARNING, "hub-request-refused", method=method, reason=reason)


def hub_request_failed(*, method: str, path: str, fault: BaseException) -> None:
    """A kiosk's request met trouble that nobody expected."""
    _say(logging.ERROR, "hub-request-failed", method=method, path=path, fault=fault)


def handover_failed(*, fault: BaseException) -> None:
    """The hub could not be asked about a hand-over by phone; the visitor is told another way."""
    _say(logging.INFO, "handover-failed", fault=fault)


def files_not_settled(*, submission: str, fault: BaseException) -> None:
    """The files that belong to a submission could not be bound to it; it is tried again."""
    _say(logging.WARNING, "files-not-settled", submission=submission, fault=fault)


def files_purged(*, count: int) -> None:
    """Files that no submission named were deleted."""
    _say(logging.INFO, "files-purged", count=count)


def _say(level: int, event: str, **fields: object) -> None:
    _LOG.log(level, event, extra={"fields": fields})


@contextmanager
def _around(event: str, **fields: object) -> Iterator[None]:
    _say(logging.INFO, f"{event}-init", **fields)
    try:
        yield
    except BaseException as fault:
        _say(logging.WARNING, f"{event}-complete", **fields, disposition="failure", fault=fault)
        raise
    _say(logging.INFO, f"{event}-complete", **fields, disposition="success")
