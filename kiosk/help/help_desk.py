"""The desk's half of a help call: received, taken by name, arrived, closed; each step told to kiosk and consoles."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import Enum, auto
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, insert, select, update

from kiosk.clock import Clock
from kiosk.help.help_call_record import Barrier, HelpCallRecord, HelpOutcome
from kiosk.hub_store import audit, events
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.help_calls import help_call_barriers, help_calls
from kiosk.hub_store.tables.kiosks import kiosks
from kiosk.link.messages import HelpCall, HelpCallChanged, HelpCallState, HelpReason, HelpStep

NOTE_LONGEST = 400
OPEN_STEPS = (HelpStep.RECEIVED, HelpStep.TAKEN, HelpStep.ARRIVED)


class HelpDeskFault(Enum):
    NO_SUCH_CALL = auto()
    SOMEONE_ELSE_HAS_IT = auto()
    ENDED = auto()
    NOT_TAKEN = auto()
    NOT_THIS_KIOSK = auto()


class HelpDeskRefused(Exception):
    """A step that the call does not allow now; `sentence` is for staff."""

    def __init__(self, fault: HelpDeskFault, sentence: str) -> None:
        super().__init__(sentence)
        self.fault = fault
        self.sentence = sentence


class HelpDesk:
    """Steps repeat harmlessly: whoever asks twice gets the state as it is."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def receive(self, kiosk_id: str, shop_id: str, call: HelpCall) -> HelpCallState:
        """From the kiosk; the first time only it is news. Raises HelpDeskRefused for another kiosk's call."""
        now = self._clock.now()
        with self._store.writing() as connection:
            row = connection.execute(_row(str(call.id))).first()
            if row is None:
                said = call.model_dump(exclude={"id"}) | {"id": str(call.id), "kiosk_id": kiosk_id, "shop_id": shop_id}
                connection.execute(insert(help_calls).values(said | {"received_at": now, "step": HelpStep.RECEIVED}))
                return self._tell(connection, str(call.id), now)
            _belongs(row, kiosk_id)
            return _state(row)

    def withdraw(self, kiosk_id: str, call_id: UUID) -> HelpCallState:
        """The visitor no longer wants anyone. After staff have closed it, it stays closed."""
        now = self._clock.now()
        with self._store.writing() as connection:
            row = _found(connection, str(call_id))
            _belongs(row, kiosk_id)
            if row.step not in OPEN_STEPS:
                return _state(row)
            return self._step(connection, row.id, now, step=HelpStep.WITHDRAWN, ended_at=now)

    def take(self, call_id: str, person_id: str, name: str, *, over: bool = False) -> HelpCallState:
        """By name. `over` takes it from a colleague who has it but is not there yet. Raises HelpDeskRefused."""
        now = self._clock.now()
        with self._store.writing() as connection:
            row = _open(connection, call_id)
            if row.taken_by == person_id:
                return _state(row)
            if row.taken_by is not None and not (over and row.step == HelpStep.TAKEN):
                raise HelpDeskRefused(HelpDeskFault.SOMEONE_ELSE_HAS_IT, f"{row.taken_by_name} already has this call.")
            taken = {"taken_by": person_id, "taken_by_name": name, "taken_at": now}
            return self._step(connection, row.id, now, step=HelpStep.TAKEN, **taken)

    def arrive(self, call_id: str, person_id: str, name: str) -> HelpCallState:
        """Someone stands beside the visitor: whoever took it, or whoever got there first."""
        now = self._clock.now()
        with self._store.writing() as connection:
            row = _open(connection, call_id)
            if row.step == HelpStep.ARRIVED:
                return _state(row)
            there = {"taken_by": person_id, "taken_by_name": name, "taken_at": row.taken_at or now, "arrived_at": now}
            return self._step(connection, row.id, now, step=HelpStep.ARRIVED, **there)

    def close(
        self, call_id: str, sign_in_name: str, outcome: HelpOutcome, barriers: Iterable[Barrier] = (), note: str = ""
    ) -> HelpCallState:
        """With what became of it. A call that was withdrawn after someone took it can still be given its outcome."""
        now = self._clock.now()
        with self._store.writing() as connection:
            row = _found(connection, call_id)
            if row.step == HelpStep.CLOSED:
                raise HelpDeskRefused(HelpDeskFault.ENDED, "This call is closed already.")
            if row.step == HelpStep.RECEIVED:
                raise HelpDeskRefused(HelpDeskFault.NOT_TAKEN, "Take the call before you close it.")
            connection.execute(delete(help_call_barriers).where(help_call_barriers.c.help_call_id == call_id))
            for barrier in sorted(set(barriers)):
                connection.execute(insert(help_call_barriers).values(help_call_id=call_id, barrier=barrier))
            audit.note(connection, at=now, actor=sign_in_name, action="help_call.closed", subject=call_id)
            end = {"outcome": outcome, "note": note.strip()[:NOTE_LONGEST] or None, "ended_at": row.ended_at or now}
            return self._step(connection, call_id, now, step=HelpStep.CLOSED, **end)

    def waiting(self) -> Sequence[HelpCallRecord]:
        """Every open call: urgent ones first, then those nobody has, then by how long they have waited."""
        with self._store.reading() as connection:
            found = _records(connection, _joined().where(help_calls.c.step.in_(OPEN_STEPS)))
        return sorted(found, key=lambda call: (not _urgent_and_alone(call), OPEN_STEPS.index(call.step), call.received_at))

    def ended(self, most: int = 20) -> Sequence[HelpCallRecord]:
        """The latest that were closed or withdrawn, newest first."""
        query = _joined().where(help_calls.c.ended_at.is_not(None)).order_by(help_calls.c.ended_at.desc()).limit(most)
        with self._store.reading() as connection:
            return _records(connection, query)

    def call(self, call_id: str) -> HelpCallRecord:
        """Raises HelpDeskRefused where there is none."""
        with self._store.reading() as connection:
            found = _records(connection, _joined().where(help_calls.c.id == call_id))
        if not found:
            raise HelpDeskRefused(HelpDeskFault.NO_SUCH_CALL, "There is no such call.")
        return found[0]

    def _step(self, connection: Connection, call_id: str, now: datetime, **values: object) -> HelpCallState:
        connection.execute(update(help_calls).where(help_calls.c.id == call_id).values(values))
        return self._tell(connection, call_id, now)

    def _tell(self, connection: Connection, call_id: str, now: datetime) -> HelpCallState:
        row = connection.execute(_row(call_id)).one()
        state = _state(row)
        events.append(connection, HelpCallChanged(state=state), at=now, kiosk_id=row.kiosk_id, shop_id=row.shop_id)
        return state


def _urgent_and_alone(call: HelpCallRecord) -> bool:
    return call.urgent and call.step is not HelpStep.ARRIVED


def _row(call_id: str) -> Select[tuple[object, ...]]:
    return select(*help_calls.c).where(help_calls.c.id == call_id)


def _found(connection: Connection, call_id: str) -> Row[tuple[object, ...]]:
    row = connection.execute(_row(call_id)).first()
    if row is None:
        raise HelpDeskRefused(HelpDeskFault.NO_SUCH_CALL, "There is no such call.")
    return row


def _open(connection: Connection, call_id: str) -> Row[tuple[object, ...]]:
    row = _found(connection, call_id)
    if row.step == HelpStep.WITHDRAWN:
        raise HelpDeskRefused(HelpDeskFault.ENDED, "The visitor no longer needs help.")
    if row.step == HelpStep.CLOSED:
        raise HelpDeskRefused(HelpDeskFault.ENDED, "This call is closed already.")
    return row


def _belongs(row: Row[tuple[object, ...]], kiosk_id: str) -> None:
    if row.kiosk_id != kiosk_id:
        raise HelpDeskRefused(HelpDeskFault.NOT_THIS_KIOSK, "This call was raised by another kiosk.")


def _state(row: Row[tuple[object, ...]]) -> HelpCallState:
    """The newest step with who took it and when the step was."""
    step = HelpStep(row.step)
    moments = {
        HelpStep.RECEIVED: row.received_at,
        HelpStep.TAKEN: row.taken_at,
        HelpStep.ARRIVED: row.arrived_at,
        HelpStep.CLOSED: row.ended_at,
        HelpStep.WITHDRAWN: row.ended_at,
    }
    return HelpCallState(id=UUID(row.id), step=step, by=row.taken_by_name, at=moments[step])


def _joined() -> Select[tuple[object, ...]]:
    kiosk = kiosks.c.name.label("kiosk_name"), kiosks.c.place.label("place")
    return select(*help_calls.c, *kiosk).join(kiosks, kiosks.c.id == help_calls.c.kiosk_id)


def _records(connection: Connection, query: Select[tuple[object, ...]]) -> list[HelpCallRecord]:
    rows = connection.execute(query).all()
    ids = [row.id for row in rows]
    noted: dict[str, set[Barrier]] = {}
    for row in connection.execute(select(help_call_barriers).where(help_call_barriers.c.help_call_id.in_(ids))):
        noted.setdefault(row.help_call_id, set()).add(Barrier(row.barrier))
    return [_record(row, frozenset(noted.get(row.id, ()))) for row in rows]


def _record(row: Row[tuple[object, ...]], barriers: frozenset[Barrier]) -> HelpCallRecord:
    return HelpCallRecord(
        id=row.id,
        kiosk_id=row.kiosk_id,
        kiosk_name=row.kiosk_name,
        place=row.place,
        shop_id=row.shop_id,
        reason=HelpReason(row.reason),
        language=row.language,
        service_id=row.service_id,
        page_id=row.page_id,
        error_code=row.error_code,
        raised_at=row.raised_at,
        received_at=row.received_at,
        step=HelpStep(row.step),
        taken_by=row.taken_by,
        taken_by_name=row.taken_by_name,
        taken_at=row.taken_at,
        arrived_at=row.arrived_at,
        ended_at=row.ended_at,
        outcome=HelpOutcome(row.outcome) if row.outcome else None,
        barriers=barriers,
        note=row.note or "",
    )
