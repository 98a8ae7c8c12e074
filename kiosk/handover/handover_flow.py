"""The kiosk's half of a hand-over: a code on the screen, a phone that uses it once, and what came of it."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Protocol
from uuid import UUID, uuid4

from kiosk.clock import Clock
from kiosk.door import Door
from kiosk.handover.handover_messages import Accepts, HandedFile, HandoverAsked, HandoverState, HandoverStep

PHONE_PATH = "p"
TOKEN_BYTES = 16


class HandoverStage(StrEnum):
    IDLE = "idle"
    ASKING = "asking"
    WAITING = "waiting"
    """The code is on the screen."""
    OPENED = "opened"
    """A phone shows the page."""
    OVER = "over"
    """The code ran out, or ended otherwise, before anything came."""
    NO_CONNECTION = "no_connection"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question would like to have. `most` is how many files it still takes."""

    field_id: str
    accepts: Accepts
    most: int


@dataclass(frozen=True, slots=True)
class Address:
    """Where the hub's page for phones is, and how long a code lasts there."""

    url: str
    lasts_seconds: int


class HandoverLine(Protocol):
    """The hub, as this feature asks it. Called behind the door; None where the hub gave no good answer."""

    def open(self, handover_id: UUID, asked: HandoverAsked) -> Address | None: ...
    def state(self, handover_id: UUID) -> HandoverState | None: ...
    def close(self, handover_id: UUID) -> None: ...
    def take_back(self, file_id: UUID) -> None: ...
    def abandon(self, submission_id: UUID) -> None: ...


class HandoverFlow:
    """At most one code at a time. Every method runs on the screen's thread; `on_files` says which field has got what."""

    def __init__(
        self,
        line: HandoverLine,
        door: Door,
        clock: Clock,
        on_change: Callable[[], None],
        on_files: Callable[[str, Sequence[HandedFile]], None],
    ) -> None:
        self._line = line
        self._door = door
        self._clock = clock
        self._on_change = on_change
        self._on_files = on_files
        self._id: UUID | None = None
        self._token = ""
        self._ends = 0.0
        self._asked_for: UUID | None = None
        self.stage = HandoverStage.IDLE
        self.field_id = ""
        self.code = ""
        """What the QR code says: an address with a random token, and nothing of the visitor."""

    def ask(self, submission_id: UUID, wanted: Wanted, language: str) -> None:
        """A fresh code; an earlier one ends with it."""
        self._id, self._token = uuid4(), secrets.token_urlsafe(TOKEN_BYTES)
        self._asked_for, self.field_id, self.code = submission_id, wanted.field_id, ""
        asked = HandoverAsked(
            submission_id=submission_id,
            token_hash=sha256(self._token.encode()).hexdigest(),
            accepts=wanted.accepts,
            most=wanted.most,
            language=language,
        )
        handover_id, self.stage = self._id, HandoverStage.ASKING
        self._door.away(lambda: self._line.open(handover_id, asked), lambda address: self._opened(handover_id, address))
        self._on_change()

    def news(self, handover_id: UUID) -> None:
        """The hub says that something has happened to a code. Not ours, or ours no longer: nothing."""
        if handover_id == self._id:
            self._door.away(lambda: self._line.state(handover_id), lambda state: self._told(handover_id, state))

    def tick(self) -> None:
        """Once a second: a code on the screen ends with its time."""
        if self.stage in (HandoverStage.WAITING, HandoverStage.OPENED) and self._clock.steady() >= self._ends:
            self._show(HandoverStage.OVER)

    def stop(self) -> None:
        """The page with the code is left; what came by it stays."""
        if self._id is None:
            return
        handover_id, self._id, self.code = self._id, None, ""
        if self.stage is not HandoverStage.NO_CONNECTION:
            self._door.away(lambda: self._line.close(handover_id), _nothing)
        self.stage = HandoverStage.IDLE

    def take_back(self, file_id: UUID) -> None:
        """The visitor removed a file: it is deleted at the hub as well."""
        self._door.away(lambda: self._line.take_back(file_id), _nothing)

    def leave(self, *, sent: bool) -> None:
        """The form is over. What was handed over for one that was not sent is deleted at the hub."""
        submission_id, self._asked_for = self._asked_for, None
        if submission_id is None:
            return
        if sent:
            self.stop()
        else:
            self._door.away(lambda: self._line.abandon(submission_id), _nothing)
        self._id, self.code, self.stage = None, "", HandoverStage.IDLE

    def _opened(self, handover_id: UUID, address: Address | None) -> None:
        if handover_id != self._id:
            return
        if address is None:
            self._show(HandoverStage.NO_CONNECTION)
            return
        self.code = f"{address.url.rstrip('/')}/{PHONE_PATH}/{self._token}"
        self._ends = self._clock.steady() + address.lasts_seconds
        self._show(HandoverStage.WAITING)

    def _told(self, handover_id: UUID, state: HandoverState | None) -> None:
        if handover_id != self._id or state is None:
            return
        match state.step:
            case HandoverStep.OPENED:
                self._show(HandoverStage.OPENED)
            case HandoverStep.RECEIVED:
                self._id = None
                self._show(HandoverStage.IDLE)
                self._on_files(self.field_id, state.files)
            case HandoverStep.EXPIRED | HandoverStep.CLOSED:
                self._show(HandoverStage.OVER)
            case HandoverStep.WAITING:
                pass

    def _show(self, stage: HandoverStage) -> None:
        self.stage = stage
        if stage not in (HandoverStage.WAITING, HandoverStage.OPENED):
            self.code = ""
        self._on_change()


def _nothing(_: object) -> None:
    """The hub deletes by itself what it could not be told of."""
