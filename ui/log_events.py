"""What this room may say in the log. Made from kiosk/event_log/catalogue.toml: change that, run `python -m kiosk.event_log`."""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from uuid import UUID

_LOG = logging.getLogger("first_stop.ui")


def first_frame_painted() -> None:
    """The kiosk's first frame is on the screen."""
    _say(logging.INFO, "first-frame-painted")


def kiosk_open() -> AbstractContextManager[None]:
    """The kiosk opens what it keeps, its devices and its link."""
    return _around("kiosk-open")


def kiosk_fault(*, fault: BaseException) -> None:
    """Trouble that nobody expected: the visit ends, the screen says sorry, the next visitor starts clean."""
    _say(logging.ERROR, "kiosk-fault", fault=fault)


def door_failed(*, door: str, fault: BaseException) -> None:
    """Work behind one of the screen's doors met trouble that nobody expected."""
    _say(logging.ERROR, "door-failed", door=door, fault=fault)


def event_too_late(*, visit: UUID | None) -> None:
    """The visitor touched something that was no longer there to be touched."""
    _say(logging.INFO, "event-too-late", visit=visit)


def worker_stuck(*, worker: str) -> None:
    """A thread beside the screen's does not come back: the kiosk no longer says that it is well, and is started again."""
    _say(logging.ERROR, "worker-stuck", worker=worker)


def kiosk_silent() -> None:
    """The screen has been silent for too long: the kiosk is started again."""
    _say(logging.ERROR, "kiosk-silent")


def kiosk_enrol() -> AbstractContextManager[None]:
    """The kiosk trades a one-time code for its identity."""
    return _around("kiosk-enrol")


def kiosk_run() -> AbstractContextManager[None]:
    """The guard starts a kiosk, and the kiosk ends."""
    return _around("kiosk-run")


def hub_serve(*, hub: str) -> AbstractContextManager[None]:
    """The hub serves, until it is asked to end."""
    return _around("hub-serve", hub=hub)


def phone_page_failed(*, method: str, fault: BaseException) -> None:
    """A page for a visitor's phone met trouble that nobody expected."""
    _say(logging.ERROR, "phone-page-failed", method=method, fault=fault)


def console_door_refused(*, method: str, path: str, person: str) -> None:
    """Somebody asked for a page that is not theirs, or sent a form from elsewhere."""
    _say(logging.WARNING, "console-door-refused", method=method, path=path, person=person)


def console_page_failed(*, method: str, path: str, fault: BaseException) -> None:
    """A page of the console met trouble that nobody expected."""
    _say(logging.ERROR, "console-page-failed", method=method, path=path, fault=fault)


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
