"""The nonces of the last few minutes, so that a recorded request is not taken a second time."""

from collections import OrderedDict
from threading import Lock
from typing import Protocol

KEPT_SECONDS = 600
"""Twice the window of `signing.WINDOW_SECONDS`: a request is older than the window before its nonce is forgotten."""


class NonceBook(Protocol):
    """What has to be asked before a signed request is taken."""

    def is_new(self, nonce: str, signed_at: int, now: float) -> bool:
        """Whether this nonce cannot have been used before; it is from now on. Both times in seconds since 1970."""
        ...


class Nonces:
    """In memory, for the one process that serves an embedded database. Safe to share between threads.

    What was signed before this process began may have been used with the one before it, and is refused: kiosks sign again.
    """

    def __init__(self, began: float = 0) -> None:
        """`began` in seconds since 1970."""
        self._lock = Lock()
        self._began = int(began)
        self._seen: OrderedDict[str, float] = OrderedDict()

    def is_new(self, nonce: str, signed_at: int, now: float) -> bool:
        """As `NonceBook` says."""
        with self._lock:
            self._forget(now - KEPT_SECONDS)
            self._began = min(self._began, int(now))  # a clock that was put back shuts nobody out
            if nonce in self._seen or signed_at < self._began:
                return False
            self._seen[nonce] = now
            return True

    def _forget(self, before: float) -> None:
        while self._seen and next(iter(self._seen.values())) < before:
            self._seen.popitem(last=False)
