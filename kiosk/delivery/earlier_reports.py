"""Reports that came before a rule sent them to a back office.

They go there when somebody says so: a hub that did it by itself might send a year's reports again because a name was changed.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Select, exists, func, insert, select, true

from kiosk.clock import Clock
from kiosk.delivery.delivery_queue import fresh_row
from kiosk.delivery.settings import EVERY_FORM, DeliveryRule
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.deliveries import deliveries
from kiosk.hub_store.tables.submissions import submissions


class EarlierReports:
    """Those whose answers are still here."""

    def __init__(self, store: HubStore, clock: Clock, rules: Sequence[DeliveryRule]) -> None:
        self._store = store
        self._clock = clock
        self._forms = {name: {rule.form for rule in rules if rule.to == name} for name in {rule.to for rule in rules}}

    def counted(self) -> Mapping[str, int]:
        """How many there are for each back office that has any."""
        with self._store.reading() as connection:
            found = {
                name: connection.execute(select(func.count()).select_from(self._of(name).subquery())).scalar_one()
                for name in self._forms
            }
        return {name: count for name, count in found.items() if count}

    def send(self, back_office: str, by: str) -> int:
        """Puts them into its queue. How many."""
        now = self._clock.now()
        with self._store.writing() as connection:
            ids = connection.execute(self._of(back_office)).scalars().all() if back_office in self._forms else ()
            if ids:
                connection.execute(insert(deliveries), [fresh_row(one, back_office, now) for one in ids])
                said: dict[str, str | int | bool | None] = {"count": len(ids)}
                audit.note(connection, at=now, actor=by, action="delivery.earlier_sent", subject=back_office, detail=said)
        return len(ids)

    def _of(self, back_office: str) -> Select[str]:
        forms = self._forms[back_office]
        ours = true() if EVERY_FORM in forms else submissions.c.form_id.in_(forms)
        here = (deliveries.c.submission_id == submissions.c.id) & (deliveries.c.back_office == back_office)
        return select(submissions.c.id).where(submissions.c.envelope.is_not(None), ours, ~exists().where(here))
