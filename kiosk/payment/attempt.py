"""One attempt at the terminal, in the paying thread: journal first, then money."""

import threading
from collections.abc import Callable

from devices.card_terminal.card_terminal import PaymentResult, TerminalPrompt
from kiosk.payment.attempt_records import AttemptRecords


class Attempt:
    """Stands between the terminal and us: fits `PaymentJournal` and `PaymentWatcher`."""

    def __init__(self, attempt_id: str, records: AttemptRecords, on_prompt: Callable[[TerminalPrompt], None]) -> None:
        self.id = attempt_id
        self._records = records
        self._on_prompt = on_prompt
        self._cancel = threading.Event()

    def sent(self) -> None:
        self._records.sent(self.id)

    def accepted(self) -> None:
        self._records.accepted(self.id)

    def result(self, result: PaymentResult) -> None:
        self._records.result(self.id, result)

    def completed(self) -> None:
        self._records.completed(self.id)

    def prompt(self, prompt: TerminalPrompt) -> None:
        self._on_prompt(prompt)

    def cancel(self) -> None:
        """The visitor asks to stop; the terminal is told when the protocol gives us a turn."""
        self._cancel.set()

    def wants_to_cancel(self) -> bool:
        return self._cancel.is_set()
