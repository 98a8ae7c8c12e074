"""Payments whose end nobody knew: asked about again, quietly, until the terminal or staff can say."""

import threading
from collections.abc import Callable
from dataclasses import replace

from devices.card_terminal.card_terminal import CardTerminal, PaymentIntent, PaymentResult, PaymentVerdict
from kiosk.payment.attempt_records import AttemptRecords

Tell = Callable[[PaymentIntent, PaymentResult], None]
"""Told of each end that is known now, before the journal forgets that it was open."""


class Settling:
    """`settle` belongs behind the paying door: nobody may be paying meanwhile. `closed` may be called from any thread."""

    def __init__(self, terminal: CardTerminal | None, records: AttemptRecords, tell: Tell) -> None:
        """Without a terminal only staff can say."""
        self._terminal = terminal
        self._records = records
        self._tell = tell
        self._closing = threading.Lock()

    def settle(self) -> bool:
        """Asks about each; what is known now is told and journalled. Whether all are settled."""
        for intent in self._records.unsettled():
            result = self._terminal.settle(intent) if self._terminal else PaymentResult(PaymentVerdict.UNKNOWN)
            if result.verdict is PaymentVerdict.UNKNOWN:
                return not self._records.unsettled()  # staff may have closed it meanwhile
            self.closed(intent.id, result)
        return True

    def closed(self, attempt_id: str, result: PaymentResult) -> None:
        """Its end is known, from the terminal or from staff who looked at its records; the first word stands."""
        with self._closing:
            intent = next((one for one in self._records.unsettled() if one.id == attempt_id), None)
            if intent is None:
                return
            if result.verdict is PaymentVerdict.PAID and not result.pence:
                result = replace(result, pence=intent.pence)
            self._tell(intent, result)
            self._records.closed(attempt_id, result)
