"""Recovery: whatever part of the disk rots, the other copy has it, and no reference is made twice."""

import random
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from uuid import UUID, uuid4

import pytest

from kiosk.reference import counter_of, make_reference
from offline_cache.cache import Cache
from offline_cache.envelope import SealedEnvelope
from offline_cache.envelope_row import digest_of
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.folder_lock import FolderLock
from offline_cache.message_records import MessageKind
from offline_cache.recovery import forget_damaged, recover
from offline_cache.second_copy import SecondCopy
from offline_cache.verification import verify

SealFor = Callable[..., Callable[[str], SealedEnvelope]]
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def reopened(folder: Path) -> Cache:
    return Cache.open(folder, lambda counter: make_reference("K7", counter), lambda: NOW, floor=0)


def fill(cache: Cache, seal_for: SealFor, many: int = 20) -> dict[UUID, str]:
    ids = [uuid4() for _ in range(many)]
    return {each: cache.outbox.accept(each, "missed-bin", 3, seal_for(each, b"x" * 3000)) for each in ids}


def waiting(cache: Cache) -> dict[UUID, str]:
    return {found.id: found.reference for found in cache.outbox.waiting(1000, 10_000_000)}


def rows_of(cache: Cache, table: str) -> list[dict[str, object]]:
    with cache.store.reading() as connection:
        return [dict(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}").mappings()]


def test_a_database_that_is_gone_comes_back_from_the_second_copy(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for)
    cache.close()
    for path in folder.glob("store.db*"):
        path.unlink()
    again = reopened(folder)
    assert waiting(again) == sent
    assert again.outbox.reserve(uuid4()) not in sent.values()
    again.close()


def test_a_damaged_root_page_costs_nothing(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for)
    cache.store.empty_log()
    cache.close()
    content = bytearray((folder / "store.db").read_bytes())
    content[:4096] = bytes(4096)
    (folder / "store.db").write_bytes(content)
    again = reopened(folder)
    assert waiting(again) == sent
    again.close()


def test_a_second_copy_that_is_gone_is_made_again(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for)
    cache.close()
    for path in (folder / "second-copy").glob("*.frames"):
        path.unlink()
    again = reopened(folder)
    assert waiting(again) == sent
    assert len([*again.copy.frames()]) == len(sent) + 1
    again.close()


def recovered_with(many: int, cache: Cache, seal_for: SealFor, folder: Path) -> tuple[Cache, list[UUID]]:
    sent = fill(cache, seal_for, many)
    cache.close()
    (folder / "store.db").write_bytes(b"\0" * 8192)
    return reopened(folder), [*sent]


def deliver(cache: Cache, envelope: UUID) -> None:
    (body,) = [waiting.body for waiting in cache.outbox.waiting(100) if waiting.id == envelope]
    cache.outbox.receipt(envelope, NOW, digest_of(body))
    cache.outbox.tidy()


def set_aside(folder: Path) -> list[Path]:
    return [*folder.glob("*.damaged*")]


def test_what_was_recovered_from_goes_once_all_of_it_is_delivered(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    again, (first, second) = recovered_with(2, cache, seal_for, folder)
    deliver(again, first)
    assert set_aside(folder)
    deliver(again, second)
    assert not set_aside(folder)
    again.close()


def test_what_does_not_get_through_keeps_what_was_recovered_from_for_thirty_days(
    cache: Cache, seal_for: SealFor, folder: Path
) -> None:
    recovered_with(1, cache, seal_for, folder)[0].close()
    now = datetime.now(UTC)
    for later, kept in ((timedelta(days=29), True), (timedelta(days=31), False)):
        forget_damaged(folder / "store.db", now + later, anything_waits=True)
        assert bool(set_aside(folder)) is kept


def test_two_that_tidy_at_once_are_in_nobodys_way(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    recovered_with(1, cache, seal_for, folder)[0].close()
    tidying = [Thread(target=forget_damaged, args=(folder / "store.db", NOW), kwargs={"anything_waits": False}) for _ in range(8)]
    for each in tidying:
        each.start()
    for each in tidying:
        each.join()
    assert not set_aside(folder)


def test_a_recovery_cut_short_leaves_a_second_name_that_is_not_overwritten(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for, 1)
    cache.close()
    (folder / "store.db.damaged").hardlink_to(folder / "store.db")
    forget_damaged(folder / "store.db", NOW, anything_waits=False)
    assert not set_aside(folder)
    again = reopened(folder)
    assert waiting(again) == sent
    again.close()


def cut_off(copy: bytes) -> bytes:
    return copy[:-100]


def rotten(copy: bytes) -> bytes:
    return copy[:4000] + bytes(512) + copy[4512:]


@pytest.mark.parametrize("harm", [cut_off, rotten, lambda _: b"garbage"])
def test_a_damaged_second_copy_is_whole_again_at_the_next_start(
    cache: Cache, seal_for: SealFor, folder: Path, harm: Callable[[bytes], bytes]
) -> None:
    sent = fill(cache, seal_for)
    cache.close()
    (path,) = (folder / "second-copy").glob("*.frames")
    path.write_bytes(harm(path.read_bytes()))
    assert verify(folder).gaps
    again = reopened(folder)
    assert waiting(again) == sent
    again.close()
    found = verify(folder)
    assert (found.is_sound, found.without_copy, found.frames) == (True, 0, len(sent))


def test_recovering_renews_a_damaged_second_copy_too(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for)
    cache.close()
    (path,) = (folder / "second-copy").glob("*.frames")
    path.write_bytes(rotten(path.read_bytes()))
    with closing(SecondCopy(folder / "second-copy")) as copy:
        recover(folder / "store.db", copy)
    assert (verify(folder).is_sound, verify(folder).waiting) == (True, len(sent))


def test_of_two_copies_with_one_number_the_last_counts(folder: Path) -> None:
    with closing(SecondCopy(folder / "second-copy")) as copy:
        copy.append(7, b"taken back, and the disk kept it")
        copy.append(7, b"accepted")
        assert (copy.find(7), copy.numbers()) == (b"accepted", {7})


def test_a_copy_that_was_renewed_is_written_on_by_who_had_it_open(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for, 3)
    (path,) = (folder / "second-copy").glob("*.frames")
    with path.open("ab") as file:
        file.write(b"half a frame")
    reopened(folder).close()
    sent |= fill(cache, seal_for, 3)
    assert (verify(folder).is_sound, verify(folder).frames) == (True, len(sent))


def test_the_counter_survives_the_loss_of_a_database_with_nothing_waiting(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for)
    for found in cache.outbox.waiting(100, 10_000_000):
        cache.outbox.receipt(found.id, NOW, SealedEnvelope.from_json(found.body).digest())
    cache.outbox.tidy()
    cache.close()
    for path in folder.glob("store.db*"):
        path.unlink()
    again = reopened(folder)
    assert counter_of(again.outbox.reserve(uuid4())) > max(counter_of(reference) for reference in sent.values())
    again.close()


def test_what_the_power_cut_kept_from_the_copy_is_added_at_the_next_start(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    fill(cache, seal_for, 3)
    cache.close()
    (path,) = (folder / "second-copy").glob("*.frames")
    path.write_bytes(path.read_bytes()[:-2000])
    assert verify(folder).without_copy == 1
    reopened(folder).close()
    assert verify(folder).without_copy == 0


def test_rows_of_every_table_come_through(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for)
    cache.payments.intent("p1", "K7Q49FTX", 5200)
    cache.payments.sent("p1")
    cache.facts.put("last_event", "17")
    job = cache.prints.queued("receipt", "K7Q49FTX")
    cache.close()
    with closing(SecondCopy(folder / "second-copy")) as copy:
        recover(folder / "store.db", copy)
    again = reopened(folder)
    assert waiting(again) == sent
    assert ([record.id for record in again.payments.unsettled()], again.facts.get("last_event")) == (["p1"], "17")
    assert again.prints.get(job) is not None
    again.close()


def test_a_recovery_cut_before_its_rename_is_finished_at_the_next_start(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for)
    cache.store.empty_log()
    cache.close()
    (folder / "store.db.recovered").write_bytes((folder / "store.db").read_bytes())
    (folder / "store.db").write_bytes(b"damaged" * 1000)
    again = reopened(folder)
    assert waiting(again) == sent
    again.close()


def test_nobody_rebuilds_what_somebody_has_open(cache: Cache, folder: Path) -> None:
    lock = FolderLock(folder)
    with pytest.raises(CacheFault) as caught:
        lock.take_alone()
    lock.release()
    assert caught.value.reason is CacheReason.BUSY


def test_a_flipped_bit_anywhere_in_a_row_is_noticed_and_mended(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for, 5)
    chance = random.Random(3)
    with cache.store.writing() as connection:
        connection.exec_driver_sql("UPDATE envelopes SET reference = 'K7000000' WHERE number = 2")
        connection.exec_driver_sql("UPDATE envelopes SET body = ? WHERE number = 3", (bytes(chance.randbytes(3000)),))
        connection.exec_driver_sql("UPDATE envelopes SET form_version = 9 WHERE number = 4")
    assert verify(folder).damaged_rows == 3
    assert waiting(cache) == sent
    assert verify(folder).damaged_rows == 0


def test_a_text_that_is_no_longer_utf8_is_mended_like_any_other(cache: Cache, seal_for: SealFor) -> None:
    sent = fill(cache, seal_for, 3)
    with cache.store.writing() as connection:
        connection.exec_driver_sql("UPDATE envelopes SET at = CAST(X'32FF32' AS TEXT) WHERE number = 1")
    assert waiting(cache) == sent


def test_a_counter_that_fell_back_is_put_right_before_it_repeats_a_reference(
    cache: Cache, seal_for: SealFor, folder: Path
) -> None:
    sent = fill(cache, seal_for, 5)
    with cache.store.writing() as connection:
        connection.exec_driver_sql("UPDATE counter SET last = 1")
    with pytest.raises(CacheFault) as caught:
        fill(cache, seal_for, 1)
    assert caught.value.reason is CacheReason.DAMAGED
    cache.close()
    again = reopened(folder)
    assert again.outbox.reserve(uuid4()) not in sent.values()
    assert waiting(again) == sent
    again.close()


@pytest.mark.parametrize("nonsense", ["NULL", "4611686018427387904"], ids=["nothing", "a number far too high"])
def test_a_counter_that_is_nonsense_does_not_stop_recovery(cache: Cache, seal_for: SealFor, folder: Path, nonsense: str) -> None:
    sent = fill(cache, seal_for, 5)
    with cache.store.writing() as connection:
        connection.exec_driver_sql("DROP TABLE counter")
        connection.exec_driver_sql("CREATE TABLE counter (id INTEGER PRIMARY KEY, last INTEGER)")
        connection.exec_driver_sql(f"INSERT INTO counter VALUES (1, {nonsense})")
    cache.close()
    with closing(SecondCopy(folder / "second-copy")) as copy:
        recover(folder / "store.db", copy)
    again = reopened(folder)
    assert waiting(again) == sent
    assert again.outbox.reserve(uuid4()) not in sent.values()
    again.close()


def test_a_row_that_its_table_could_not_hold_is_left_behind(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for, 5)
    with cache.store.writing() as connection:
        connection.exec_driver_sql("DROP TABLE payments")
        columns = "id, reference, pence, state, trace_before, attributes, result, started_at, changed_at"
        connection.exec_driver_sql(f"CREATE TABLE payments ({columns})")
        connection.exec_driver_sql("INSERT INTO payments VALUES ('p1', 'K7', 'much', 'sent', '', '{}', '{}', '', '')")
        connection.exec_driver_sql("INSERT INTO payments VALUES ('p2', 'K7', 5200, 'sent', '', '{}', '{}', '', '')")
        connection.exec_driver_sql("INSERT INTO facts VALUES ('last_event', '17')")
    cache.close()
    with closing(SecondCopy(folder / "second-copy")) as copy:
        recover(folder / "store.db", copy)
    again = reopened(folder)
    assert (waiting(again), again.facts.get("last_event")) == (sent, "17")
    assert [payment["id"] for payment in rows_of(again, "payments")] == ["p2"]
    again.close()


def test_a_schema_that_is_no_longer_text_is_damage_and_is_recovered(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for, 5)
    cache.store.empty_log()
    cache.close()
    content = (folder / "store.db").read_bytes()
    harmed = content.replace(b"CREATE TABLE envelopes", b"CREATE T\xa0BLE envelopes")
    assert harmed != content
    (folder / "store.db").write_bytes(harmed)
    again = reopened(folder)
    assert waiting(again) == sent
    again.close()


def test_a_time_that_rotted_does_not_keep_the_kiosk_from_opening(cache: Cache, seal_for: SealFor, folder: Path) -> None:
    sent = fill(cache, seal_for, 3)
    with cache.store.writing() as connection:
        connection.exec_driver_sql("UPDATE envelopes SET at = '2026-03-02T12\x1a00:00+00:00' WHERE number = 0")
    cache.close()
    again = reopened(folder)
    assert (again.outbox.counts().oldest_waiting, waiting(again)) == (None, sent)
    assert again.outbox.counts().oldest_waiting is not None
    again.close()


def test_a_message_that_rotted_holds_up_none_behind_it(cache: Cache) -> None:
    for number in range(3):
        cache.messages.add(MessageKind.HELP_CALL, UUID(int=number), b"{}")
    with cache.store.writing() as connection:
        connection.exec_driver_sql("UPDATE messages SET id = 'x' WHERE line = 1")
    assert [record.id for record in cache.messages.waiting(MessageKind.HELP_CALL)] == [UUID(int=1), UUID(int=2)]
    assert cache.messages.count(MessageKind.HELP_CALL) == 2
