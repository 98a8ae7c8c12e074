"""The journal of payments: every step durable, none skipped backwards, nothing forgotten by a restart."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from offline_cache.cache import Cache
from offline_cache.payment_records import PaymentRecords, PaymentState


@pytest.fixture
def payments(cache: Cache) -> PaymentRecords:
    cache.payments.intent("p1", "K7Q49FTX", 5200, "0041", {"service": "garden-waste"})
    return cache.payments


def state(payments: PaymentRecords) -> PaymentState:
    record = payments.get("p1")
    assert record is not None
    return record.state


def test_a_payment_that_goes_well_is_written_step_by_step(payments: PaymentRecords) -> None:
    payments.sent("p1")
    payments.accepted("p1")
    payments.result("p1", {"trace": "0042", "pence": 5200})
    payments.completed("p1")
    record = payments.get("p1")
    assert record is not None
    assert (record.state, record.result, record.attributes) == (
        PaymentState.COMPLETED,
        {"trace": "0042", "pence": 5200},
        {"service": "garden-waste"},
    )
    assert payments.count_unsettled() == 0


def test_the_same_step_twice_is_one_step(payments: PaymentRecords) -> None:
    payments.intent("p1", "K7Q49FTX", 5200)
    payments.sent("p1")
    payments.sent("p1")
    assert state(payments) is PaymentState.SENT


def test_an_id_stands_for_one_payment_only(payments: PaymentRecords) -> None:
    with pytest.raises(ValueError):
        payments.intent("p1", "K7Q49FTX", 9900)


def test_a_finished_payment_cannot_be_started_again(payments: PaymentRecords) -> None:
    payments.declined("p1")
    with pytest.raises(ValueError):
        payments.sent("p1")


@pytest.mark.parametrize("steps", [("sent",), ("sent", "accepted")])
def test_after_a_restart_what_was_sent_is_unknown(
    cache: Cache, payments: PaymentRecords, folder: Path, steps: tuple[str, ...]
) -> None:
    for step in steps:
        getattr(payments, step)("p1")
    cache.close()
    again = Cache.open(folder, lambda _: "", lambda: datetime.now(UTC), floor=0)
    assert [record.id for record in again.payments.unsettled()] == ["p1"]
    again.close()


def test_after_a_restart_what_was_never_sent_was_not_paid(cache: Cache, payments: PaymentRecords) -> None:
    assert payments.after_restart() == 0
    assert state(payments) is PaymentState.DECLINED


def test_unknown_is_settled_one_way_or_handed_to_staff(payments: PaymentRecords) -> None:
    payments.sent("p1")
    payments.unknown("p1")
    payments.handed_to_staff("p1")
    assert [record.id for record in payments.for_staff()] == ["p1"]
    assert (payments.unsettled(), payments.count_unsettled()) == ([], 1)
    payments.completed("p1", {"pence": 5200})
    assert payments.count_unsettled() == 0
    assert [record.id for record in payments.for_reference("K7Q49FTX")] == ["p1"]
