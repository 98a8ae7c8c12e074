"""An acquirer's adapter, whole, as a package of somebody else's would hold it: a terminal that speaks lines of text.

HELLO → READY last · SALE id pence → CARD, then OK receipt pence digits | NO | STOPPED · KEEP | DROP → DONE
WHAT id → PAID receipt pence | NONE · BACK receipt → DONE · CLOSE → TOTAL pence · STOP, in between
"""

import time
from collections.abc import Mapping

from devices.card_terminal.card_terminal import (
    CardTerminal,
    DayEnd,
    NotPaidReason,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
    TerminalPrompt,
)
from devices.health import Health, HealthReason, HealthState
from devices.line.line import Line, LineFault, LineFaultReason

UNKNOWN = PaymentResult(PaymentVerdict.UNKNOWN)


def adapter(line: Line, options: Mapping[str, str]) -> CardTerminal:
    """The entry point."""
    return MyBankTerminal(line, patience=float(options.get("patience", "5")))


class MyBankTerminal:
    """Fits `CardTerminal`."""

    def __init__(self, line: Line, patience: float) -> None:
        self._line = line
        self._patience = patience
        self._last = ""
        self._heard = b""

    def last_trace(self) -> str:
        return self._last

    def health(self) -> Health:
        try:
            answer = self._ask("HELLO")
        except LineFault as fault:
            gone = fault.reason is LineFaultReason.GONE
            return Health(HealthState.FAULT, frozenset({HealthReason.UNPLUGGED if gone else HealthReason.OFFLINE}), str(fault))
        if answer[:1] != ["READY"]:
            return Health(HealthState.UNKNOWN, frozenset({HealthReason.SILENT}))
        self._last = answer[1]
        return Health(HealthState.OK)

    def pay(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        watcher.prompt(TerminalPrompt.CONNECTING)
        if self.health().state is not HealthState.OK:
            return _not_paid(NotPaidReason.UNREACHABLE)
        try:
            journal.sent()
        except Exception:  # noqa: BLE001 — the journal is the kiosk's; whatever it fails with, no money is asked for
            return _not_paid(NotPaidReason.JOURNAL)
        try:
            return self._sold(intent, journal, watcher)
        except LineFault:
            return self.settle(intent)

    def settle(self, intent: PaymentIntent) -> PaymentResult:
        try:
            match self._ask(f"WHAT {intent.id}"):
                case ["PAID", receipt, pence]:
                    return PaymentResult(PaymentVerdict.PAID, int(pence), trace=receipt, receipt_number=receipt)
                case ["NONE"]:
                    return _not_paid(NotPaidReason.NOT_FOUND)
        except LineFault:
            pass
        return UNKNOWN

    def reverse(self, receipt_number: str, pence: int) -> PaymentResult:
        try:
            done = self._ask(f"BACK {receipt_number}") == ["DONE"]
        except LineFault:
            return UNKNOWN
        return _not_paid(NotPaidReason.REVERSED) if done else PaymentResult(PaymentVerdict.PAID, pence)

    def end_of_day(self) -> DayEnd:
        try:
            match self._ask("CLOSE"):
                case ["TOTAL", pence]:
                    return DayEnd(done=True, pence=int(pence))
        except LineFault:
            pass
        return DayEnd(done=False, reason=NotPaidReason.UNREACHABLE)

    def _sold(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        if self._ask(f"SALE {intent.id} {intent.pence}") != ["CARD"]:
            return self.settle(intent)
        journal.accepted()
        watcher.prompt(TerminalPrompt.INSERT_CARD)
        match self._card(watcher):
            case ["OK", receipt, pence, digits]:
                paid = PaymentResult(
                    PaymentVerdict.PAID, int(pence), trace=receipt, receipt_number=receipt, card_last_digits=digits
                )
                return self._kept(intent, journal, paid)
            case ["NO"]:
                return _not_paid(NotPaidReason.DECLINED)
            case ["STOPPED"]:
                return _not_paid(NotPaidReason.CANCELLED)
        return self.settle(intent)

    def _kept(self, intent: PaymentIntent, journal: PaymentJournal, paid: PaymentResult) -> PaymentResult:
        try:
            journal.result(paid)
        except Exception:  # noqa: BLE001 — whatever it fails with, the money goes back
            return _not_paid(NotPaidReason.JOURNAL) if self._ask("DROP") == ["DONE"] else self.settle(intent)
        if self._ask("KEEP") != ["DONE"]:
            return self.settle(intent)
        self._last = paid.trace
        journal.completed()
        return paid

    def _card(self, watcher: PaymentWatcher) -> list[str]:
        until = time.monotonic() + self._patience
        while time.monotonic() < until:
            if watcher.wants_to_cancel():
                return self._ask("STOP")
            if answer := self._next(0.05):
                return answer
        return []

    def _ask(self, question: str) -> list[str]:
        """The words of the answer; none where it does not come."""
        self._heard = b""
        self._line.drop_input()
        self._line.write(question.encode() + b"\n", 1.0)
        return self._next(min(1.0, self._patience))

    def _next(self, timeout: float) -> list[str]:
        until = time.monotonic() + timeout
        while b"\n" not in self._heard and (left := until - time.monotonic()) > 0:
            self._heard += self._line.read(256, left)
        if b"\n" not in self._heard:
            return []
        line, _, self._heard = self._heard.partition(b"\n")
        return line.decode("ascii", "replace").split()


def _not_paid(reason: NotPaidReason) -> PaymentResult:
    return PaymentResult(PaymentVerdict.NOT_PAID, reason=reason)
