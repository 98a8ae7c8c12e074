"""The word to the back office on payments whose end became known after their visit."""

from devices.card_terminal.card_terminal import PaymentIntent, PaymentResult
from kiosk.payment.journalled_attempts import JournalledAttempts
from kiosk.payment.settling import Tell
from kiosk.visit.sending import SubmissionDesk, settled_outcome


def telling(attempts: JournalledAttempts, desk: SubmissionDesk) -> Tell:
    """Seals each end beside the submission that it pays for."""

    def tell(intent: PaymentIntent, result: PaymentResult) -> None:
        submission = attempts.submission_of(intent.id)
        if submission is not None:
            desk.accept(settled_outcome(submission, intent, result))

    return tell
