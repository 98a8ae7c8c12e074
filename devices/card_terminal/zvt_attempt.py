"""One attempt to take money: reach the terminal, ask, listen, and where the end was not heard, find out."""

from collections.abc import Callable

from devices import log_events
from devices.card_terminal.card_terminal import (
    NotPaidReason,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
    TerminalPrompt,
)
from devices.card_terminal.zvt_commands import authorisation
from devices.card_terminal.zvt_dialogue import Closing, DialogueEnd
from devices.card_terminal.zvt_link import SilenceReason, TerminalSilent
from devices.card_terminal.zvt_payment import Answered, ZvtPayment
from devices.card_terminal.zvt_reasons import CANCELLED, PLEASE_WAIT, SYSTEM, why_not_paid
from devices.card_terminal.zvt_recovery import ZvtRecovery
from devices.card_terminal.zvt_session import ZvtSession
from devices.card_terminal.zvt_timers import ZvtTimers
from devices.line.line import LineFault

_BUSY_TRIES = 3
_LINE_PAUSE = 0.25


class _NotYet(Exception):
    """Worth another try, after `pause` seconds."""

    def __init__(self, reason: NotPaidReason, pause: float = 0.0) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.pause = pause


class ZvtAttempt:
    """One instance a terminal."""

    def __init__(
        self,
        session: ZvtSession,
        recovery: ZvtRecovery,
        timers: ZvtTimers,
        steady: Callable[[], float],
        pause: Callable[[float], None],
    ) -> None:
        self._session = session
        self._recovery = recovery
        self._timers = timers
        self._steady = steady
        self._pause = pause

    def made(
        self, intent: PaymentIntent, before: str, payment: ZvtPayment, journal: PaymentJournal, watcher: PaymentWatcher
    ) -> PaymentResult:
        refusal = self._reached()
        if refusal:
            return PaymentResult(PaymentVerdict.NOT_PAID, reason=refusal)
        try:
            journal.sent()
        except Exception as fault:  # noqa: BLE001 — another room's; without it no money is asked for
            log_events.card_payment_journal_failed(attempt=intent.id, fault=fault)
            return PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.JOURNAL)
        result = self._asked(intent, payment, watcher)
        if result is None:
            watcher.prompt(TerminalPrompt.PLEASE_WAIT)
            result = self._found_out(intent, before, payment)
        return result

    def _reached(self) -> NotPaidReason | None:
        """Registers, which proves that the terminal is there and idle, and returns None; else why it cannot be used."""
        deadline = self._steady() + self._timers.connect
        while True:
            try:
                return self._registered()
            except _NotYet as trouble:
                if self._steady() >= deadline:
                    log_events.card_terminal_out_of_reach(fault=trouble.__cause__ or trouble)
                    return trouble.reason
                self._pause(trouble.pause)

    def _registered(self) -> NotPaidReason | None:
        was_in_step = self._session.is_in_step
        try:
            end = self._session.register()
            if not was_in_step and not self._session.is_over():
                raise _NotYet(NotPaidReason.UNREACHABLE)
        except LineFault as fault:  # it may have been plugged in again just now
            raise _NotYet(NotPaidReason.UNREACHABLE, _LINE_PAUSE) from fault
        except TerminalSilent as silence:
            if silence.reason is SilenceReason.OUT_OF_STEP:
                raise _NotYet(NotPaidReason.UNREACHABLE) from silence
            return NotPaidReason.TERMINAL_BUSY if self._session.is_updating else NotPaidReason.UNREACHABLE
        if end.closing is Closing.COMPLETED:
            return None
        if end.code == PLEASE_WAIT:
            raise _NotYet(NotPaidReason.TERMINAL_BUSY, self._timers.again)
        return why_not_paid(end.code)

    def _asked(self, intent: PaymentIntent, payment: ZvtPayment, watcher: PaymentWatcher) -> PaymentResult | None:
        """None where the end was not heard or does not fit what came before it."""
        for attempt in range(_BUSY_TRIES):
            try:
                end = self._session.hold(authorisation(intent.pence), payment)
            except LineFault as fault:
                log_events.card_payment_interrupted(attempt=intent.id, fault=fault)
                return None
            except TerminalSilent as silence:
                log_events.card_payment_interrupted(attempt=intent.id, fault=silence)
                never_arrived = silence.reason is SilenceReason.REFUSED and not payment.was_accepted
                return payment.result(PaymentVerdict.NOT_PAID, NotPaidReason.UNREACHABLE) if never_arrived else None
            if end.closing is not Closing.COMPLETED and not payment.is_decided and not self._session.is_over(payment):
                return None
            if end.closing is Closing.REFUSED and end.code == PLEASE_WAIT and attempt + 1 < _BUSY_TRIES:
                watcher.prompt(TerminalPrompt.PLEASE_WAIT)
                self._pause(self._timers.again)
                continue
            return self._ended(end, payment)
        return None

    def _ended(self, end: DialogueEnd, payment: ZvtPayment) -> PaymentResult | None:
        if payment.contradicted:
            return None
        match end.closing:
            case Closing.REFUSED:
                return payment.result(PaymentVerdict.NOT_PAID, why_not_paid(end.code))
            case Closing.COMPLETED if payment.answered is Answered.TAKEN:
                payment.completed()
                return payment.result(PaymentVerdict.PAID)
            case _ if payment.answered is Answered.DECLINED:
                return payment.result(PaymentVerdict.NOT_PAID, self._why(payment.news.code or end.code or SYSTEM, payment))
            case Closing.ABORTED if payment.answered is Answered.NOTHING:
                return payment.result(PaymentVerdict.NOT_PAID, self._why(end.code, payment))
            case Closing.ABORTED if payment.answered is Answered.REVERSE:
                return payment.result(PaymentVerdict.NOT_PAID, payment.why_reversed)
            case _:
                return None

    def _why(self, code: int, payment: ZvtPayment) -> NotPaidReason:
        """6C stands for both: the terminal's own time-out, and somebody who pressed stop."""
        if code == CANCELLED and not payment.cancelled and payment.seconds_since_step >= self._timers.patience:
            return NotPaidReason.TIMED_OUT
        return why_not_paid(code)

    def _found_out(self, intent: PaymentIntent, before: str, payment: ZvtPayment) -> PaymentResult:
        payment.give_up()
        result = self._recovery.settled(intent, before, payment)
        if result.verdict is PaymentVerdict.PAID:
            if payment.answered is not Answered.TAKEN:
                payment.record(result)
            payment.completed()
        return result
