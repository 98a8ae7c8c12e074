"""Payments whose end nobody knew: settled by the terminal or closed by staff, told once, and never told two ways."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from devices.card_terminal.card_terminal import NotPaidReason, PaymentIntent, PaymentResult, PaymentVerdict
from kiosk.link.messages import PaymentOutcome
from kiosk.payment.journalled_attempts import JournalledAttempts
from kiosk.payment.settling import Settling
from kiosk.payment.staff_word import end_by_staff
from offline_cache.cache import Cache
from offline_cache.payment_records import PaymentState

ATTEMPT = str(uuid4())
SUBMISSION = uuid4()
PAID = PaymentResult(PaymentVerdict.PAID, pence=10400, trace="000123")
UNKNOWN = PaymentResult(PaymentVerdict.UNKNOWN)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Terminal:
    """Says what it is told to, and does something else first where asked."""

    def __init__(self, answer: PaymentResult) -> None:
        self.answer = answer
        self.meanwhile = lambda: None
        self.asked: list[PaymentIntent] = []

    def settle(self, intent: PaymentIntent) -> PaymentResult:
        self.asked.append(intent)
        self.meanwhile()
        return self.answer


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache.open(tmp_path, lambda counter: f"K7{counter:06}", lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def attempts(cache: Cache) -> JournalledAttempts:
    made = JournalledAttempts(cache.payments)
    made.begin(PaymentIntent(ATTEMPT, 10400, "K7ABCDE2"), SUBMISSION)
    made.sent(ATTEMPT)
    made.closed(ATTEMPT, UNKNOWN)
    return made


@pytest.fixture
def told() -> list[tuple[UUID | None, PaymentResult]]:
    return []


@pytest.fixture
def settling(attempts: JournalledAttempts, told: list[tuple[UUID | None, PaymentResult]]):
    def made(terminal: Terminal | None) -> Settling:
        return Settling(terminal, attempts, lambda intent, result: told.append((attempts.submission_of(intent.id), result)))

    return made


def test_what_the_terminal_finds_is_told_and_kept(settling, cache: Cache, told) -> None:
    assert settling(Terminal(PAID)).settle()
    assert told == [(SUBMISSION, PAID)]
    record = cache.payments.get(ATTEMPT)
    assert record is not None
    assert (record.state, record.result["trace"]) == (PaymentState.COMPLETED, "000123")


def test_an_unknown_end_stays_open(settling, told) -> None:
    assert not settling(Terminal(UNKNOWN)).settle()
    assert told == []


@pytest.mark.parametrize(
    ("outcome", "state", "pence"),
    [
        (PaymentOutcome.PAID, PaymentState.COMPLETED, 10400),
        (PaymentOutcome.NOT_PAID, PaymentState.DECLINED, 0),
        (PaymentOutcome.GIVEN_BACK, PaymentState.DECLINED, 0),
    ],
)
def test_staff_close_what_the_terminal_cannot_tell(settling, cache: Cache, told, outcome, state, pence) -> None:
    settling(None).closed(ATTEMPT, end_by_staff(outcome))
    record = cache.payments.get(ATTEMPT)
    assert record is not None
    assert record.state is state
    assert [(submission, result.pence) for submission, result in told] == [(SUBMISSION, pence)]


def test_the_first_word_stands(settling, told) -> None:
    made = settling(Terminal(PAID))
    made.closed(ATTEMPT, end_by_staff(PaymentOutcome.NOT_PAID))
    made.closed(ATTEMPT, PAID)
    assert [result.reason for _, result in told] == [NotPaidReason.NOT_FOUND]


def test_staff_who_close_it_while_the_terminal_is_asked_are_not_overruled(settling, cache: Cache, told) -> None:
    terminal = Terminal(PAID)
    made = settling(terminal)
    terminal.meanwhile = lambda: made.closed(ATTEMPT, end_by_staff(PaymentOutcome.GIVEN_BACK))
    assert made.settle()
    assert len(told) == 1
    record = cache.payments.get(ATTEMPT)
    assert record is not None
    assert record.state is PaymentState.DECLINED


def test_a_kiosk_without_its_terminal_waits_for_staff(settling) -> None:
    assert not settling(None).settle()


def test_giving_back_that_a_power_cut_ended_is_settled_by_the_very_booking(cache: Cache, attempts: JournalledAttempts) -> None:
    attempts.closed(ATTEMPT, PAID)
    attempts.closed(ATTEMPT, UNKNOWN)
    (intent,) = attempts.unsettled()
    assert intent.attributes["trace"] == "000123"
