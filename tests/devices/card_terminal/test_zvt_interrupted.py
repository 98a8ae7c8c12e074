"""Payments interrupted at every byte: each ends as paid, not paid or handed to staff, and none is charged twice.

The twin's ledger is the truth. "Charged twice" would be a payment that we call not paid while the terminal keeps the money,
because the visitor then pays again; "paid for nothing" one that we call paid while the terminal has reversed or never booked it.
"""

import os
import random
import time
from contextlib import suppress
from dataclasses import replace

import pytest

from devices.card_terminal.card_terminal import PaymentVerdict, TerminalPrompt
from devices.card_terminal.zvt_twin_counter import TwinState
from devices.health import HealthState
from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.line.pty_port import PtyPort
from tests.devices.card_terminal.conftest import FAST_DRIVER, FAST_TWIN

TORTURE = bool(os.environ.get("FIRST_STOP_TORTURE"))
pytestmark = pytest.mark.timeout(4 * 3600 if TORTURE else 300)
PAYMENTS = 10_000 if TORTURE else 200
HASTY_DRIVER = replace(FAST_DRIVER, recovery=0.3)
DIALOGUE_BYTES = 1060
"""A whole payment with registration, progress and slips, both directions; a cut beyond it interrupts nothing."""


def held_against_the_ledger(counter, verdict: PaymentVerdict, pence: int) -> str:
    """Raises AssertionError where verdict and ledger contradict each other. Each attempt of a test has an amount of its own."""
    charged = [booking for booking in counter.twin.ledger.charged if booking.pence == pence]
    assert len(charged) <= 1
    match verdict:
        case PaymentVerdict.PAID:
            assert charged, f"{pence} was called paid"
        case PaymentVerdict.NOT_PAID:
            assert not charged, f"{pence} was called not paid"
        case PaymentVerdict.UNKNOWN:
            pass
    return str(verdict)


def pay_once(counter, journal, pence: int) -> PaymentVerdict:
    """As the kiosk does it: one attempt, and an unknown end is settled before anything else."""
    intent = counter.intent(pence)
    result = counter.terminal.pay(intent, journal, counter.watcher)
    if result.verdict is PaymentVerdict.UNKNOWN:
        result = counter.terminal.settle(intent)
    held_against_the_ledger(counter, result.verdict, pence)
    return result.verdict


def settled_before_the_next(counter, intent, pence: int) -> PaymentVerdict:
    """As the kiosk does it: what a terminal could not say at once is asked again when somebody wants to pay next."""
    for _ in range(3):
        result = counter.terminal.settle(intent)
        held_against_the_ledger(counter, result.verdict, pence)
        if result.verdict is not PaymentVerdict.UNKNOWN:
            break
    return result.verdict


def ends_of(counter, verdicts: dict[int, PaymentVerdict]) -> dict[str, int]:
    """How many ended how, after all is over: what was said of each attempt must still be true."""
    ends = {"paid": 0, "not_paid": 0, "unknown": 0}
    for pence, verdict in verdicts.items():
        ends[held_against_the_ledger(counter, verdict, pence)] += 1
    return ends


@pytest.fixture
def interrupted(counters, watcher):
    def make(**features):
        counter = counters(driver_timers=FAST_DRIVER, timers=FAST_TWIN, **features)
        counter.watcher = watcher
        assert counter.pay(1).verdict is PaymentVerdict.PAID  # so that the last trace number is known
        return counter

    return make


def test_power_cuts_of_the_terminal_at_random_bytes(interrupted, failing_journal, record_property):
    chosen = random.Random(14)
    counter = interrupted()
    verdicts = {}
    for pence in range(100, 100 + PAYMENTS // 2):
        counter.twin.faults.cut = chosen.randrange(DIALOGUE_BYTES)
        verdicts[pence] = pay_once(counter, failing_journal(""), pence)
        counter.twin.faults.cut = None
    ends = ends_of(counter, verdicts)
    assert sum(ends.values()) == PAYMENTS // 2
    assert ends["paid"]
    assert ends["not_paid"]
    assert ends["unknown"] == 0, "the terminal came back and its last booking is proof"
    record_property("payments", len(verdicts))


def test_power_cuts_of_a_terminal_that_reverses_what_nobody_answered(interrupted, failing_journal, record_property):
    chosen = random.Random(15)
    counter = interrupted(keeps_unanswered=False)
    verdicts = {}
    for pence in range(100, 100 + PAYMENTS // 4):
        counter.twin.faults.cut = chosen.randrange(DIALOGUE_BYTES)
        verdicts[pence] = pay_once(counter, failing_journal(""), pence)
        counter.twin.faults.cut = None
    assert ends_of(counter, verdicts)["not_paid"]
    record_property("payments", len(verdicts))


def test_a_torn_line_at_random_bytes(counters, watcher, failing_journal, record_property):
    chosen = random.Random(16)
    troubles = [_trouble(chosen) for _ in range(PAYMENTS // 8)]
    line = None

    def lines(inner):
        nonlocal line
        line = _TroubledLine(inner)
        return line

    counter = counters(lines, HASTY_DRIVER, timers=FAST_TWIN)
    counter.watcher = watcher
    counter.pay(1)
    verdicts = {}
    for pence, trouble in enumerate(troubles, start=100):
        line.trouble = trouble
        verdicts[pence] = pay_once(counter, failing_journal(""), pence)
        line.trouble = None
        counter.terminal.health()
    assert ends_of(counter, verdicts)["paid"]
    record_property("payments", len(verdicts))


@pytest.mark.parametrize("keeps", [True, False])
def test_a_kiosk_that_dies_at_random_bytes_settles_with_its_journal_alone(
    counters, watcher, failing_journal, keeps, record_property
):
    chosen = random.Random(17)
    dying = None

    def lines(inner):
        nonlocal dying
        dying = _DyingLine(inner)
        return dying

    counter = counters(lines, FAST_DRIVER, timers=FAST_TWIN, keeps_unanswered=keeps)
    counter.pay(1)
    verdicts = {}
    for pence in range(100, 100 + PAYMENTS // 8):
        intent = counter.intent(pence)
        dying.bytes_left = chosen.randrange(DIALOGUE_BYTES - 60)
        with suppress(KioskDied):  # on a busy machine the dialogue may end before that byte
            counter.terminal.pay(intent, failing_journal(""), watcher)
        dying.bytes_left = None
        counter.terminal = counter.restarted(FAST_DRIVER)
        verdicts[pence] = settled_before_the_next(counter, intent, pence)
        assert any(counter.terminal.health().state is HealthState.OK for _ in range(9))
    assert ends_of(counter, verdicts)["unknown"] == 0, "the terminal answered and its last booking is proof"
    record_property("payments", len(verdicts))


@pytest.mark.parametrize("keeps", [True, False])
def test_a_terminal_that_answers_later_than_is_waited_for(counters, watcher, failing_journal, keeps, record_property):
    """So what it still owes to one question comes while it is asked the next, and its power goes as well."""
    chosen = random.Random(18)
    counter = counters(driver_timers=FAST_DRIVER, timers=FAST_TWIN, keeps_unanswered=keeps, port=_LatePort(random.Random(19)))
    counter.watcher = watcher
    verdicts = {}
    for pence in range(100, 100 + PAYMENTS // 20):
        counter.twin.faults.cut = chosen.choice((None, chosen.randrange(DIALOGUE_BYTES)))
        verdicts[pence] = pay_once(counter, failing_journal(""), pence)
        counter.twin.faults.cut = None
    counter.port.is_late = False
    assert any(counter.terminal.health().state is HealthState.OK for _ in range(9))
    ends_of(counter, verdicts)
    record_property("payments", len(verdicts))


def test_a_terminal_that_still_waits_for_a_card_is_stopped_when_the_kiosk_returns(counters, journal, acting_watcher):
    dying = acting_watcher()

    def die() -> bool:
        if TerminalPrompt.INSERT_CARD in dying.prompts:
            raise KioskDied
        return False

    dying.wants_to_cancel = die
    counter = counters(auto_card_after=None)
    watcher = acting_watcher(on_prompt={TerminalPrompt.INSERT_CARD: counter.twin.present_card})
    counter.pay(1, watcher=watcher)
    intent = counter.intent(5200)
    with pytest.raises(KioskDied):
        counter.terminal.pay(intent, journal, dying)
    assert counter.restarted().settle(intent).verdict is PaymentVerdict.NOT_PAID
    assert counter.twin.state is TwinState.IDLE


class KioskDied(BaseException):
    """Stands for a power cut of the kiosk."""


class _DyingLine:
    """The kiosk dies when so many bytes have passed, both directions counted together."""

    def __init__(self, inner) -> None:
        self._inner = inner
        self.bytes_left: int | None = None

    @property
    def baud(self) -> int:
        return self._inner.baud

    def read(self, size: int, timeout: float) -> bytes:
        data = self._inner.read(size if self.bytes_left is None else max(1, min(size, self.bytes_left)), timeout)
        self._count(len(data))
        return data

    def write(self, data: bytes, timeout: float) -> None:
        self._inner.write(data if self.bytes_left is None else data[: self.bytes_left], timeout)
        self._count(len(data))

    def drop_input(self) -> None:
        self._inner.drop_input()

    def close(self) -> None:
        self._inner.close()

    def _count(self, moved: int) -> None:
        if self.bytes_left is not None and moved:
            self.bytes_left -= moved
            if self.bytes_left <= 0:
                self.bytes_left = None
                raise KioskDied


class _LatePort(PtyPort):
    """The twin hears and speaks late now and then: by about as much as the driver waits, or by several times that."""

    def __init__(self, chosen: random.Random) -> None:
        super().__init__()
        self._chosen = chosen
        self.is_late = True

    def read(self, timeout: float) -> bytes:
        data = super().read(timeout)
        if data:
            self._dawdle()
        return data

    def write(self, data: bytes) -> None:
        self._dawdle()
        super().write(data)

    def _dawdle(self) -> None:
        if self.is_late and self._chosen.random() < 0.05:
            time.sleep(self._chosen.choice((0.02, 0.05, 0.1, 0.2)))


class _TroubledLine:
    """A line whose trouble begins when it is set, counted from then."""

    def __init__(self, inner) -> None:
        self._inner = inner
        self._faulty = inner

    @property
    def baud(self) -> int:
        return self._inner.baud

    @property
    def trouble(self) -> LineTrouble | None:
        return None

    @trouble.setter
    def trouble(self, trouble: LineTrouble | None) -> None:
        self._faulty = FaultyLine(self._inner, trouble) if trouble else self._inner

    def read(self, size: int, timeout: float) -> bytes:
        return self._faulty.read(size, timeout)

    def write(self, data: bytes, timeout: float) -> None:
        self._faulty.write(data, timeout)

    def drop_input(self) -> None:
        self._faulty.drop_input()

    def close(self) -> None:
        self._inner.close()


def _trouble(chosen: random.Random) -> LineTrouble:
    place = chosen.randrange(DIALOGUE_BYTES // 2)
    return chosen.choice(
        [
            LineTrouble(cut_after_read=place),
            LineTrouble(cut_after_written=place // 2),
            LineTrouble(silent_after_read=place),
            LineTrouble(flipped_read=(place,)),
            LineTrouble(flipped_read=tuple(range(place, place + 9))),
            LineTrouble(garbage_before=(place, b"\x10\x02\x15\x06 noise")),
        ]
    )
