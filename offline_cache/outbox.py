"""The outbox: what visitors sent, from the moment they are told so until the hub has it.

Accepting is one transaction (counter, envelope, audit line), then the second copy, then the acknowledgement. The database
is the truth and the second copy its shadow: what was acknowledged is in the database and synced, always.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from secrets import randbelow
from uuid import UUID

from sqlalchemy import Connection, bindparam, case, func, insert, literal_column, null, select, update

from offline_cache import log_events
from offline_cache.envelope import SealedEnvelope
from offline_cache.envelope_row import EnvelopeRow, EnvelopeState, digest_of
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.frames import Frame, FrameKind
from offline_cache.ready import direct, ready
from offline_cache.room import Room
from offline_cache.second_copy import SecondCopy
from offline_cache.store import WAL_CAP_BYTES, Store
from offline_cache.tables import audit, counter, envelopes

MOST_WAITING = 20_000
LEAST_LEAP, LONGEST_LEAP = 8_192, 65_536
"""References passed over by a disk that may be an older copy: more than it gave in the month since the copy was made, and
another number each time, should the same copy be restored twice."""
_BEHIND_ALL = 1_000_000
"""Attempts of a row that is damaged in both copies."""
_FIND = ready(select(envelopes).where(envelopes.c.id == bindparam("wanted")))
_COUNT_ON = ready(update(counter).values(last=counter.c.last + bindparam("more")).returning(counter.c.last))
_ADD = ready(insert(envelopes))
_CHANGE = ready(update(envelopes).where(envelopes.c.number == bindparam("which")))
_WITHOUT_BODY = [column for column in envelopes.columns if column.name != "body"]
_SETTLE = ready(
    update(envelopes)
    .where(envelopes.c.number == bindparam("which"))
    .values(
        {name: bindparam(name) for name in ("state", "at", "why", "tag")}
        | {"body": case((bindparam("state") == literal_column("'received'"), null()), else_=envelopes.c.body)}
    )
)
_NOTE = ready(insert(audit).values({name: bindparam(name) for name in ("at", "what", "reference")}))

Seal = Callable[[str], SealedEnvelope]
"""Makes the envelope once its reference is known."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An envelope to send: its canonical bytes, and how often sending it alone has failed."""

    id: UUID
    reference: str
    body: bytes
    attempts: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the hub said of one envelope. `digest` is of what the hub stored; `refused` says why it would not."""

    id: UUID
    received_at: datetime
    digest: str
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    reserved: int
    waiting: int
    received: int
    refused: int
    oldest_waiting: datetime | None


class Outbox:
    """Safe to share between threads. Methods raise CacheFault; one that raised changed nothing."""

    def __init__(
        self,
        store: Store,
        copy: SecondCopy,
        room: Room,
        reference_of: Callable[[int], str],
        now: Callable[[], datetime],
        most_waiting: int = MOST_WAITING,
    ) -> None:
        self._store = store
        self._copy = copy
        self._room = room
        self._reference_of = reference_of
        self._now = now
        self._most_waiting = most_waiting
        self._waiting_about = 0
        """As it was last counted, and what this program has done since; another may have sent some."""
        self.counts()

    def reserve(self, submission_id: UUID) -> str:
        """The reference this submission will have, for a payment that comes first; the same one each time it is asked for."""
        self._check_room()
        with self._store.writing() as connection:
            row = _row(connection, submission_id)
            if row is None:
                row = self._new_row(connection, submission_id)
                direct(connection).execute(_ADD, row.values())
        return row.reference

    def accept(self, submission_id: UUID, form_id: str, form_version: int, seal: Seal) -> str:
        """Keeps a submission for good and returns its reference once it is durable; the same reference for the same id."""
        self._check_room()
        with self._store.writing() as connection:
            before = _row(connection, submission_id)
            if before is not None and before.state is not EnvelopeState.RESERVED:
                return before.reference
            reserved = before or self._new_row(connection, submission_id)
            body = seal(reserved.reference).to_json()
            row = replace(
                reserved,
                form_id=form_id,
                form_version=form_version,
                state=EnvelopeState.WAITING,
                at=self._time(),
                digest=digest_of(body),
                body=body,
            )
            if before is None:
                direct(connection).execute(_ADD, row.values())
            else:
                _write(connection, row)
            self._note(connection, "accepted", row.reference)
        self._copy_or_take_back(row, reserved)
        self._waiting_about += 1
        return row.reference

    def leap_ahead(self) -> None:
        """Passes over the references that this kiosk may have given after its disk was copied."""
        with self._store.writing() as connection:
            self._count_on(connection, LEAST_LEAP + randbelow(LONGEST_LEAP - LEAST_LEAP))
        log_events.outbox_leapt()

    def can_accept(self) -> bool:
        """Whether there is room for another form; asked before question one, so that nobody answers in vain. Waits for nobody."""
        return self._waiting_about < self._most_waiting and self._room.is_enough()

    def waiting(self, limit: int, most_bytes: int = 1_000_000) -> list[Waiting]:
        """The next to send, those that never failed alone first. A damaged row is mended from the copy on the way."""
        query = (
            select(envelopes)
            .where(envelopes.c.state == "waiting")
            .order_by(envelopes.c.attempts, envelopes.c.number)
            .limit(limit)
        )
        with self._store.reading() as connection:
            rows = [
                self._mended(connection, row.number, EnvelopeRow.from_values(row._asdict())) for row in connection.execute(query)
            ]
        found = [
            Waiting(row.id, row.reference, row.body, row.attempts) for row in rows if row is not None and row.body is not None
        ]
        return found[: _fitting(found, most_bytes)]

    def settle(self, settlements: Sequence[Settlement]) -> None:
        """Takes in what the hub said, in one transaction: received ones lose their payload, refused ones are kept for staff."""
        self._room.making_way(lambda: self._settle(settlements))

    def receipt(self, submission_id: UUID, received_at: datetime, digest: str) -> None:
        self.settle([Settlement(submission_id, received_at, digest)])

    def refused(self, submission_id: UUID, why: str) -> None:
        self.settle([Settlement(submission_id, self._now(), "", why)])

    def tried(self, submission_id: UUID) -> None:
        """Sending this one alone failed: it goes behind the others."""
        with self._store.writing() as connection:
            row = _row(connection, submission_id)
            if row is not None:
                _write(connection, replace(row, attempts=row.attempts + 1))

    def send_again(self, submission_id: UUID) -> bool:
        """Puts a refused envelope back among the waiting, once staff have put right what was wrong. Whether there was one."""
        with self._store.writing() as connection:
            row = _row(connection, submission_id)
            if row is None or row.state is not EnvelopeState.REFUSED:
                return False
            _write(connection, replace(row, state=EnvelopeState.WAITING, why="", attempts=0))
            self._note(connection, "send_again", row.reference)
        self._waiting_about += 1
        return True

    def all_refused(self) -> list[EnvelopeRow]:
        """What staff have to look at."""
        return self._in_state(EnvelopeState.REFUSED)

    def aside(self, most: int) -> list[EnvelopeRow]:
        """What does not get through, without its body: refused, or behind the others after failing alone. The oldest first."""
        query = select(*_WITHOUT_BODY).where(
            (envelopes.c.state == EnvelopeState.REFUSED.value)
            | ((envelopes.c.state == EnvelopeState.WAITING.value) & (envelopes.c.attempts > 0))
        )
        with self._store.reading() as connection:
            read = [
                EnvelopeRow.from_values(row._asdict())
                for row in connection.execute(query.order_by(envelopes.c.number).limit(most))
            ]
        return [row for row in read if row is not None]

    def all_bodies(self) -> list[bytes]:
        """The canonical envelopes of all that the hub does not have, sealed as they are: waiting, then refused."""
        rows = [*self._in_state(EnvelopeState.WAITING), *self._in_state(EnvelopeState.REFUSED)]
        return [row.body for row in rows if row.body is not None]

    def _in_state(self, state: EnvelopeState) -> list[EnvelopeRow]:
        query = select(envelopes).where(envelopes.c.state == state.value).order_by(envelopes.c.number)
        with self._store.reading() as connection:
            read = [EnvelopeRow.from_values(row._asdict()) for row in connection.execute(query)]
        return [row for row in read if row is not None]

    def counts(self) -> Counts:
        with self._store.reading() as connection:
            found = connection.execute(select(envelopes.c.state, func.count()).group_by(envelopes.c.state)).all()
            oldest = connection.execute(select(func.min(envelopes.c.at)).where(envelopes.c.state == "waiting")).scalar_one()
        by_state: dict[str, int] = {row[0]: row[1] for row in found}
        self._waiting_about = by_state.get("waiting", 0)
        return Counts(**{state.value: by_state.get(state.value, 0) for state in EnvelopeState}, oldest_waiting=_datetime(oldest))

    def tidy(self) -> None:
        """After sending: what was purged leaves the log and the second copy as well, and the ballast is taken up again."""
        with self._store.reading() as connection:
            pending = set(
                connection.execute(select(envelopes.c.number).where(envelopes.c.state.in_(("waiting", "refused")))).scalars()
            )
            highest = connection.execute(select(counter.c.last)).scalar_one()
        self._store.empty_log()
        try:
            self._copy.tidy(lambda number: number <= highest and number not in pending, highest)
            self._room.hold_ballast()
        except OSError as error:
            raise CacheFault(CacheReason.DISK_ERROR, str(error)) from error

    def complete_copy(self) -> int:
        """Makes the second copy whole: of files that rotted or were cut off what can be read, and all that waits without a copy.

        How many had none.
        """
        with self._store.reading() as connection:
            highest = connection.execute(select(counter.c.last)).scalar_one()
        try:
            self._copy.renew_damaged(highest)
            missing = self._without_copy()
            for number, body in missing:
                self._copy.append(number, body)
        except OSError as error:
            raise CacheFault(CacheReason.DISK_ERROR, str(error)) from error
        return len(missing)

    def _without_copy(self) -> list[tuple[int, bytes]]:
        copied = {frame.number for frame in self._copy.frames() if isinstance(frame, Frame) and frame.kind is FrameKind.ENVELOPE}
        query = select(envelopes.c.number, envelopes.c.body).where(envelopes.c.state == "waiting").order_by(envelopes.c.number)
        with self._store.reading() as connection:
            return [(number, body) for number, body in connection.execute(query) if number not in copied and body is not None]

    def _check_room(self) -> None:
        if self._holds_too_much():
            raise CacheFault(CacheReason.OUTBOX_FULL)
        if not self._room.is_enough():
            raise CacheFault(CacheReason.DISK_FULL, "below the floor")
        if self._store.log_bytes() > WAL_CAP_BYTES and not self._store.empty_log():
            raise CacheFault(CacheReason.DISK_FULL, "the write-ahead log has reached its cap")

    def _holds_too_much(self) -> bool:
        """Counted anew before it says so."""
        return self._waiting_about >= self._most_waiting and self.counts().waiting >= self._most_waiting

    def _new_row(self, connection: Connection, submission_id: UUID) -> EnvelopeRow:
        number = self._count_on(connection, 1)
        return EnvelopeRow(number, submission_id, self._reference_of(number), "", 0, EnvelopeState.RESERVED, self._time())

    def _count_on(self, connection: Connection, more: int) -> int:
        ((number,),) = direct(connection).execute(_COUNT_ON, {"more": more}).fetchall()
        return int(number)

    def _copy_or_take_back(self, row: EnvelopeRow, reserved: EnvelopeRow) -> None:
        """Undoes the acceptance if it cannot be copied. What cannot be undone stands, durable, and is acknowledged."""
        try:
            self._copy.append(row.number, row.body or b"")
        except OSError as error:
            try:
                taken_back = self._take_back(row, reserved)
            except CacheFault as fault:
                log_events.outbox_without_second_copy(reference=row.reference, fault=fault)
                return
            if taken_back:
                raise CacheFault(CacheReason.DISK_ERROR, str(error)) from error

    def _take_back(self, row: EnvelopeRow, reserved: EnvelopeRow) -> bool:
        """Whether it was: not where a sync was quicker, and the hub has it already."""
        with self._store.writing() as connection:
            now = _row(connection, row.id)
            if now is None or now.state is not EnvelopeState.WAITING:
                return False
            _write(connection, reserved)
            self._note(connection, "taken_back", row.reference)
        return True

    def _settle(self, settlements: Sequence[Settlement]) -> None:
        said = {settlement.id: settlement for settlement in settlements}
        query = select(*_WITHOUT_BODY).where(envelopes.c.id.in_([str(each) for each in said]), envelopes.c.state == "waiting")
        with self._store.writing() as connection:
            rows = [EnvelopeRow.from_values(row._asdict()) for row in connection.execute(query)]
            after = [_settled(row, said[row.id]) for row in rows if row is not None]
            if after:
                connection.exec_driver_sql(_SETTLE, [row.values() | {"which": row.number} for row in after])
                connection.exec_driver_sql(_NOTE, [self._line(row.state.value, row.reference) for row in after])
        self._waiting_about = max(0, self._waiting_about - len(after))

    def _mended(self, connection: Connection, number: int, row: EnvelopeRow | None) -> EnvelopeRow | None:
        """A row that proves itself, or the same made again from the second copy; None when both are damaged."""
        if row is not None:
            return row
        body = self._copy.find(number)
        mended = None if body is None else row_from_copy(number, body)
        if mended is None:
            log_events.outbox_row_lost(number=number)
            connection.execute(update(envelopes).where(envelopes.c.number == number).values(attempts=_BEHIND_ALL))
            return None
        log_events.outbox_row_mended(reference=mended.reference)
        _write(connection, mended)
        return mended

    def _note(self, connection: Connection, what: str, reference: str) -> None:
        direct(connection).execute(_NOTE, self._line(what, reference))

    def _line(self, what: str, reference: str) -> dict[str, str]:
        return {"at": self._time(), "what": what, "reference": reference}

    def _time(self) -> str:
        return self._now().astimezone(UTC).isoformat()


def row_from_copy(number: int, body: bytes) -> EnvelopeRow | None:
    """A waiting row made from what the second copy kept."""
    try:
        envelope = SealedEnvelope.from_json(body)
    except ValueError:
        return None
    return EnvelopeRow(
        number,
        envelope.id,
        envelope.reference,
        envelope.form_id,
        envelope.form_version,
        EnvelopeState.WAITING,
        envelope.sealed_at.astimezone(UTC).isoformat(),
        digest=digest_of(body),
        body=body,
    )


def _row(connection: Connection, submission_id: UUID) -> EnvelopeRow | None:
    found = direct(connection).execute(_FIND, {"wanted": str(submission_id)}).fetchone()
    if found is None:
        return None
    row = EnvelopeRow.from_values(dict(zip(envelopes.columns.keys(), found, strict=True)))
    if row is None:
        raise CacheFault(CacheReason.DAMAGED, f"row {found[0]}")
    return row


def _write(connection: Connection, row: EnvelopeRow) -> None:
    direct(connection).execute(_CHANGE, row.values() | {"which": row.number})


def _settled(row: EnvelopeRow, settlement: Settlement) -> EnvelopeRow:
    if settlement.refused is not None:
        return replace(row, state=EnvelopeState.REFUSED, why=settlement.refused)
    if settlement.digest != row.digest:
        return replace(row, state=EnvelopeState.REFUSED, why="another_body")
    at = settlement.received_at.astimezone(UTC).isoformat()
    return replace(row, state=EnvelopeState.RECEIVED, at=at, body=None)


def _fitting(found: Sequence[Waiting], most_bytes: int) -> int:
    total = 0
    for index, waiting in enumerate(found):
        total += len(waiting.body)
        if total > most_bytes:
            return max(1, index)
    return len(found)


def _datetime(text: str | None) -> datetime | None:
    """None also for a time that rotted: its row is mended when it is read to be sent."""
    try:
        return None if text is None else datetime.fromisoformat(text)
    except ValueError:
        return None
