"""A line that tells whoever waits that nothing has come back yet."""

import time
from collections.abc import Callable

from devices.line.line import Line

_PATIENCE = 4.0
"""Seconds. A ZVT terminal may take five to acknowledge a message before it is sent again, three times in all."""


class ImpatientLine:
    """Fits `Line` and passes everything on. `say` is called once, where after its first bytes nothing is ever heard."""

    def __init__(self, line: Line, say: Callable[[], None], steady: Callable[[], float] = time.monotonic) -> None:
        self._line = line
        self._say = say
        self._steady = steady
        self._asked_at: float | None = None
        self._settled = False
        """Something was heard, or it was said that nothing is."""

    @property
    def baud(self) -> int:
        return self._line.baud

    def read(self, size: int, timeout: float) -> bytes:
        data = self._line.read(size, timeout)
        if data:
            self._settled = True
        elif not self._settled and self._asked_at is not None and self._steady() >= self._asked_at + _PATIENCE:
            self._settled = True
            self._say()
        return data

    def write(self, data: bytes, timeout: float) -> None:
        self._line.write(data, timeout)
        if self._asked_at is None:
            self._asked_at = self._steady()

    def drop_input(self) -> None:
        self._line.drop_input()

    def close(self) -> None:
        self._line.close()
