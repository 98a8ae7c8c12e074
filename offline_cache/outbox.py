"""The outbox: what visitors sent, from the moment they are told so until the hub has it.

Accepting is one transaction (counter, envelope, audit line), then the second copy, then the acknowledgement. The database
is the truth and the second copy its shadow: what was acknowledged is in the database and synced, always.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from secrets import randbelow
from uuid import UUID

from sqlalchemy import Connection

from offline_cache import envelope_rows, log_events
from offline_cache.envelope import SealedEnvelope
from offline_cache.envelope_row import EnvelopeRow, EnvelopeState, digest_of
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.recovery import forget_damaged
from offline_cache.room import Room
from offline_cache.second_copy import SecondCopy
from offline_cache.settlement import Settlement
from offline_cache.store import WAL_CAP_BYTES, Store

MOST_WAITING = 20_000
LEAST_LEAP, LONGEST_LEAP = 8_192, 65_536
"""References passed over by a disk that may be an older copy: more than it gave in the month since the copy was made, and
another number each time, should the same copy be restored twice."""
_NOT_AT_THE_HUB = (EnvelopeState.WAITING, EnvelopeState.REFUSED)

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
            row = envelope_rows.find(connection, submission_id)
            if row is None:
                row = self._new_row(connection, submission_id)
                envelope_rows.add(connection, row)
        return row.reference

    def accept(self, submission_id: UUID, form_id: str, form_version: int, seal: Seal) -> str:
        """Keeps a submission for good and returns its reference once it is durable; the same reference for the same id."""
        self._check_room()
        with self._store.writing() as connection:
            before = envelope_rows.find(connection, submission_id)
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
                envelope_rows.add(connection, row)
            else:
                envelope_rows.change(connection, row)
            self._note(connection, "accepted", row.reference)
        self._copy_or_take_back(row, reserved)
        self._waiting_about += 1
        return row.reference

    def leap_ahead(self) -> None:
        """Passes over the references that this kiosk may have given after its disk was copied."""
        with self._store.writing() as connection:
            envelope_rows.count_on(connection, LEAST_LEAP + randbelow(LONGEST_LEAP - LEAST_LEAP))
        log_events.outbox_leapt()

    def can_accept(self) -> bool:
        """Whether there is room for another form; asked before question one, so that nobody answers in vain. Waits for nobody."""
        return self._waiting_about < self._most_waiting and self._room.is_enough()

    def waiting(self, limit: int, most_bytes: int = 1_000_000) -> list[Waiting]:
        """The next to send, those that never failed alone first. A damaged row is mended from the copy on the way."""
        with self._store.writing() as connection:
            read = envelope_rows.next_waiting(connection, limit)
            rows = [row or self._mended(connection, number) for number, row in read]
        found = [Waiting(row.id, row.reference, row.body, row.attempts) for row in rows if row and row.body is not None]
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
            row = envelope_rows.find(connection, submission_id)
            if row is not None:
                envelope_rows.change(connection, replace(row, attempts=row.attempts + 1))

    def send_again(self, submission_id: UUID) -> bool:
        """Puts a refused envelope back among the waiting, once staff have put right what was wrong. Whether there was one."""
        with self._store.writing() as connection:
            row = envelope_rows.find(connection, submission_id)
            if row is None or row.state is not EnvelopeState.REFUSED:
                return False
            envelope_rows.change(connection, replace(row, state=EnvelopeState.WAITING, why="", attempts=0))
            self._note(connection, "send_again", row.reference)
        self._waiting_about += 1
        return True

    def all_refused(self) -> list[EnvelopeRow]:
        """What staff have to look at."""
        with self._store.reading() as connection:
            return envelope_rows.in_state(connection, EnvelopeState.REFUSED)

    def aside(self, most: int) -> list[EnvelopeRow]:
        """What does not get through, without its body: refused, or behind the others after failing alone. The oldest first."""
        with self._store.reading() as connection:
            return envelope_rows.aside(connection, most)

    def all_bodies(self) -> list[bytes]:
        """The canonical envelopes of all that the hub does not have, sealed as they are: waiting, then refused."""
        with self._store.reading() as connection:
            rows = [row for state in _NOT_AT_THE_HUB for row in envelope_rows.in_state(connection, state)]
        return [row.body for row in rows if row.body is not None]

    def counts(self) -> Counts:
        with self._store.reading() as connection:
            many = envelope_rows.many_in_each_state(connection)
            oldest = envelope_rows.oldest_waiting(connection)
        self._waiting_about = many[EnvelopeState.WAITING]
        return Counts(**{state.value: count for state, count in many.items()}, oldest_waiting=_datetime(oldest))

    def tidy(self) -> None:
        """After sending: what was purged leaves the log, the second copy and what was recovered from; the ballast is taken up."""
        with self._store.reading() as connection:
            pending, highest = envelope_rows.not_received(connection), envelope_rows.counted(connection)
            anything_waits = envelope_rows.many_in_each_state(connection)[EnvelopeState.WAITING] > 0
        self._store.empty_log()
        try:
            self._copy.tidy(lambda number: number <= highest and number not in pending, highest)
            forget_damaged(self._store.path, self._now(), anything_waits=anything_waits)
            self._room.hold_ballast()
        except OSError as error:
            raise CacheFault(CacheReason.DISK_ERROR, str(error)) from error

    def complete_copy(self) -> int:
        """Makes the second copy whole: of files that rotted or were cut off what can be read, and all that has no copy.

        How many had none.
        """
        with self._store.reading() as connection:
            highest = envelope_rows.counted(connection)
        try:
            self._copy.renew_damaged(highest)
            missing = self._without_copy()
            for row in missing:
                self._copy.append(row.number, row.body or b"")
        except OSError as error:
            raise CacheFault(CacheReason.DISK_ERROR, str(error)) from error
        return len(missing)

    def _without_copy(self) -> list[EnvelopeRow]:
        copied = self._copy.numbers()
        with self._store.reading() as connection:
            missing = sorted(envelope_rows.not_received(connection) - copied)
            rows = [envelope_rows.numbered(connection, number) for number in missing]
        return [row for row in rows if row is not None and row.body is not None]

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
        number = envelope_rows.count_on(connection, 1)
        return EnvelopeRow(number, submission_id, self._reference_of(number), "", 0, EnvelopeState.RESERVED, self._time())

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
            now = envelope_rows.find(connection, row.id)
            if now is None or now.state is not EnvelopeState.WAITING:
                return False
            envelope_rows.change(connection, reserved)
            self._note(connection, "taken_back", row.reference)
        return True

    def _settle(self, settlements: Sequence[Settlement]) -> None:
        said = {settlement.id: settlement for settlement in settlements}
        with self._store.writing() as connection:
            after = [said[row.id].of(row) for row in envelope_rows.waiting_of(connection, said)]
            envelope_rows.settle(connection, after, self._time())
        self._waiting_about = max(0, self._waiting_about - len(after))

    def _mended(self, connection: Connection, number: int) -> EnvelopeRow | None:
        """A damaged row made again from the second copy; None when both are damaged."""
        body = self._copy.find(number)
        mended = None if body is None else EnvelopeRow.from_copy(number, body)
        if mended is None:
            log_events.outbox_row_lost(number=number)
            envelope_rows.put_behind_all(connection, number)
            return None
        log_events.outbox_row_mended(reference=mended.reference)
        envelope_rows.change(connection, mended)
        return mended

    def _note(self, connection: Connection, what: str, reference: str) -> None:
        envelope_rows.note(connection, self._time(), what, reference)

    def _time(self) -> str:
        return self._now().astimezone(UTC).isoformat()


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
