"""The command line's till: a journal in a file, settled before more is taken, by the next process too."""

import json
from datetime import UTC, datetime

import pytest

from devices.card_terminal.card_terminal import NotPaidReason, PaymentIntent, PaymentResult, PaymentVerdict
from devices.card_terminal.file_journal import FileJournal, JournalInUse
from devices.card_terminal.till import Till, as_json


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "card-terminal.jsonl"


def till_of(counter, path) -> Till:
    return Till(counter.terminal, FileJournal(path))


def left_open(path, trace_before: str = "") -> PaymentIntent:
    journal = FileJournal(path)
    intent = PaymentIntent("lost", 5200, "K1", trace_before, datetime.now(UTC))
    journal.begin(intent)
    journal.sent()
    return intent


def test_a_payment_is_on_file_step_by_step(counter, path):
    assert till_of(counter, path).pay(5200, "K1").verdict is PaymentVerdict.PAID
    steps = [json.loads(line)["step"] for line in path.read_text().splitlines()]
    assert steps == ["intent", "sent", "accepted", "result", "completed", "closed"]
    assert FileJournal(path).last_trace() == "000001"


def test_a_payment_whose_command_was_killed_before_it_spoke_is_still_told(counter, path):
    assert till_of(counter, path).last_end() == {}
    till_of(counter, path).pay(5200, "K1")
    told = till_of(counter, path)
    assert told.settle() == ()
    last = told.last_end()
    assert (last["verdict"], last["pence"], last["reference"]) == ("paid", 5200, "K1")


def test_what_staff_have_taken_over_is_never_called_unpaid(counter, path):
    left_open(path)
    till = till_of(counter, path)
    assert till.hand_over() == 1
    assert till.settle() == ()
    assert (till.last_end()["step"], till.last_end()["verdict"]) == ("handed_over", "unknown")


def test_the_next_process_settles_what_was_left_open(counter, path):
    left_open(path)
    counter.pay(5200)
    (result,) = till_of(counter, path).settle()
    assert (result.verdict, result.pence) == (PaymentVerdict.PAID, 5200)
    assert till_of(counter, path).settle() == ()


def test_a_part_that_the_terminal_had_told_of_is_paid_after_a_crash_too(counter, path):
    journal = FileJournal(path)
    journal.begin(PaymentIntent("lost", 5200, "K1", "", datetime.now(UTC)))
    journal.sent()
    journal.result(PaymentResult(PaymentVerdict.PAID, 3000, trace="000001"))
    counter.pay(3000)
    (result,) = till_of(counter, path).settle()
    assert (result.verdict, result.pence) == (PaymentVerdict.PAID, 3000)


def test_an_attempt_that_took_nothing_is_settled_as_not_paid(counter, path):
    counter.pay(100)
    left_open(path, "000001")
    (result,) = till_of(counter, path).settle()
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.NOT_FOUND)


class Unnumbered:
    """A terminal of a family that numbers no bookings: it is asked for the payment and for nothing else."""

    def last_trace(self) -> str:
        return ""

    def pay(self, intent, journal, watcher) -> PaymentResult:
        return PaymentResult(PaymentVerdict.PAID, intent.pence)


def test_a_family_that_numbers_no_bookings_is_asked_for_the_payment_alone(path):
    till = Till(Unnumbered(), FileJournal(path), numbers_bookings=False)
    assert till.pay(100).verdict is PaymentVerdict.PAID


class Full(FileJournal):
    """The disk takes nothing more once the result is on it."""

    def closed(self, attempt: str, result: PaymentResult) -> None:
        raise OSError(28, "No space left on device")


def test_what_is_paid_stays_paid_where_its_end_cannot_be_written(counter, path):
    assert Till(counter.terminal, Full(path)).pay(5200).verdict is PaymentVerdict.PAID
    (again,) = till_of(counter, path).settle()
    assert (again.verdict, again.pence) == (PaymentVerdict.PAID, 5200)


def test_a_payment_in_another_process_is_not_taken_for_one_left_open(path):
    with FileJournal(path).alone(), pytest.raises(JournalInUse), FileJournal(path).alone():
        pass
    with FileJournal(path).alone():
        pass


def test_no_more_money_is_taken_while_an_attempt_is_open(counter, path):
    left_open(path, "000099")
    till = till_of(counter, path)
    assert till.pay(100).verdict is PaymentVerdict.UNKNOWN
    assert counter.twin.ledger.bookings == ()
    assert till.hand_over() == 1
    assert till.pay(100).verdict is PaymentVerdict.PAID


def test_a_torn_last_line_is_passed_over(counter, path):
    left_open(path)
    with path.open("ab") as file:
        file.write(b'{"attempt": "lost", "step": "clo')
    assert [intent.id for intent in FileJournal(path).unsettled()] == ["lost"]


def test_a_journal_that_cannot_be_written_takes_no_money(counter, tmp_path):
    (tmp_path / "file").write_text("")
    result = till_of(counter, tmp_path / "file" / "journal.jsonl").pay(100)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.JOURNAL)


def test_status_says_how_the_terminal_is(counter, path):
    counter.pay(100)
    status = till_of(counter, path).status()
    assert (status["state"], status["last_trace"], status["unsettled"]) == ("ok", "000001", [])


def test_a_result_as_json_leaves_out_what_is_not_known():
    assert as_json(PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.DECLINED)) == {
        "verdict": "not_paid",
        "pence": 0,
        "reason": "declined",
    }


def test_the_end_of_day_and_a_reversal_are_plain_values(counter, path):
    till = till_of(counter, path)
    till.pay(5200)
    assert till.reverse("0001").reason is NotPaidReason.REVERSED
    assert till.end_of_day()["done"]
