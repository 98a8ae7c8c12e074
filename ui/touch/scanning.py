"""The scanner while a question wants a code: it listens on that page alone, and what it reads fills the field."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from devices.feed import Feed
from devices.scanner.scan import Scan, ScanRefusal
from ui.touch.screens.question.question_view import LookUp

Scans = Feed[Scan | ScanRefusal]


@dataclass(frozen=True, slots=True)
class Reading:
    """Where a field's code stands, and what it says once it was read."""

    stage: LookUp = LookUp.WORKING
    text: str = ""


class Scanning:
    """Lives on the screen's thread; `soon` brings the scanner's word there."""

    def __init__(self, scans: Scans | None, soon: Callable[[Callable[[], None]], None], on_change: Callable[[], None]) -> None:
        self._scans = scans
        self._soon = soon
        self._on_change = on_change
        self._field = ""
        self.reading = Reading()

    def follow(self, field: str, works: bool) -> Reading:
        """`field` is the one on the page that wants a code, empty where none does. Where it stands now."""
        if field != self._field:
            self._field = field
            self.reading = Reading()
            self._listen()
        if not field or self._scans is None or not works:
            return Reading(LookUp.FAILED if field else LookUp.IDLE)
        return self.reading

    def again(self) -> None:
        """The visitor wants the scanner's light once more."""
        self.reading = Reading()
        self._listen()
        self._on_change()

    def _listen(self) -> None:
        if self._scans is None:
            return
        if self._field:
            self._scans.listen(lambda scan: self._soon(lambda: self._read(scan)))
        else:
            self._scans.stop()

    def _read(self, scan: Scan | ScanRefusal) -> None:
        if not self._field:
            return
        match scan:
            case Scan(text=text):
                self.reading = Reading(LookUp.FOUND, text.strip())
            case ScanRefusal.PAYMENT_CARD:
                self.reading = Reading(LookUp.CARD)
            case ScanRefusal.UNREADABLE:
                self.reading = Reading(LookUp.NOTHING)
            case _:
                assert_never(scan)
        self._on_change()
