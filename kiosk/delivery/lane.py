"""The way to one back office: one report after the other, so that a slow or dead one holds up nobody but itself."""

from collections.abc import Callable, Sequence
from random import Random
from uuid import UUID

from kiosk import log_events
from kiosk.delivery.adapter import Adapter
from kiosk.delivery.delivery_fault import DeliveryFault
from kiosk.delivery.delivery_queue import Claimed, DeliveryQueue
from kiosk.delivery.report import Report
from kiosk.delivery.settings import DeliveryRule

LOOK_SECONDS = 2.0
FIRST_PAUSE = 5.0
LONGEST_PAUSE = 60.0

OpenReport = Callable[[Claimed], Report]
"""Opens what was sealed. Raises DeliveryFault."""


class Lane:
    """Belongs to one thread."""

    def __init__(
        self, name: str, adapter: Adapter, rules: Sequence[DeliveryRule], queue: DeliveryQueue, open_report: OpenReport
    ) -> None:
        self._name = name
        self._adapter = adapter
        self._rules = [rule for rule in rules if rule.to == name]
        self._queue = queue
        self._open_report = open_report
        self._pause = FIRST_PAUSE
        self._chance = Random()  # noqa: S311 — spreads load, guards nothing

    def turn(self) -> float:
        """Delivers the next one, if one is due. In how many seconds to come back."""
        claimed = self._queue.claim(self._name)
        if claimed is None:
            return LOOK_SECONDS
        try:
            submission, reference = UUID(claimed.submission_id), claimed.reference
            with log_events.report_deliver(submission=submission, reference=reference, back_office=self._name):
                their_reference = self._adapter.deliver(self._open_report(claimed), self._rule(claimed.form_id))
        except DeliveryFault as fault:
            self._queue.failed(claimed, fault)
            return 0 if fault.is_of_this_one else self._paused()
        self._queue.delivered(claimed, their_reference)
        self._pause = FIRST_PAUSE
        return 0

    def _rule(self, form_id: str) -> DeliveryRule:
        """The form's own before one for every form; after a change of the settings, none at all."""
        found = [rule for rule in self._rules if rule.is_for(form_id)]
        own = [rule for rule in found if rule.form == form_id]
        return (own or found or [DeliveryRule(form=form_id, to=self._name)])[0]

    def _paused(self) -> float:
        pause = self._pause * self._chance.uniform(0.5, 1)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        return pause
