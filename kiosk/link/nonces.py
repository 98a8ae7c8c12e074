"""The nonces of the last few minutes, so that a recorded request is not taken a second time."""

from collections import OrderedDict
from threading import Lock

KEPT_SECONDS = 600
"""Twice the window of `signing.WINDOW_SECONDS`: a request is older than the window before its nonce is forgotten."""


class Nonces:
    """Safe to share between threads. Each hub process has its own: what a replay could repeat is idempotent anyway."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._seen: OrderedDict[str, float] = OrderedDict()

    def is_new(self, nonce: str, now: float) -> bool:
        """Whether this nonce was not seen before; it is from now on. `now` in seconds since 1970."""
        with self._lock:
            self._forget(now - KEPT_SECONDS)
            if nonce in self._seen:
                return False
            self._seen[nonce] = now
            return True

    def _forget(self, before: float) -> None:
        while self._seen and next(iter(self._seen.values())) < before:
            self._seen.popitem(last=False)
