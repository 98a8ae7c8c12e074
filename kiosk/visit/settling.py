"""Payments whose end nobody knew: asked about again, quietly, until the terminal can say."""

from uuid import UUID

from devices.card_terminal.card_terminal import CardTerminal, PaymentIntent, PaymentResult, PaymentVerdict
from kiosk.money import Pence
from kiosk.payment.journalled_attempts import JournalledAttempts
from kiosk.payment.payment_flow import Bill, PaymentStage
from kiosk.visit.sending import SubmissionDesk, payment_outcome


class Settling:
    """Belongs behind the paying door: nobody may be paying meanwhile."""

    def __init__(self, terminal: CardTerminal, attempts: JournalledAttempts, desk: SubmissionDesk) -> None:
        self._terminal = terminal
        self._attempts = attempts
        self._desk = desk

    def is_needed(self) -> bool:
        return bool(self._attempts.unsettled())

    def settle(self) -> bool:
        """Asks about each; what is known now is journalled and told to the back office. Whether all are settled."""
        for intent in self._attempts.unsettled():
            result = self._terminal.settle(intent)
            if result.verdict is PaymentVerdict.UNKNOWN:
                return False
            self._report(intent, result)
            self._attempts.closed(intent.id, result)
        return True

    def _report(self, intent: PaymentIntent, result: PaymentResult) -> None:
        submission: UUID | None = self._attempts.submission_of(intent.id)
        if submission is None:
            return
        stage = PaymentStage.PAID if result.verdict is PaymentVerdict.PAID else PaymentStage.LATER
        bill = Bill(submission, intent.reference, Pence(intent.pence))
        self._desk.accept(payment_outcome(bill, stage, result, "en"))
