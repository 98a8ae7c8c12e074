"""Print jobs in the kiosk's own journal."""

from collections.abc import Collection

from devices.health import HealthReason
from devices.printer.receipt_printer import PrintStep
from offline_cache.print_records import PrintRecords, PrintState

RECEIPT = "receipt"


class JournalledPrints:
    """Fits `PrintJobs`. Raises CacheFault where the journal cannot be written."""

    def __init__(self, records: PrintRecords) -> None:
        self._records = records

    def queued(self, reference: str) -> int:
        return self._records.queued(RECEIPT, reference)

    def step(self, job: int, step: PrintStep, reasons: Collection[HealthReason] = ()) -> None:
        self._records.step(job, PrintState(step.value), [reason.value for reason in reasons])
