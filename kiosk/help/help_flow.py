"""The kiosk's half of a help call: asks once, and shows only what the hub has acknowledged."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID, uuid4

from kiosk import log_events
from kiosk.clock import Clock
from kiosk.link.messages import HelpCall, HelpCallState, HelpReason, HelpStep

ACKNOWLEDGEMENT_SECONDS = 4.0
"""How long "asking" may stand before the visitor is told there is no connection."""


class HelpStage(StrEnum):
    NONE = "none"
    ASKING = "asking"
    NO_CONNECTION = "no_connection"
    """Not acknowledged: the visitor is sent to the desk, the lamp is lit, and the call still goes out when it can."""
    RECEIVED = "received"
    TAKEN = "taken"
    ARRIVED = "arrived"
    CLOSED = "closed"


OPEN_STAGES = frozenset({HelpStage.ASKING, HelpStage.NO_CONNECTION, HelpStage.RECEIVED, HelpStage.TAKEN, HelpStage.ARRIVED})
CALLING_STAGES = OPEN_STAGES - {HelpStage.ARRIVED}

_STAGE_OF = {
    HelpStep.RECEIVED: HelpStage.RECEIVED,
    HelpStep.TAKEN: HelpStage.TAKEN,
    HelpStep.ARRIVED: HelpStage.ARRIVED,
    HelpStep.CLOSED: HelpStage.CLOSED,
    HelpStep.WITHDRAWN: HelpStage.NONE,
}
_ORDER = list(HelpStep)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where in the kiosk a visitor asks from; never what they typed."""

    language: str = "en"
    service_id: str | None = None
    page_id: str | None = None
    error_code: str | None = None


class HelpLine(Protocol):
    """Carries a call to the hub, durably and in its own time."""

    def raise_call(self, call: HelpCall) -> None: ...
    def withdraw_call(self, call_id: UUID) -> None: ...


class HelpFlow:
    """At most one open call. Every method runs on the screen's thread; `on_change` is called after each change of stage."""

    def __init__(self, line: HelpLine, clock: Clock, on_change: Callable[[], None]) -> None:
        self._line = line
        self._clock = clock
        self._on_change = on_change
        self._call: HelpCall | None = None
        self._last_step: HelpStep | None = None
        self._asked_at = 0.0
        self.stage = HelpStage.NONE
        self.by = ""

    @property
    def is_open(self) -> bool:
        return self.stage in OPEN_STAGES

    @property
    def wants_lamp(self) -> bool:
        return self.stage in CALLING_STAGES

    @property
    def reason(self) -> HelpReason | None:
        """Why staff were called; None while nobody was."""
        return self._call.reason if self._call else None

    @property
    def call_id(self) -> UUID | None:
        return self._call.id if self._call else None

    def ask(self, where: Whereabouts, reason: HelpReason = HelpReason.ASKED) -> None:
        """Calls staff. While a call is open asking again changes nothing; one that did not get through is sent anew."""
        if self.stage is HelpStage.NO_CONNECTION and self._call is not None:
            self._send(self._call)
            return
        if self.is_open:
            return
        self._call = HelpCall(
            id=uuid4(),
            raised_at=self._clock.now(),
            reason=reason,
            language=where.language,
            service_id=where.service_id,
            page_id=where.page_id,
            error_code=where.error_code,
        )
        self._last_step = None
        self._send(self._call)

    def withdraw(self) -> None:
        """The visitor no longer needs anybody, or has left before anybody came."""
        if self._call is not None and self.is_open:
            self._line.withdraw_call(self._call.id)
        self._forget()

    def acknowledged(self, state: HelpCallState) -> None:
        """The hub's word on a call; late, repeated or foreign words change nothing."""
        if self._call is None or state.id != self._call.id or not self._is_news(state.step):
            return
        self._last_step = state.step
        self.by = state.by or self.by
        if state.step is HelpStep.WITHDRAWN:
            self._forget()
        else:
            self._go(_STAGE_OF[state.step])

    def tick(self) -> None:
        """Once a second: an acknowledgement that does not come is said so."""
        if self.stage is HelpStage.ASKING and self._clock.steady() - self._asked_at >= ACKNOWLEDGEMENT_SECONDS:
            self._go(HelpStage.NO_CONNECTION)

    def link_lost(self) -> None:
        if self.stage is HelpStage.ASKING:
            self._go(HelpStage.NO_CONNECTION)

    def leave(self) -> None:
        """The visit is over: a call nobody has taken is withdrawn, one that is taken is the staff's to close."""
        if self.stage in {HelpStage.ASKING, HelpStage.NO_CONNECTION, HelpStage.RECEIVED}:
            self.withdraw()
        else:
            self._forget()

    def _send(self, call: HelpCall) -> None:
        self._asked_at = self._clock.steady()
        self._line.raise_call(call)
        self._go(HelpStage.ASKING)

    def _is_news(self, step: HelpStep) -> bool:
        return self._last_step is None or _ORDER.index(step) > _ORDER.index(self._last_step)

    def _forget(self) -> None:
        self._call = None
        self.by = ""
        self._go(HelpStage.NONE)

    def _go(self, stage: HelpStage) -> None:
        if stage is self.stage:
            return
        log_events.help_moved(call=self.call_id, was=self.stage, now=stage)
        self.stage = stage
        self._on_change()
