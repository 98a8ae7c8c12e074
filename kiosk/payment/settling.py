"""Payments whose end nobody knew: asked about again, quietly, until the terminal or staff can say."""

from collections.abc import Callable

from devices.card_terminal.card_terminal import CardTerminal, PaymentIntent, PaymentResult, PaymentVerdict
from kiosk.payment.attempt_records import AttemptRecords

Tell = Callable[[PaymentIntent, PaymentResult], None]
"""Told of each end that is known now, before the journal forgets that it was open."""


class Settling:
    """Belongs behind the paying door: nobody may be paying meanwhile."""

    def __init__(self, terminal: CardTerminal, records: AttemptRecords, tell: Tell) -> None:
        self._terminal = terminal
        self._records = records
        self._tell = tell

    def is_needed(self) -> bool:
        return bool(self._records.unsettled())

    def settle(self) -> bool:
        """Asks about each; what is known now is told and journalled. Whether all are settled."""
        for intent in self._records.unsettled():
            result = self._terminal.settle(intent)
            if result.verdict is PaymentVerdict.UNKNOWN:
                return False
            self.closed(intent, result)
        return True

    def closed(self, intent: PaymentIntent, result: PaymentResult) -> None:
        """Its end is known: from the terminal, or from staff who looked at the terminal's own records."""
        self._tell(intent, result)
        self._records.closed(intent.id, result)
