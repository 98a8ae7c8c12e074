"""Asking a ZVT terminal what became of an attempt whose end was not heard: 06 00, 05 01, 06 20."""

from collections.abc import Callable

from devices import log_events
from devices.card_terminal.card_terminal import PaymentIntent, PaymentResult, PaymentVerdict
from devices.card_terminal.zvt_dialogue import Closing
from devices.card_terminal.zvt_evidence import Judgement, judged
from devices.card_terminal.zvt_link import TerminalSilent
from devices.card_terminal.zvt_news import StatusInformation
from devices.card_terminal.zvt_payment import ZvtPayment
from devices.card_terminal.zvt_reasons import NOT_ANSWERS, PLEASE_WAIT
from devices.card_terminal.zvt_result import result_of
from devices.card_terminal.zvt_session import ZvtSession
from devices.card_terminal.zvt_timers import ZvtTimers
from devices.line.line import LineFault

_LINE_PAUSE = 0.25
"""Seconds between two looks at a line that is gone."""


class ZvtRecovery:
    """One instance a terminal."""

    def __init__(
        self, session: ZvtSession, timers: ZvtTimers, steady: Callable[[], float], pause: Callable[[float], None]
    ) -> None:
        self._session = session
        self._timers = timers
        self._steady = steady
        self._pause = pause
        self._line_is_gone = False
        self._late: ZvtPayment | None = None
        """Hears what the attempt itself still has to say; nobody once the last booking was asked for, which sounds the same."""

    def settled(self, intent: PaymentIntent, before: str, payment: ZvtPayment | None) -> PaymentResult:
        """UNKNOWN where the terminal cannot be asked in time or its answer is no proof.

        `payment` is the attempt itself where it is still in hand: a result that comes late is then journalled and taken.
        Without it a late approval is reversed.
        """
        began, self._late = self._steady(), payment
        while True:
            last = self._asked(payment)
            if last is not None:
                seen = payment.news.trace if payment else intent.attributes.get("trace", "")
                return self._result(intent, last, judged(intent, before, seen, last), payment)
            # A visitor who has paid waits for the line; an earlier attempt can be asked about again at any time.
            patience = self._timers.recovery if payment or not self._line_is_gone else self._timers.connect
            if self._steady() >= began + patience:
                return self._result(intent, StatusInformation(), judged(intent, before, "", None), payment)

    def _asked(self, payment: ZvtPayment | None) -> StatusInformation | None:
        """None where it is worth asking again: no answer, or busy. An empty answer is an answer."""
        self._line_is_gone = False
        try:
            end = self._session.register(self._late)
            if end.code == PLEASE_WAIT and not (payment and payment.is_decided):
                self._session.stop()
            if end.closing is Closing.COMPLETED and self._session.enquire().code not in NOT_ANSWERS:
                self._late = None
                last, end = self._session.last_booking()
                if last or end.code not in NOT_ANSWERS:
                    return last or StatusInformation()
        except LineFault:
            self._line_is_gone = True
            self._pause(min(_LINE_PAUSE, self._timers.again))
        except TerminalSilent as silence:
            log_events.card_settling_unanswered(fault=silence)
        else:
            self._pause(self._timers.again)
        return None

    def _result(
        self, intent: PaymentIntent, last: StatusInformation, judgement: Judgement, payment: ZvtPayment | None
    ) -> PaymentResult:
        known = payment.news.with_more(last) if payment and judgement.verdict is PaymentVerdict.PAID else last
        if judgement.verdict is not PaymentVerdict.PAID:
            known = payment.news if payment else StatusInformation()
        log_events.card_payment_settled(attempt=intent.id, verdict=judgement.verdict)
        return result_of(known, intent.pence, judgement.verdict, judgement.reason, payment.slips if payment else None)
