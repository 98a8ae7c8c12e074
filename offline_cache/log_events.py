"""What this room may say in the log. Made from kiosk/event_log/catalogue.toml: change that, run `python -m kiosk.event_log`."""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

_LOG = logging.getLogger("first_stop.offline_cache")


def store_migrate(*, version: int, wanted: int) -> AbstractContextManager[None]:
    """The kiosk's database is brought a step nearer to the version that this program knows."""
    return _around("store-migrate", version=version, wanted=wanted)


def store_damaged(*, fault: BaseException) -> None:
    """The kiosk's database is not what was written; it is rebuilt from what can be read and from the second copy."""
    _say(logging.ERROR, "store-damaged", fault=fault)


def store_recover() -> AbstractContextManager[None]:
    """The kiosk's database is made again from what can be read of it and from the second copy."""
    return _around("store-recover")


def store_recovered(*, from_database: int, from_copy: int) -> None:
    """The kiosk's database was rebuilt."""
    _say(logging.WARNING, "store-recovered", from_database=from_database, from_copy=from_copy)


def outbox_leapt() -> None:
    """The kiosk's disk is an older copy of itself: it passes over the references that it may have given since."""
    _say(logging.WARNING, "outbox-leapt")


def outbox_without_second_copy(*, reference: str, fault: BaseException) -> None:
    """A submission is kept in the database alone: its second copy could not be written."""
    _say(logging.ERROR, "outbox-without-second-copy", reference=reference, fault=fault)


def outbox_row_lost(*, number: int) -> None:
    """A waiting submission is damaged in both copies. Staff see it in the outbox."""
    _say(logging.ERROR, "outbox-row-lost", number=number)


def outbox_row_mended(*, reference: str) -> None:
    """A waiting submission was damaged, and is whole again from the second copy."""
    _say(logging.WARNING, "outbox-row-mended", reference=reference)


def message_damaged(*, line: int) -> None:
    """A help call or a visitor's word that waited for the hub is damaged beyond reading, and is dropped so that others pass."""
    _say(logging.ERROR, "message-damaged", line=line)


def payment_record_damaged(*, attempt: str) -> None:
    """A payment's record is not what was written: it is handed to staff."""
    _say(logging.ERROR, "payment-record-damaged", attempt=attempt)


def print_record_damaged(*, job: str) -> None:
    """A print job's record is not what was written: nobody knows whether it is on paper."""
    _say(logging.WARNING, "print-record-damaged", job=job)


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
