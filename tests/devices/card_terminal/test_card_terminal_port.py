"""What every payment terminal promises: on the fake, on each driver with its twin, and with --port on hardware."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import pytest

from devices.card_terminal.card_terminal import (
    CardTerminal,
    DayEnd,
    NotPaidReason,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
    TerminalPrompt,
)
from devices.card_terminal.conformance import CHECKS, NotApplicable, Outcome, run
from devices.card_terminal.conformance_bench import Ability
from devices.card_terminal.families import UnknownFamily, load_adapter
from devices.card_terminal.telium_terminal import TeliumTerminal
from devices.card_terminal.telium_timers import TeliumTimers
from devices.card_terminal.telium_twin import TeliumTwin
from devices.health import Health, HealthReason, HealthState
from devices.line.pty_port import PtyPort
from devices.line.reopening_line import ReopeningLine
from devices.line.serial_line import SerialLine

ALL = frozenset(Ability)


class FakeCardTerminal:
    """Fits `CardTerminal` without a wire; a card that is presented pays, unless it was told to refuse."""

    def __init__(self) -> None:
        self.plugged_in = True
        self.is_mute = False
        self.refuses = False
        self.card = False
        self.bookings: list[int] = []

    def health(self) -> Health:
        if not self.plugged_in:
            return Health(HealthState.FAULT, frozenset({HealthReason.UNPLUGGED}))
        return Health(HealthState.UNKNOWN, frozenset({HealthReason.SILENT})) if self.is_mute else Health(HealthState.OK)

    def last_trace(self) -> str:
        return f"{len(self.bookings):06d}"

    def pay(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        watcher.prompt(TerminalPrompt.CONNECTING)
        if not self.plugged_in:
            return self._not_paid(NotPaidReason.UNREACHABLE)
        try:
            journal.sent()
        except OSError:
            return self._not_paid(NotPaidReason.JOURNAL)
        journal.accepted()
        watcher.prompt(TerminalPrompt.INSERT_CARD)
        if watcher.wants_to_cancel():
            return self._not_paid(NotPaidReason.CANCELLED)
        return self._answered(intent, journal) if self.plugged_in else PaymentResult(PaymentVerdict.UNKNOWN)

    def settle(self, intent: PaymentIntent) -> PaymentResult:
        if self.is_mute:
            return PaymentResult(PaymentVerdict.UNKNOWN)
        if self.last_trace() == intent.trace_before:
            return self._not_paid(NotPaidReason.NOT_FOUND)
        return PaymentResult(PaymentVerdict.PAID, intent.pence)

    def reverse(self, receipt_number: str, pence: int) -> PaymentResult:
        self.bookings.remove(pence)
        return self._not_paid(NotPaidReason.REVERSED)

    def end_of_day(self) -> DayEnd:
        return DayEnd(done=True, pence=sum(self.bookings))

    def _answered(self, intent: PaymentIntent, journal: PaymentJournal) -> PaymentResult:
        if self.refuses:
            return self._not_paid(NotPaidReason.DECLINED)
        result = PaymentResult(PaymentVerdict.PAID, intent.pence, receipt_number="0001", card_last_digits="0119")
        try:
            journal.result(result)
        except OSError:
            return self._not_paid(NotPaidReason.JOURNAL)
        self.bookings.append(intent.pence)
        journal.completed()
        return result

    def _not_paid(self, reason: NotPaidReason) -> PaymentResult:
        return PaymentResult(PaymentVerdict.NOT_PAID, reason=reason)


@dataclass
class Bench:
    """Fits `TerminalBench`."""

    terminal: CardTerminal
    abilities: frozenset[Ability]
    present_card: Callable[[], None]
    decline_next_card: Callable[[], None]
    unplug: Callable[[], None]
    replug: Callable[[], None]
    mute: Callable[[], None]
    charged: Callable[[], tuple[int, ...] | None]
    asked: list[Health] = field(default_factory=list)

    def until_healthy(self) -> None:
        while self.terminal.health().state is not HealthState.OK:
            threading.Event().wait(0.05)


@contextmanager
def fake_bench() -> Iterator[Bench]:
    fake = FakeCardTerminal()

    def setting(name: str, value: bool) -> Callable[[], None]:
        return lambda: setattr(fake, name, value)

    yield Bench(
        fake,
        ALL,
        setting("card", True),
        setting("refuses", True),
        setting("plugged_in", False),
        setting("plugged_in", True),
        setting("is_mute", True),
        lambda: tuple(fake.bookings),
    )


@contextmanager
def telium_bench() -> Iterator[Bench]:
    with ExitStack() as ending:
        port = PtyPort()
        twin = TeliumTwin(port, mark_timeout=0.3)
        thread = threading.Thread(target=twin.serve)
        thread.start()
        ending.callback(thread.join)
        ending.callback(port.close)
        line = ReopeningLine(lambda: SerialLine(port.path, 115200), 115200)
        ending.callback(line.close)
        terminal = TeliumTerminal(line, timers=TeliumTimers(mark=0.2, byte=0.1, transaction=1.0))

        def decline() -> None:
            twin.decline_next()
            twin.present_card()

        yield Bench(terminal, frozenset(), twin.present_card, decline, twin.unplug, twin.replug, twin.mute, lambda: twin.charged)


@pytest.fixture(params=["fake", "zvt", "telium"])
def make_bench(request, counters):
    @contextmanager
    def zvt_bench() -> Iterator[Bench]:
        counter = counters(auto_card_after=None)
        twin = counter.twin
        counter.terminal.health()
        yield Bench(
            counter.terminal,
            ALL,
            twin.present_card,
            twin.decline_next,
            twin.unplug,
            twin.replug,
            twin.mute,
            lambda: tuple(booking.pence for booking in twin.ledger.charged),
        )

    return {"fake": fake_bench, "zvt": zvt_bench, "telium": telium_bench}[request.param]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_port_is_kept(make_bench, check):
    with make_bench() as bench:
        try:
            check(bench)
        except NotApplicable:
            pytest.skip("this family cannot do it, and says so")


def test_a_broken_promise_is_found():
    @contextmanager
    def careless() -> Iterator[Bench]:
        with fake_bench() as bench:
            bench.terminal.health = lambda: Health(HealthState.OK)
            yield bench

    broken = {finding.check for finding in run(careless) if finding.outcome is Outcome.BROKEN}
    assert broken == {"silence is never ok", "an unplugged terminal is unreachable and comes back"}


def test_silence_taken_for_a_no_is_found():
    @contextmanager
    def inferring() -> Iterator[Bench]:
        with fake_bench() as bench:
            bench.terminal.settle = lambda intent: PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.NOT_FOUND)
            yield bench

    broken = {finding.check for finding in run(inferring) if finding.outcome is Outcome.BROKEN}
    assert broken == {"silence at the end is not taken for an answer"}


def test_a_family_is_found_by_name_and_an_unknown_one_named():
    line = ReopeningLine(lambda: SerialLine("/dev/nowhere", 9600), 9600)
    for name in ("zvt", "telium"):
        assert load_adapter(name)(line, {"password": "123456"}).health().state is HealthState.FAULT
    with pytest.raises(UnknownFamily, match="known are zvt, telium"):
        load_adapter("abacus")


@pytest.mark.hardware
def test_hardware_pays_one_penny_and_gives_it_back(request):
    """`pytest tests/devices/card_terminal --port /dev/serial/by-id/…`: somebody presents a test card."""
    path = request.config.getoption("--port", default=None)
    if path is None:
        pytest.skip("no --port given")
    from devices.card_terminal.conformance_bench import RememberingJournal, RememberingWatcher

    terminal = load_adapter("zvt")(ReopeningLine(lambda: SerialLine(path, 9600, stop_bits=2), 9600), {})
    assert terminal.health().state is HealthState.OK
    intent = PaymentIntent("hardware", 1, "TEST", terminal.last_trace())
    paid = terminal.pay(intent, RememberingJournal(), RememberingWatcher())
    assert paid.verdict is PaymentVerdict.PAID
    assert terminal.reverse(paid.receipt_number, 1).reason is NotPaidReason.REVERSED
