"""Opens a submission for its delivery, with the council's own words for its questions and the files that came with it."""

from collections.abc import Sequence

from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.delivery_queue import Claimed
from kiosk.delivery.file_links import FileLinks, LinkedFile
from kiosk.delivery.report import Report
from kiosk.delivery.report_file import ReportFile
from kiosk.handover.handed_files import HandedFiles, ListedFile, NoSuchFile
from kiosk.handover.named_files import named_files
from kiosk.hub.content_names import ContentNames
from kiosk.hub.submission_book import CannotOpen, SubmissionBook
from kiosk.link.submission import Submission
from offline_cache.sealing import SealBroken


class ReportOpener:
    """Called by the threads that deliver."""

    def __init__(self, submissions: SubmissionBook, names: ContentNames, files: HandedFiles, links: FileLinks) -> None:
        self._submissions = submissions
        self._names = names
        self._files = files
        self._links = links

    def __call__(self, claimed: Claimed) -> Report:
        """Raises DeliveryFault."""
        try:
            opened, received_at = self._submissions.open_for_delivery(claimed.submission_id)
        except CannotOpen as cannot:
            raise DeliveryFault(DeliveryReason.CANNOT_OPEN, str(cannot)) from cannot
        words = self._names.words(opened.form_id, opened.form_version)
        return Report(opened, words, received_at, self._files_of(claimed, opened))

    def _files_of(self, claimed: Claimed, opened: Submission) -> Sequence[ReportFile]:
        """In the order they came, numbered as in the console."""
        asked_by = {name: field_id for field_id, value in opened.answers.items() for name in named_files({field_id: value})}
        listed = self._files.listed(claimed.submission_id, asked_by) if asked_by else ()
        return [
            self._file(claimed, asked_by[str(file.id)], f"{opened.reference}-{number}.{file.kind.ending}", file)
            for number, file in enumerate(listed, start=1)
        ]

    def _file(self, claimed: Claimed, question: str, name: str, file: ListedFile) -> ReportFile:
        def read() -> bytes:
            try:
                return self._files.read(claimed.submission_id, file.id)
            except (NoSuchFile, SealBroken) as cannot:
                why = "A photo or document that came with it cannot be opened."
                raise DeliveryFault(DeliveryReason.CANNOT_OPEN, why) from cannot

        link = self._links.address(LinkedFile(claimed.back_office, claimed.submission_id, file.id))
        return ReportFile(file.id, question, name, file.kind.media_type, file.size, file.digest, read, link)
