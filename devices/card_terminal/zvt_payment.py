"""Our side of one authorisation: news goes to the visitor and to the journal, and the journal decides our answer."""

from collections.abc import Callable
from enum import Enum, auto
from typing import assert_never

from devices import log_events
from devices.card_terminal.card_terminal import (
    NotPaidReason,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
)
from devices.card_terminal.zvt_apdu import Apdu
from devices.card_terminal.zvt_commands import POSITIVE, negative
from devices.card_terminal.zvt_news import PrintedLines, StatusInformation
from devices.card_terminal.zvt_reasons import APPROVED, SYSTEM, prompt_for, why_not_paid
from devices.card_terminal.zvt_result import result_of
from devices.card_terminal.zvt_slips import SlipBook


class Answered(Enum):
    """What we said to the terminal's result."""

    NOTHING = auto()
    """No result came."""
    DECLINED = auto()
    TAKEN = auto()
    """80-00 to an approval, after the journal had it."""
    REVERSE = auto()
    """84-FF to an approval."""


class ZvtPayment:
    """Listens to one authorisation. Fits `DialogueListener`."""

    def __init__(
        self,
        intent: PaymentIntent,
        before: str,
        journal: PaymentJournal,
        watcher: PaymentWatcher,
        steady: Callable[[], float],
    ) -> None:
        """`before`: the trace number of the booking before this one, "" where unknown."""
        self._before = before
        self._steady = steady
        self._last_step = steady()
        self._intent = intent
        self._journal = journal
        self._watcher = watcher
        self._journal_broken = False
        self._last_status = -1
        self._given_up = False
        self._still_at_it = False
        self.news = StatusInformation()
        self.slips = SlipBook()
        self.answered = Answered.NOTHING
        self.was_accepted = False
        self.cancelled = False
        self.contradicted = False
        """The terminal told of another booking than ours, before or after ours."""

    def accepted(self) -> None:
        self.was_accepted = True
        self._written(self._journal.accepted)

    @property
    def is_decided(self) -> bool:
        """The terminal has had its answer."""
        return self.answered is not Answered.NOTHING

    @property
    def why_reversed(self) -> NotPaidReason:
        """Of an approval that was answered 84-FF: our journal, or another amount than the one asked for."""
        return NotPaidReason.JOURNAL if self._journal_broken else NotPaidReason.TERMINAL_FAULT

    @property
    def seconds_since_step(self) -> float:
        """Since the terminal last asked for something else than before."""
        return self._steady() - self._last_step

    def intermediate(self, status: int) -> None:
        self._still_at_it = True
        if status != self._last_status:
            self._last_status, self._last_step = status, self._steady()
        self._watcher.prompt(prompt_for(status))

    def status(self, news: StatusInformation) -> Apdu:
        match self.answered:
            case Answered.TAKEN:
                return self._more_after_taking(news)
            case Answered.REVERSE:
                return negative(SYSTEM) if self._same_booking(news) else POSITIVE
            case Answered.NOTHING:
                self.news = self.news.with_more(news)
            case Answered.DECLINED:
                self.news = news  # another card, another try
            case _:
                assert_never(self.answered)
        return POSITIVE if self.news.code is None else self._decide()

    def printed(self, news: PrintedLines) -> None:
        self.slips.add(news)

    def wants_abort(self) -> bool:
        if self.is_decided:
            return False  # too late: it is decided
        if self._given_up:
            return self._still_at_it
        self.cancelled = self.cancelled or self._watcher.wants_to_cancel()
        return self.cancelled or self._journal_broken

    def give_up(self) -> None:
        """The end was not heard: if it turns out to be still under way it should stop, unless it is decided."""
        self._given_up, self._still_at_it = True, False

    def result(self, verdict: PaymentVerdict, reason: NotPaidReason | None = None) -> PaymentResult:
        return result_of(self.news, self._intent.pence, verdict, reason, self.slips)

    def completed(self) -> None:
        self._written(self._journal.completed)

    def record(self, result: PaymentResult) -> bool:
        """True where the journal has it."""
        return self._written(lambda: self._journal.result(result))

    def _decide(self) -> Apdu:
        """The one place where money is accepted: only 80-00 after the journal has the result keeps it."""
        if self.news.code != APPROVED:
            self.answered = Answered.DECLINED
            self.record(self.result(PaymentVerdict.NOT_PAID, why_not_paid(self.news.code or SYSTEM)))
            return POSITIVE
        if self._is_another_answer():
            self.contradicted, self.news = True, StatusInformation()
            return POSITIVE
        if not self._is_our_amount():
            log_events.card_other_amount_approved(attempt=self._intent.id)
        elif not self._journal_broken and self.record(self.result(PaymentVerdict.PAID)):
            self.answered = Answered.TAKEN
            return POSITIVE
        self.answered = Answered.REVERSE
        return negative(SYSTEM)

    def _more_after_taking(self, news: StatusInformation) -> Apdu:
        if self._same_booking(news):
            self.news = self.news.with_more(news)
            return POSITIVE
        self.contradicted = True
        charges_again = news.code == APPROVED and not news.original_trace
        return negative(SYSTEM) if charges_again else POSITIVE

    def _is_another_answer(self) -> bool:
        """A last booking or a day's total that was asked for earlier."""
        return bool(self.news.counts or (self.news.trace and self.news.trace == self._before))

    def _is_our_amount(self) -> bool:
        return self.news.pence is None or 0 < self.news.pence <= self._intent.pence

    def _same_booking(self, news: StatusInformation) -> bool:
        return news.code in (None, APPROVED) and news.trace in ("", self.news.trace) and news.pence in (None, self.news.pence)

    def _written(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except Exception as fault:  # noqa: BLE001 — the journal is another room's; whatever it fails with, the answer is the same
            log_events.card_payment_journal_failed(attempt=self._intent.id, fault=fault)
            self._journal_broken = True
            return False
        return True
