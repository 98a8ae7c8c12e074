"""The receipt printer for any thread, run on its own."""

from devices.device_thread import DeviceThread
from devices.health import Health
from devices.health_watch import HealthWatch
from devices.line.line import LineRetired
from devices.printer.document import Document
from devices.printer.receipt_printer import OnPrintStep, PrintResult, PrintStep, ReceiptPrinter


class SharedPrinter:
    """Fits `ReceiptPrinter`; calls wait until the printer's thread has done them. `on_step` runs on that thread.

    Closed in mid-job, the result is UNKNOWN, as after a crash.
    """

    def __init__(self, printer: ReceiptPrinter, watch: HealthWatch) -> None:
        self._printer = printer
        self._watch = watch
        self._thread = DeviceThread("printer", watch)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._thread.close()

    def health(self) -> Health:
        return self._thread.call(self._printer.health)

    def print(self, document: Document, job: str, on_step: OnPrintStep) -> PrintResult:
        try:
            return self._thread.call(lambda: self._printer.print(document, job, on_step))
        except LineRetired:
            return PrintResult(PrintStep.UNKNOWN)
        finally:
            self._watch.soon()
