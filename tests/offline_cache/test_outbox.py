"""The outbox on a real database: one reference a submission, and nothing acknowledged is ever lost."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from offline_cache.cache import Cache
from offline_cache.envelope import SealedEnvelope
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.keys import SealingKey
from offline_cache.outbox import Outbox
from offline_cache.room import Room
from offline_cache.sealing import open_sealed
from offline_cache.second_copy import SecondCopy

LATER = datetime(2026, 3, 2, 12, 5, tzinfo=UTC)
SealFor = Callable[..., Callable[[str], SealedEnvelope]]


def accept(outbox: Outbox, seal_for: SealFor, submission_id: UUID | None = None, contents: bytes = b"{}") -> tuple[UUID, str]:
    chosen = submission_id or uuid4()
    return chosen, outbox.accept(chosen, "missed-bin", 3, seal_for(chosen, contents))


def received(outbox: Outbox, body: bytes) -> None:
    envelope = SealedEnvelope.from_json(body)
    outbox.receipt(envelope.id, LATER, envelope.digest())


def test_what_was_accepted_waits_and_opens_at_the_hub(cache: Cache, seal_for: SealFor, sealing_key: SealingKey) -> None:
    submission_id, reference = accept(cache.outbox, seal_for, contents=b'{"street":"Mill Lane"}')
    (waiting,) = cache.outbox.waiting(10)
    envelope = SealedEnvelope.from_json(waiting.body)
    assert (waiting.id, waiting.reference) == (submission_id, reference)
    assert open_sealed(envelope, sealing_key) == b'{"street":"Mill Lane"}'


def test_the_same_submission_accepted_twice_is_one(cache: Cache, seal_for: SealFor) -> None:
    submission_id, reference = accept(cache.outbox, seal_for)
    assert accept(cache.outbox, seal_for, submission_id) == (submission_id, reference)
    assert cache.outbox.counts().waiting == 1


def test_a_reserved_reference_is_the_one_it_is_accepted_under(cache: Cache, seal_for: SealFor) -> None:
    submission_id = uuid4()
    reserved = cache.outbox.reserve(submission_id)
    accept(cache.outbox, seal_for)
    assert cache.outbox.reserve(submission_id) == reserved
    assert accept(cache.outbox, seal_for, submission_id)[1] == reserved


def test_a_receipt_purges_the_payload_and_keeps_the_reference(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    submission_id, reference = accept(cache.outbox, seal_for)
    (waiting,) = cache.outbox.waiting(1)
    received(cache.outbox, waiting.body)
    cache.outbox.tidy()
    assert cache.outbox.waiting(10) == []
    assert accept(cache.outbox, seal_for, submission_id) == (submission_id, reference)
    sealed = SealedEnvelope.from_json(waiting.body).sealed.hex().encode()
    assert not [path for path in folder.rglob("*") if path.is_file() and sealed in path.read_bytes().hex().encode()]


def test_a_receipt_for_another_body_purges_nothing(cache: Cache, seal_for: SealFor) -> None:
    submission_id, _ = accept(cache.outbox, seal_for)
    cache.outbox.receipt(submission_id, LATER, "0" * 64)
    assert cache.outbox.counts().refused == 1


def test_a_refused_envelope_stands_aside_until_staff_send_it_again(cache: Cache, seal_for: SealFor) -> None:
    poison, _ = accept(cache.outbox, seal_for)
    good, _ = accept(cache.outbox, seal_for)
    cache.outbox.refused(poison, "unknown_form")
    assert [waiting.id for waiting in cache.outbox.waiting(10)] == [good]
    assert cache.outbox.send_again(poison)
    assert {waiting.id for waiting in cache.outbox.waiting(10)} == {good, poison}


def test_one_that_failed_alone_goes_behind_the_others(cache: Cache, seal_for: SealFor) -> None:
    first, _ = accept(cache.outbox, seal_for)
    second, _ = accept(cache.outbox, seal_for)
    cache.outbox.tried(first)
    assert [waiting.id for waiting in cache.outbox.waiting(10)] == [second, first]


def test_a_batch_keeps_to_its_bytes_but_is_never_empty(cache: Cache, seal_for: SealFor) -> None:
    for _ in range(3):
        accept(cache.outbox, seal_for, contents=b"x" * 1000)
    assert len(cache.outbox.waiting(10, most_bytes=4000)) == 2
    assert len(cache.outbox.waiting(10, most_bytes=1)) == 1


def test_below_the_floor_no_form_is_taken_and_nothing_is_used_up(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    full = Outbox(cache.store, cache.copy, Room(folder, 1000, lambda _: 999), lambda counter: f"{counter:08}", lambda: LATER)
    with pytest.raises(CacheFault) as caught:
        accept(full, seal_for)
    assert (caught.value.reason, full.can_accept(), cache.outbox.counts().waiting) == (CacheReason.DISK_FULL, False, 0)


def test_an_outbox_with_too_much_waiting_says_so(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    small = Outbox(cache.store, cache.copy, Room(folder, 0), lambda counter: f"{counter:08}", lambda: LATER, most_waiting=1)
    accept(small, seal_for)
    with pytest.raises(CacheFault) as caught:
        accept(small, seal_for)
    assert caught.value.reason is CacheReason.OUTBOX_FULL


def test_an_outbox_that_another_program_has_emptied_takes_forms_again(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    small = Outbox(cache.store, cache.copy, Room(folder, 0), lambda counter: f"{counter:08}", lambda: LATER, most_waiting=1)
    accept(small, seal_for)
    assert not small.can_accept()
    received(cache.outbox, cache.outbox.waiting(1)[0].body)
    accept(small, seal_for)
    received(cache.outbox, cache.outbox.waiting(1)[0].body)
    assert small.counts().waiting == 0
    assert small.can_accept()


class BrokenCopy(SecondCopy):
    """Its disk fails, and something else happens just before."""

    def __init__(self, folder: Path, before: Callable[[], None]) -> None:
        super().__init__(folder)
        self._before = before

    def append(self, number: int, body: bytes) -> None:
        self._before()
        raise OSError("the disk is gone")


@contextmanager
def beside_a_broken_copy(cache: Cache, folder: Path, before: Callable[[], None] = lambda: None) -> Iterator[Outbox]:
    with closing(BrokenCopy(folder / "broken-copy", before)) as copy:
        yield Outbox(cache.store, copy, Room(folder, 0), lambda counter: f"{counter:08}", lambda: LATER)


def test_what_cannot_be_copied_is_taken_back_and_its_reference_kept_for_it(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    chosen = uuid4()
    with beside_a_broken_copy(cache, folder) as outbox, pytest.raises(CacheFault):
        accept(outbox, seal_for, chosen)
    assert (cache.outbox.counts().waiting, cache.outbox.counts().reserved) == (0, 1)
    reserved = cache.outbox.reserve(chosen)
    assert accept(cache.outbox, seal_for, chosen) == (chosen, reserved)


def test_what_cannot_be_copied_but_is_at_the_hub_already_is_acknowledged(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    def a_sync_is_quicker() -> None:
        received(cache.outbox, cache.outbox.waiting(1)[0].body)

    with beside_a_broken_copy(cache, folder, a_sync_is_quicker) as outbox:
        accept(outbox, seal_for)
    assert (cache.outbox.counts().received, cache.outbox.counts().reserved) == (1, 0)


def test_a_seal_that_fails_keeps_nothing_and_the_reference_is_not_spent(cache: Cache, seal_for: SealFor) -> None:
    def broken(_: str) -> SealedEnvelope:
        raise RuntimeError("no key")

    with pytest.raises(RuntimeError):
        cache.outbox.accept(uuid4(), "missed-bin", 3, broken)
    assert cache.outbox.counts().waiting == 0
    accept(cache.outbox, seal_for)
    assert cache.outbox.counts().waiting == 1
