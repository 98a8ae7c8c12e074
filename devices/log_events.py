"""What this room may say in the log. Made from kiosk/event_log/catalogue.toml: change that, run `python -m kiosk.event_log`."""

import logging
from enum import Enum

_LOG = logging.getLogger("first_stop.devices")


def device_thread_left_behind(*, thread: str) -> None:
    """The thread of a device did not end when asked, and is left behind."""
    _say(logging.ERROR, "device-thread-left-behind", thread=thread)


def device_changed(*, device: Enum, state: Enum, reasons: str) -> None:
    """A device works again, or no longer, or does not say."""
    _say(logging.INFO, "device-changed", device=device, state=state, reasons=reasons)


def device_chore_failed(*, thread: str, fault: BaseException) -> None:
    """Looking after a device failed unexpectedly; it is tried again."""
    _say(logging.ERROR, "device-chore-failed", thread=thread, fault=fault)


def card_payment_journal_failed(*, attempt: str, fault: BaseException) -> None:
    """The journal of a payment could not be written: no money is asked for, or what was approved is given back."""
    _say(logging.ERROR, "card-payment-journal-failed", attempt=attempt, fault=fault)


def card_result_not_written(*, fault: BaseException) -> None:
    """What the terminal said of a payment could not be written down; staff have to look."""
    _say(logging.ERROR, "card-result-not-written", fault=fault)


def card_payment_interrupted(*, attempt: str, fault: BaseException) -> None:
    """The line or the terminal fell silent during a payment: what became of it is asked."""
    _say(logging.WARNING, "card-payment-interrupted", attempt=attempt, fault=fault)


def card_payment_settled(*, attempt: str, verdict: Enum) -> None:
    """The terminal was asked what became of a payment."""
    _say(logging.INFO, "card-payment-settled", attempt=attempt, verdict=verdict)


def card_payment_cannot_be_settled(*, attempt: str) -> None:
    """This kind of terminal cannot be asked what became of a payment: staff have to look."""
    _say(logging.WARNING, "card-payment-cannot-be-settled", attempt=attempt)


def card_settling_unanswered(*, fault: BaseException) -> None:
    """The terminal did not say what became of a payment; it is asked again."""
    _say(logging.INFO, "card-settling-unanswered", fault=fault)


def card_reversal_unanswered(*, receipt: str, fault: BaseException) -> None:
    """It is not known whether a payment was reversed."""
    _say(logging.WARNING, "card-reversal-unanswered", receipt=receipt, fault=fault)


def card_reversal_not_possible(*, receipt: str) -> None:
    """This kind of terminal cannot reverse a payment."""
    _say(logging.INFO, "card-reversal-not-possible", receipt=receipt)


def card_other_amount_approved(*, attempt: str) -> None:
    """The terminal approved another amount than it was asked for; it is reversed."""
    _say(logging.ERROR, "card-other-amount-approved", attempt=attempt)


def card_terminal_out_of_reach(*, fault: BaseException) -> None:
    """The card terminal cannot be reached."""
    _say(logging.WARNING, "card-terminal-out-of-reach", fault=fault)


def card_terminal_unreadable(*, fault: BaseException) -> None:
    """The card terminal said something that cannot be read; it is asked to say it again."""
    _say(logging.WARNING, "card-terminal-unreadable", fault=fault)


def card_terminal_not_acknowledged(*, command: int) -> None:
    """The card terminal did not acknowledge a message."""
    _say(logging.INFO, "card-terminal-not-acknowledged", command=command)


def card_acknowledgement_lost() -> None:
    """The end of a dialogue was heard; our answer to it perhaps was not."""
    _say(logging.INFO, "card-acknowledgement-lost")


def card_abort_not_taken() -> None:
    """The card terminal could not stop just then; it is asked again."""
    _say(logging.INFO, "card-abort-not-taken")


def card_trace_not_learnt(*, fault: BaseException) -> None:
    """The number of the terminal's last booking could not be learnt."""
    _say(logging.INFO, "card-trace-not-learnt", fault=fault)


def card_day_ended(*, closed: bool) -> None:
    """The terminal was asked to close its day."""
    _say(logging.INFO, "card-day-ended", closed=closed)


def card_refused(*, why: Enum) -> None:
    """A card was shown that is no identity card, and was forgotten at once."""
    _say(logging.INFO, "card-refused", why=why)


def scan_refused(*, why: Enum) -> None:
    """A scan could not be used, and was forgotten at once."""
    _say(logging.INFO, "scan-refused", why=why)


def twin_left_alone() -> None:
    """The kiosk went away in the middle of a dialogue with a twin."""
    _say(logging.INFO, "twin-left-alone")


def _say(level: int, event: str, **fields: object) -> None:
    _LOG.log(level, event, extra={"fields": fields})
