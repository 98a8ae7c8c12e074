"""Whoever takes a payment from the command line: reads what the terminal wants, and may stop it with Ctrl-C."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from devices.card_terminal.card_terminal import TerminalPrompt
from ui.commands.device_tools.speaking import complain_in_signal

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StoppingWatcher:
    """Fits `PaymentWatcher`. A first signal is the visitor's wish to stop; a second ends the wait with KeyboardInterrupt."""

    def __init__(self, say: Callable[..., None], stop_after: float | None) -> None:
        """`stop_after`: the visitor wants to stop after so many seconds."""
        self._say = say
        self._stop_at = None if stop_after is None else time.monotonic() + stop_after
        self._stopped = False

    def prompt(self, prompt: TerminalPrompt) -> None:
        self._say("prompt", prompt=prompt)

    def wants_to_cancel(self) -> bool:
        return self._stopped or (self._stop_at is not None and time.monotonic() >= self._stop_at)

    @contextmanager
    def hearing_signals(self) -> Iterator[None]:
        before = [signal.signal(one, self._stop) for one in _SIGNALS]
        try:
            yield
        finally:
            for one, handler in zip(_SIGNALS, before, strict=True):
                signal.signal(one, handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        if self._stopped:
            raise KeyboardInterrupt
        self._stopped = True
        complain_in_signal("the terminal is asked to stop; once more leaves it alone, and `settle` then finds out")
