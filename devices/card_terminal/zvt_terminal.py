"""A ZVT payment terminal on a serial line, for unattended use."""

import time
from collections.abc import Callable

from devices import log_events
from devices.card_terminal.card_terminal import (
    CardSlip,
    DayEnd,
    NotPaidReason,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
    TerminalPrompt,
)
from devices.card_terminal.zvt_attempt import ZvtAttempt
from devices.card_terminal.zvt_commands import end_of_day, reversal
from devices.card_terminal.zvt_dialogue import Closing, DialogueEnd
from devices.card_terminal.zvt_link import TerminalSilent
from devices.card_terminal.zvt_payment import ZvtPayment
from devices.card_terminal.zvt_questions import Report
from devices.card_terminal.zvt_reasons import ALREADY_REVERSED, APPROVED, UNREGISTERED, UPDATING, health_for, why_not_paid
from devices.card_terminal.zvt_recovery import ZvtRecovery
from devices.card_terminal.zvt_result import result_of
from devices.card_terminal.zvt_session import ZvtSession
from devices.card_terminal.zvt_settings import ZvtSettings
from devices.card_terminal.zvt_timers import ZvtTimers
from devices.health import Health, HealthReason, HealthState
from devices.line.line import Line, LineFault, LineFaultReason

_TROUBLE = (LineFault, TerminalSilent)


class ZvtTerminal:
    """Fits `CardTerminal`. `line` opens itself again after a fault (`ReopeningLine`)."""

    def __init__(
        self,
        line: Line,
        settings: ZvtSettings | None = None,
        timers: ZvtTimers | None = None,
        steady: Callable[[], float] = time.monotonic,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        timers = timers or ZvtTimers()
        self._settings = settings or ZvtSettings()
        self._steady = steady
        self._session = ZvtSession(line, self._settings, timers, steady)
        self._recovery = ZvtRecovery(self._session, timers, steady, pause)
        self._attempt = ZvtAttempt(self._session, self._recovery, timers, steady, pause)
        self._unsettled: tuple[str, str] | None = None
        """Id of an attempt with an unknown end, and the trace number before it."""
        self._trace_is_stale = False
        """An attempt ended unknown since the last trace number was learnt."""

    def last_trace(self) -> str:
        return self._session.last_trace

    def health(self) -> Health:
        try:
            found = self._asked()
        except LineFault as fault:
            gone = fault.reason is LineFaultReason.GONE
            found = Health(HealthState.FAULT, frozenset({HealthReason.UNPLUGGED if gone else HealthReason.OFFLINE}), str(fault))
        except TerminalSilent as silence:
            reason = HealthReason.BUSY if self._session.is_updating else HealthReason.SILENT
            found = Health(HealthState.UNKNOWN, frozenset({reason}), str(silence))
        if self._unsettled is None:
            return found
        return Health(HealthState.FAULT, found.reasons | {HealthReason.UNSETTLED}, found.detail)

    def pay(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        watcher.prompt(TerminalPrompt.CONNECTING)
        if self._trace_is_stale:
            self._learn_last_trace()
        before = self._session.last_trace or ("" if self._trace_is_stale else intent.trace_before)
        result = self._attempt.made(intent, before, ZvtPayment(intent, before, journal, watcher, self._steady), journal, watcher)
        if result.verdict is PaymentVerdict.UNKNOWN:
            self._unsettled = (intent.id, before)
            self._session.last_trace = ""  # it may have booked, so what was last before is no longer what is last
            self._trace_is_stale = True
        elif result.verdict is PaymentVerdict.PAID and result.trace:
            self._session.last_trace = result.trace
        return result

    def settle(self, intent: PaymentIntent) -> PaymentResult:
        before = intent.trace_before
        if self._unsettled and self._unsettled[0] == intent.id:
            before = self._unsettled[1] or before
        result = self._recovery.settled(intent, before, None)
        if self._unsettled and self._unsettled[0] == intent.id:
            self._unsettled = None  # known now, or handed to staff
        return result

    def reverse(self, receipt_number: str, pence: int) -> PaymentResult:
        if not _is_receipt(receipt_number):
            return PaymentResult(PaymentVerdict.PAID, pence, NotPaidReason.NOT_FOUND, receipt_number=receipt_number)
        report = Report()
        try:
            self._session.register()
            end = self._session.hold(reversal(self._settings.password, int(receipt_number)), report)
        except _TROUBLE as trouble:
            log_events.card_reversal_unanswered(receipt=receipt_number, fault=trouble)
            return PaymentResult(PaymentVerdict.UNKNOWN, pence, receipt_number=receipt_number)
        self._learn_last_trace()
        return self._reversed(report, end, pence)

    def end_of_day(self) -> DayEnd:
        report = Report()
        try:
            self._session.register()
            end = self._session.hold(end_of_day(self._settings.password), report)
        except LineFault:
            return DayEnd(done=False, reason=NotPaidReason.UNREACHABLE)
        except TerminalSilent:
            return DayEnd(done=False, reason=NotPaidReason.TIMED_OUT, updating=self._session.is_updating)
        pence = (report.news.pence if report.news else None) or 0
        if end.code == UPDATING:
            closed = end.closing is Closing.COMPLETED or report.news is not None
            return DayEnd(done=closed, pence=pence, slip=report.slips.first, updating=True)
        if end.closing is not Closing.COMPLETED:
            return DayEnd(done=False, reason=why_not_paid(end.code), slip=report.slips.first)
        self._learn_last_trace()
        return DayEnd(done=True, pence=pence, slip=report.slips.first)

    def _asked(self) -> Health:
        if not self._session.registered:
            end = self._session.register(tries=1)
            if end.closing is not Closing.COMPLETED:
                return health_for(end.code, "")
        state = self._session.enquire(tries=1)
        if state.code == UNREGISTERED:
            self._session.register(tries=1)
            state = self._session.enquire(tries=1)
        if state.code == APPROVED and not self._session.last_trace:
            self._session.last_booking()
        return health_for(state.code, " ".join(part for part in (state.software, state.terminal_id) if part))

    def _learn_last_trace(self) -> None:
        self._session.last_trace = ""
        try:
            self._session.register()
            self._session.last_booking()
            self._trace_is_stale = not self._session.last_trace
        except _TROUBLE as trouble:
            log_events.card_trace_not_learnt(fault=trouble)

    def _reversed(self, report: Report, end: DialogueEnd, pence: int) -> PaymentResult:
        code = report.news.code if report.news and report.news.code is not None else end.code
        slip: CardSlip | None = report.slips.customer
        if code == ALREADY_REVERSED or (end.closing is Closing.COMPLETED and code == APPROVED):
            verdict, reason = PaymentVerdict.NOT_PAID, NotPaidReason.REVERSED
        elif end.closing is Closing.COMPLETED and report.news is None:
            verdict, reason = PaymentVerdict.UNKNOWN, None
        else:
            verdict, reason = PaymentVerdict.PAID, why_not_paid(code)
        if report.news:
            return result_of(report.news, pence, verdict, reason, report.slips)
        return PaymentResult(verdict, pence if verdict is PaymentVerdict.PAID else 0, reason, customer_slip=slip)


def _is_receipt(number: str) -> bool:
    """Four digits at most, as field 87 holds it."""
    return number.isascii() and number.isdigit() and int(number[:20]) <= 9999
