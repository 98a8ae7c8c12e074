"""Giving back what was taken in part: in the journal before the terminal hears of it."""

from dataclasses import dataclass

from devices.card_terminal.card_terminal import CardTerminal, PaymentResult, PaymentVerdict
from kiosk.payment.attempt_records import AttemptRecords


@dataclass(frozen=True, slots=True)
class Taken:
    """One attempt that took money."""

    attempt_id: str
    result: PaymentResult


class GivingBack:
    """Belongs behind the paying door."""

    def __init__(self, terminal: CardTerminal, records: AttemptRecords) -> None:
        self._terminal = terminal
        self._records = records

    def give_back(self, taken: tuple[Taken, ...]) -> tuple[Taken, ...]:
        """What is left: refused by the terminal, or unknown. The last taken goes first: some terminals reverse no other."""
        left = [one for one in reversed(taken) if not self._is_given_back(one)]
        return tuple(reversed(left))

    def _is_given_back(self, one: Taken) -> bool:
        """Unknown from before the question until its answer is kept: so a power cut in between is settled, not forgotten."""
        self._records.closed(one.attempt_id, PaymentResult(PaymentVerdict.UNKNOWN))
        answer = self._terminal.reverse(one.result.receipt_number, one.result.pence)
        if answer.verdict is PaymentVerdict.UNKNOWN:
            return False
        given_back = answer.verdict is PaymentVerdict.NOT_PAID
        self._records.closed(one.attempt_id, answer if given_back else one.result)
        return given_back
