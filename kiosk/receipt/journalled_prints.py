"""Print jobs in the kiosk's own journal."""

from collections.abc import Collection

from devices.health import Health, HealthReason, HealthState
from devices.printer.receipt_printer import PrintStep
from kiosk.receipt.roll_book import RollBook
from offline_cache.print_records import PrintRecords, PrintState

RECEIPT = "receipt"


class JournalledPrints:
    """Fits `PrintJobs`. Raises CacheFault where the journal cannot be written."""

    def __init__(self, records: PrintRecords, roll: RollBook) -> None:
        self._records = records
        self.roll = roll

    def queued(self, reference: str) -> int:
        return self._records.queued(RECEIPT, reference)

    def step(self, job: int, step: PrintStep, reasons: Collection[HealthReason] = ()) -> None:
        self._records.step(job, PrintState(step.value), [reason.value for reason in reasons])
        if step is PrintStep.WAITING:
            self.roll.seen(Health(HealthState.FAULT, frozenset(reasons)))

    def came_out(self, millimetres: int) -> None:
        self.roll.printed(millimetres)
