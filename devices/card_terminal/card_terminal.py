"""The port every payment terminal fits, an acquirer's own adapter included (entry point `first_stop.card_terminals`)."""

from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class CardSlip:
    """What the terminal wants printed for the customer or the merchant, line by line; the card number is masked by it."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaymentResult:
    """How an attempt ended. `pence` is what was taken (partial approval: less than asked). No field can hold a full card number."""

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
    customer_slip: CardSlip | None = None
    merchant_slip: CardSlip | None = None


@dataclass(frozen=True, slots=True)
class PaymentIntent:
    """What the journal knows of an attempt; enough to ask the terminal about it after a power cut."""

    id: str
    pence: int
    reference: str
    """Our reference, for the merchant slip where the terminal can carry one."""
    trace_before: str = ""
    """The last trace number the terminal was known to have used, if any."""
    attributes: dict[str, str] = field(default_factory=dict)


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


class CardTerminal(Protocol):
    """Called from one thread, the one that owns its line. Never raises for trouble on the line: it is in the result."""

    def health(self) -> Health: ...
    def pay(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult: ...
    def settle(self, intent: PaymentIntent) -> PaymentResult:
        """Asks the terminal what became of an UNKNOWN attempt; UNKNOWN again when it cannot say."""
        ...

    def reverse(self, receipt_number: str, pence: int) -> PaymentResult:
        """Gives the money back; verdict NOT_PAID means reversed."""
        ...

    def end_of_day(self) -> PaymentResult: ...
