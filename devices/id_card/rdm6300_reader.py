"""An RFID reader that repeats a tag's number for as long as the tag is near."""

import time
from collections.abc import Callable

from devices.health import Health, HealthState
from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.id_card.rdm6300_frames import Rdm6300Frames
from devices.line.fault_health import health_of
from devices.line.line import Line, LineFault

REMOVED = 1.0
"""Seconds without its number after which a tag counts as taken away."""


class Rdm6300Reader:
    """Fits `IdCardReader`. A tag is read once, and again after it was away; the reader sends 9600 8N1."""

    def __init__(self, line: Line, steady: Callable[[], float] = time.monotonic) -> None:
        self._line = line
        self._steady = steady
        self._frames = Rdm6300Frames()
        self._health = Health(HealthState.UNKNOWN, detail="no tag read yet")
        self._present = ""
        self._seen_at = 0.0

    def health(self) -> Health:
        return self._health

    def read(self, timeout: float) -> IdentityCard | CardRefusal | None:
        deadline = time.monotonic() + timeout
        try:
            while (remaining := deadline - time.monotonic()) > 0:
                if tag := self._new_tag(self._line.read(64, remaining)):
                    return IdentityCard(CardKind.RFID, tag)
        except LineFault as fault:
            self._frames.forget()
            self._present = ""
            self._health = health_of(fault)
        return None

    def _new_tag(self, data: bytes) -> str:
        if self._health.state is HealthState.FAULT:
            self._health = Health(HealthState.UNKNOWN, detail="no tag read since the line came back")
        tags = self._frames.arrived(data)
        new = [tag for tag in tags if self._is_new(tag)]
        return new[-1] if new else ""

    def _is_new(self, tag: str) -> bool:
        now = self._steady()
        new = tag != self._present or now - self._seen_at > REMOVED
        self._present, self._seen_at = tag, now
        self._health = Health(HealthState.OK)
        return new
