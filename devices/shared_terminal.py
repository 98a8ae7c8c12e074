"""The payment terminal for any thread, run on its own."""

from devices.card_terminal.card_terminal import (
    CardTerminal,
    DayEnd,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
)
from devices.device_thread import DeviceThread
from devices.health import Health
from devices.health_watch import HealthWatch
from devices.line.line import LineRetired

_UNKNOWN = PaymentResult(PaymentVerdict.UNKNOWN)


class SharedTerminal:
    """Fits `CardTerminal`; calls wait until the terminal's thread has done them. Journal and watcher run on that thread.

    Closed in mid-payment, the result is UNKNOWN, as after a crash: it is settled at the next start.
    """

    def __init__(self, terminal: CardTerminal, watch: HealthWatch) -> None:
        self._terminal = terminal
        self._watch = watch
        self._thread = DeviceThread("card terminal", watch)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._thread.close()

    def health(self) -> Health:
        return self._thread.call(self._terminal.health)

    def last_trace(self) -> str:
        return self._terminal.last_trace()

    def pay(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        try:
            return self._thread.call(lambda: self._terminal.pay(intent, journal, watcher))
        except LineRetired:
            return _UNKNOWN
        finally:
            self._watch.soon()

    def settle(self, intent: PaymentIntent) -> PaymentResult:
        try:
            return self._thread.call(lambda: self._terminal.settle(intent))
        except LineRetired:
            return _UNKNOWN
        finally:
            self._watch.soon()

    def reverse(self, receipt_number: str, pence: int) -> PaymentResult:
        try:
            return self._thread.call(lambda: self._terminal.reverse(receipt_number, pence))
        except LineRetired:
            return _UNKNOWN

    def end_of_day(self) -> DayEnd:
        try:
            return self._thread.call(self._terminal.end_of_day)
        except LineRetired:
            return DayEnd(done=False)
        finally:
            self._watch.soon()
