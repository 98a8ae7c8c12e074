"""Looking after the files from phones: each belongs to a submission that names it, or goes."""

from kiosk import log_events
from kiosk.handover.file_copies import FileCopies
from kiosk.handover.handed_files import HandedFiles
from kiosk.handover.named_files import named_files
from kiosk.hub.submission_book import CannotOpen, SubmissionBook
from kiosk.hub_store.store import HubStore


class FileKeeping:
    """Does what is due; does nothing the second time. What is deleted here is deleted from the second copy."""

    def __init__(self, store: HubStore, submissions: SubmissionBook, files: HandedFiles, copies: FileCopies) -> None:
        self._store = store
        self._submissions = submissions
        self._files = files
        self._copies = copies

    def settle(self) -> int:
        """Binds what submissions name, purges what none does. How many files were purged because no submission came."""
        for submission_id in self._files.unsettled():
            try:
                named = named_files(self._submissions.answers_of(submission_id))
            except CannotOpen as cannot:
                log_events.files_not_settled(submission=submission_id, fault=cannot)
                continue
            self._files.settle(submission_id, named)
        gone = self._files.purge_unclaimed()
        if gone:
            log_events.files_purged(count=gone)
        with self._store.reading() as connection:
            self._copies.clear(connection)
        return gone
