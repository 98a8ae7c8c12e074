"""Records of payments and prints notice what rots in them, as envelopes do; a damaged payment ends before staff."""

from pathlib import Path
from random import Random
from shutil import copytree

import pysqlite3.dbapi2
import pytest

from offline_cache.cache import Cache
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.migrations import MIGRATIONS
from offline_cache.payment_records import PaymentState
from offline_cache.print_records import PrintState
from offline_cache.store import Store
from offline_cache.verification import verify
from tests.offline_cache.conftest import NOON, reference_of

COLUMNS = {
    "payments": ("reference", "pence", "state", "trace_before", "attributes", "result", "started_at", "changed_at"),
    "print_jobs": ("what", "reference", "state", "reasons", "started_at", "changed_at"),
}


def opened(folder: Path) -> Cache:
    return Cache.open(folder, reference_of, lambda: NOON)


def spoil(folder: Path, statement: str) -> None:
    connection = pysqlite3.dbapi2.connect(str(folder / "store.db"))
    with connection:
        connection.execute(statement)
    connection.close()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with one payment and one print, both done."""
    cache = opened(tmp_path / "kiosk")
    cache.payments.intent("p-1", "K7Q49FTX", 5_200, "000041", {"terminal": "9"})
    cache.payments.sent("p-1")
    cache.payments.result("p-1", {"trace": "000042"})
    cache.payments.completed("p-1")
    cache.prints.step(cache.prints.queued("receipt", "K7Q49FTX"), PrintState.DONE)
    cache.close()
    return tmp_path / "kiosk"


def test_what_is_whole_is_found_whole(kept: Path) -> None:
    found = verify(kept)

    assert found.is_sound
    assert found.rows == 2


@pytest.mark.parametrize(("table", "column"), [(table, column) for table in COLUMNS for column in COLUMNS[table]])
def test_no_column_can_change_unseen(kept: Path, table: str, column: str) -> None:
    value = "5201" if column == "pence" else "'declined'" if column == "state" else "'2026-03-02T12:00:01+00:00'"
    spoil(kept, f"UPDATE {table} SET {column} = {value}")

    assert verify(kept).damaged_rows == 1


def test_a_damaged_payment_is_handed_to_staff_at_the_next_start(kept: Path) -> None:
    spoil(kept, "UPDATE payments SET pence = 1, state = 'nonsense'")

    cache = opened(kept)
    (handed,) = cache.payments.for_staff()
    cache.close()

    assert (handed.id, handed.reference, handed.attributes) == ("p-1", "K7Q49FTX", {"damaged": "yes"})
    assert verify(kept).is_sound


def test_a_payment_that_rots_while_the_kiosk_runs_is_not_believed(kept: Path) -> None:
    cache = opened(kept)
    with cache.store.writing() as connection:
        connection.exec_driver_sql("UPDATE payments SET result = '{}'")

    with pytest.raises(CacheFault) as fault:
        cache.payments.get("p-1")
    cache.close()

    assert fault.value.reason is CacheReason.DAMAGED


def test_a_damaged_print_job_may_have_been_on_paper(kept: Path) -> None:
    spoil(kept, "UPDATE print_jobs SET what = 'ticket'")

    cache = opened(kept)
    (job,) = cache.prints.for_reference("K7Q49FTX")
    cache.close()

    assert job.state is PrintState.UNKNOWN


def test_rows_from_before_there_were_tags_are_taken_over(tmp_path: Path) -> None:
    old = Store.open(tmp_path / "store.db", migrations=MIGRATIONS[:1])
    with old.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO payments VALUES ('p-1','K7Q49FTX',100,'completed','','{}','{}',?,?)", (NOON.isoformat(),) * 2
        )
    old.close()

    cache = opened(tmp_path)
    before = cache.payments.get("p-1")
    cache.close()
    spoil(tmp_path, "UPDATE payments SET pence = 99")

    assert before is not None
    assert before.state is PaymentState.COMPLETED
    assert verify(tmp_path).damaged_rows == 1


def test_an_older_program_goes_on_with_the_payments_of_a_newer_one(kept: Path) -> None:
    older = Store.open(kept / "store.db", migrations=MIGRATIONS[:1])
    with older.reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM payments").all()
    older.close()

    assert [(row[0], row[2]) for row in rows] == [("p-1", 5_200)]


def test_flipped_bits_never_make_another_payment_of_it(kept: Path, tmp_path: Path) -> None:
    chance, noticed = Random(11), 0
    where = (kept / "store.db").read_bytes().find(b"K7Q49FTX")
    for turn in range(60):
        harmed = tmp_path / f"harmed-{turn}"
        copytree(kept, harmed)
        content = bytearray((harmed / "store.db").read_bytes())
        content[where + chance.randrange(-40, 120)] ^= 1 << chance.randrange(8)
        (harmed / "store.db").write_bytes(content)
        cache = opened(harmed)
        settled = {
            (one.id, one.reference, one.pence)
            for one in cache.payments.for_reference("K7Q49FTX")
            if one.state is PaymentState.COMPLETED
        }
        noticed += not settled
        cache.close()
        assert settled <= {("p-1", "K7Q49FTX", 5_200)}
    assert noticed > 10
