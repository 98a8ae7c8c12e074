"""The one thread that owns one device."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from devices import log_events
from devices.line.line import LineRetired

T = TypeVar("T")


_AFTER_TROUBLE = 1.0
_JOIN_SECONDS = 10.0
"""Longer than any driver takes to notice that its line was retired: a write may have to run into its time-out."""


class DeviceThread:
    """Runs what is submitted, in order, and in between `chore`, which returns how many seconds it can wait for its next turn."""

    def __init__(self, name: str, chore: Callable[[], float]) -> None:
        self._chore = chore
        self._waiting: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=f"device {name}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """From any thread. The future is cancelled when the thread is closed before its turn."""
        future: Future[T] = Future()
        if self._closed:
            future.cancel()
        else:
            self._waiting.put((future, work))
        return future

    def call(self, work: Callable[[], T]) -> T:
        """Submits and waits. Called from its own thread it would wait for itself."""
        return self.submit(work).result()

    def close(self) -> None:
        self._closed = True
        self._waiting.put(None)
        self._thread.join(_JOIN_SECONDS)
        if self._thread.is_alive():
            log_events.device_thread_left_behind(thread=self._thread.name)
        self._cancel_waiting()

    def _run(self) -> None:
        while not self._closed:
            wait = self._chore_done()
            self._run_waiting(wait)

    def _run_waiting(self, wait: float) -> None:
        try:
            item = self._waiting.get(timeout=wait) if wait else self._waiting.get_nowait()
            while item is not None:
                _run_one(*item)
                item = self._waiting.get_nowait()
        except queue.Empty:
            return

    def _chore_done(self) -> float:
        try:
            return self._chore()
        except LineRetired:
            return _AFTER_TROUBLE
        except Exception as fault:  # noqa: BLE001 — a door: one device's defect must not take its thread along; staff see it as unknown health
            log_events.device_chore_failed(thread=self._thread.name, fault=fault)
            return _AFTER_TROUBLE

    def _cancel_waiting(self) -> None:
        while not self._waiting.empty():
            item = self._waiting.get_nowait()
            if item is not None:
                item[0].cancel()


def _run_one(future: Future[Any], work: Callable[[], Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(work())
    except BaseException as trouble:  # noqa: BLE001 - a door: it belongs to whoever waits for the future
        future.set_exception(trouble)
