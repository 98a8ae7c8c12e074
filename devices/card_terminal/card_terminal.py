"""The port every payment terminal fits, an acquirer's own adapter included (entry point `first_stop.card_terminals`)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from devices.health import Health


class TerminalPrompt(StrEnum):
    """What the visitor has to do or wait for now; the screen has the words in each language."""

    CONNECTING = "connecting"
    INSERT_CARD = "insert_card"
    ENTER_PIN = "enter_pin"
    WRONG_PIN = "wrong_pin"
    WAITING_FOR_HOST = "waiting_for_host"
    PLEASE_WAIT = "please_wait"
    REMOVE_CARD = "remove_card"
    DECLINED = "declined"
    REVERSING = "reversing"


class PaymentVerdict(StrEnum):
    PAID = "paid"
    NOT_PAID = "not_paid"
    UNKNOWN = "unknown"
    """No answer, or half of one: settle before any more money is taken."""


class NotPaidReason(StrEnum):
    DECLINED = "declined"
    CANCELLED = "cancelled"
    TIMED_OUT = "timed_out"
    TERMINAL_BUSY = "terminal_busy"
    TERMINAL_FAULT = "terminal_fault"
    NO_CONNECTION = "no_connection"
    UNREACHABLE = "unreachable"
    """The terminal never accepted the request, so nothing can have been charged."""
    JOURNAL = "journal"
    """Our own journal could not be written, so the terminal was told to reverse."""
    REVERSED = "reversed"
    """It was taken and given back."""
    NOT_FOUND = "not_found"
    """Settled: the terminal holds no payment for this attempt."""


@dataclass(frozen=True, slots=True)
class CardSlip:
    """What the terminal wants printed for the customer or the merchant, line by line; the card number is masked by it."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaymentResult:
    """How an attempt ended. `pence` is what was taken (less than asked: partial). No field can hold a full card number."""

    verdict: PaymentVerdict
    pence: int = 0
    reason: NotPaidReason | None = None
    trace: str = ""
    receipt_number: str = ""
    authorisation: str = ""
    terminal_id: str = ""
    card_name: str = ""
    card_last_digits: str = ""
    """At most four digits."""
    terminal_time: str = ""
    """MMDDhhmmss by the terminal's own clock."""
    customer_slip: CardSlip | None = None
    merchant_slip: CardSlip | None = None


@dataclass(frozen=True, slots=True)
class PaymentIntent:
    """What the journal knows of an attempt; enough to ask the terminal about it after a power cut."""

    id: str
    """A UUID, new for each attempt."""
    pence: int
    reference: str
    """Our reference, for the merchant slip where the terminal can carry one."""
    trace_before: str = ""
    """What `CardTerminal.last_trace()` said before this attempt; it proves later that the attempt took nothing."""
    started_at: datetime | None = None
    """When the attempt began, aware; compared with the terminal's own clock."""
    attributes: dict[str, str] = field(default_factory=dict)
    """`trace`, where a result was journalled before the end was lost: its trace number. Others are the journal's own."""


class PaymentJournal(Protocol):
    """Durable before the call returns. Raising from `result` makes the terminal reverse."""

    def sent(self) -> None: ...
    def accepted(self) -> None: ...
    def result(self, result: PaymentResult) -> None:
        """Called before the result is acknowledged to the terminal."""
        ...

    def completed(self) -> None:
        """The terminal has closed the transaction."""
        ...


class PaymentWatcher(Protocol):
    """The visitor's side while the terminal works; called in the paying thread."""

    def prompt(self, prompt: TerminalPrompt) -> None: ...
    def wants_to_cancel(self) -> bool:
        """Asked whenever the protocol gives us a turn."""
        ...


@dataclass(frozen=True, slots=True)
class DayEnd:
    """How closing the terminal's day ended. `pence` is the total that it reports."""

    done: bool
    pence: int = 0
    reason: NotPaidReason | None = None
    slip: CardSlip | None = None
    updating: bool = False
    """The terminal now fetches updates and answers nobody, for up to half an hour."""


class CardTerminal(Protocol):
    """Called from one thread, the one that owns its line. Never raises for trouble on the line: it is in the result."""

    def health(self) -> Health:
        """Asks the terminal now; also learns its last trace number where that is not known yet."""
        ...

    def last_trace(self) -> str:
        """The trace number of the terminal's last booking as far as is known, from memory, from any thread; "" if not."""
        ...

    def pay(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        """One attempt, waited for to its end. Where the end was not heard the terminal is asked before UNKNOWN is returned."""
        ...

    def settle(self, intent: PaymentIntent) -> PaymentResult:
        """Asks the terminal what became of an UNKNOWN attempt; UNKNOWN again when it cannot say."""
        ...

    def reverse(self, receipt_number: str, pence: int) -> PaymentResult:
        """Gives the money back; verdict NOT_PAID means reversed, PAID that the terminal refused, with its reason."""
        ...

    def end_of_day(self) -> DayEnd: ...
