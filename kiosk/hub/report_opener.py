"""Opens a submission for its delivery, with the council's own words for its questions."""

from kiosk.delivery.answers import answer_rows
from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.delivery_queue import Claimed
from kiosk.delivery.report import Report
from kiosk.hub.content_names import ContentNames
from kiosk.hub.submission_book import CannotOpen, SubmissionBook


class ReportOpener:
    """Called by the threads that deliver."""

    def __init__(self, submissions: SubmissionBook, names: ContentNames) -> None:
        self._submissions = submissions
        self._names = names

    def __call__(self, claimed: Claimed) -> Report:
        """Raises DeliveryFault."""
        try:
            opened, received_at = self._submissions.open_for_delivery(claimed.submission_id)
        except CannotOpen as cannot:
            raise DeliveryFault(DeliveryReason.CANNOT_OPEN, str(cannot)) from cannot
        return Report(opened, self._names.form(opened.form_id), answer_rows(opened, self._names), received_at)
