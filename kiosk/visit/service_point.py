"""One self-service point: waits for visitors, one at a time, and starts clean for each."""

from collections.abc import Callable
from enum import StrEnum
from math import ceil

from kiosk import log_events
from kiosk.clock import civil_date
from kiosk.content.content import Content
from kiosk.visit.idle import IdleCountdown, IdleStage
from kiosk.visit.place import EndReason, VisitStep
from kiosk.visit.visit import Shop, Visit
from kiosk.visit.visit_parts import VisitParts
from kiosk.visit_limits import VisitLimits


class PointStage(StrEnum):
    ATTRACT = "attract"
    VISIT = "visit"
    CLEARED = "cleared"
    """Says that the last visitor walked away; holds nothing of the visit."""
    SORRY = "sorry"
    """Says that something went wrong here; holds nothing of the visit either."""


class ServicePoint:
    """Lives on the screen's thread. New content waits until nobody is in the middle of a visit."""

    def __init__(
        self,
        content: Content,
        shop_id: str,
        parts: VisitParts,
        limits: VisitLimits,
        on_change: Callable[[], None],
    ) -> None:
        self._parts = parts
        self._limits = limits
        self._on_change = on_change
        self._waiting: Content | None = None
        self._idle = IdleCountdown(parts.clock, limits)
        self._since = parts.clock.steady()
        self.shop_id = shop_id
        self.content = content
        self.visit: Visit | None = None
        self.stage = PointStage.ATTRACT
        self.something_was_sent = False
        """In the visit that ended last; the screen says that it stays sent."""

    def wake(self) -> None:
        """A first touch on the attract screen. It wakes and does nothing else."""
        if self.stage is PointStage.VISIT:
            return
        self._adopt()
        shop = Shop(self.shop_id, civil_date(self._parts.clock, self.content.council.time_zone))
        self.show(Visit(self.content, shop, self._parts, self._on_change, self._ended))

    def show(self, visit: Visit) -> None:
        """Takes up a visit that was made elsewhere (a preview)."""
        self._idle.touched()
        self.visit = visit
        self._go(PointStage.VISIT)

    def dismiss(self) -> None:
        """Why the last visit ended has been read."""
        if self.stage is not PointStage.VISIT:
            self._adopt()
            self._go(PointStage.ATTRACT)

    def touched(self) -> None:
        """Any touch or key: the time limit starts again."""
        self._idle.touched()

    def stay(self) -> None:
        """The one simple action that answers the warning."""
        self._idle.touched()
        self._on_change()

    def tick(self) -> None:
        """Once a second."""
        if self.stage is PointStage.VISIT and self.visit is not None:
            self._tick_visit(self.visit)
        elif self.closes_in() == 0:
            self.dismiss()

    def seconds_left(self) -> int | None:
        """What the warning counts down; None while there is nothing to warn of."""
        if self.stage is not PointStage.VISIT or self._idle.stage() is not IdleStage.WARNING:
            return None
        return self._idle.seconds_left()

    def closes_in(self) -> int | None:
        """Whole seconds until a last page closes by itself, rounded up; None where none is shown."""
        match self.stage:
            case PointStage.CLEARED | PointStage.SORRY:
                shown_for = self._parts.clock.steady() - self._since
            case PointStage.VISIT if self.visit is not None and self.visit.step is VisitStep.GOODBYE:
                shown_for = self._idle.quiet_for()
            case _:
                return None
        return max(0, ceil(self._limits.goodbye_seconds - shown_for))

    def content_accepted(self, content: Content) -> None:
        """A newer release stands ready; it is shown from the next visit on, or at once when nobody is here."""
        self._waiting = content
        if self.stage is not PointStage.VISIT:
            self._adopt()
            self._on_change()

    def fault(self) -> None:
        """Something nobody expected: the visit ends, the visitor reads that we are sorry, the next one starts clean."""
        if self.visit is not None:
            self.visit.end(EndReason.FAULT)
        if self.stage is not PointStage.SORRY:
            self._go(PointStage.SORRY)

    def _tick_visit(self, visit: Visit) -> None:
        visit.help.tick()
        visit.handing.flow.tick()
        if visit.help.is_open or not visit.may_be_ended:
            self._idle.touched()
            return
        if visit.step is VisitStep.GOODBYE:
            self._tick_goodbye(visit)
            return
        match self._idle.stage():
            case IdleStage.WARNING:
                self._on_change()
            case IdleStage.EXPIRED:
                visit.end(EndReason.NOBODY_THERE)
            case IdleStage.ACTIVE:
                pass

    def _tick_goodbye(self, visit: Visit) -> None:
        if self.closes_in() == 0:
            visit.end(EndReason.FINISHED)
        else:
            self._on_change()

    def _ended(self, reason: EndReason) -> None:
        self.something_was_sent = bool(self.visit and self.visit.reference)
        self.visit = None
        self._adopt()
        self._go(_AFTER[reason])

    def _adopt(self) -> None:
        if self._waiting is not None:
            self.content, self._waiting = self._waiting, None
            log_events.content_shown()

    def _go(self, stage: PointStage) -> None:
        self.stage = stage
        self._since = self._parts.clock.steady()
        self._on_change()


_AFTER = {
    EndReason.FINISHED: PointStage.ATTRACT,
    EndReason.LEFT_AND_HID: PointStage.ATTRACT,
    EndReason.NOBODY_THERE: PointStage.CLEARED,
    EndReason.FAULT: PointStage.SORRY,
}
"""Who finishes or hides knows why; nobody else at the screen need learn that there was something to hide."""
