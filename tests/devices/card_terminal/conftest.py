"""A ZVT driver and its twin on a pty, with short timers and no pacing; journals and watchers that remember."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from devices.card_terminal.card_terminal import PaymentIntent, PaymentResult, TerminalPrompt
from devices.card_terminal.conformance_bench import RememberingJournal
from devices.card_terminal.zvt_terminal import ZvtTerminal
from devices.card_terminal.zvt_timers import ZvtTimers
from devices.card_terminal.zvt_twin import ZvtTwin
from devices.card_terminal.zvt_twin_wire import TwinTimers
from devices.line.line import Line
from devices.line.pty_port import PtyPort
from devices.line.reopening_line import ReopeningLine
from devices.line.serial_line import SerialLine

DRIVER_TIMERS = ZvtTimers(
    t1=0.05, t2=0.25, t3=0.3, t4=5.0, calm=0.03, turn=0.01, again=0.03, connect=0.4, patience=5.0, recovery=1.5, updating=5.0
)
TWIN_TIMERS = TwinTimers(t1=0.05, t2=0.2, t3=0.25, again=0.02, card=5.0, step=0.0, boot=0.02, look=0.005)
FAST_DRIVER = ZvtTimers(
    t1=0.01,
    t2=0.03,
    t3=0.04,
    t4=0.2,
    quiet=0.02,
    gone=0.1,
    calm=0.02,
    turn=0.005,
    again=0.01,
    connect=0.3,
    patience=5.0,
    recovery=5.0,
    updating=0.2,
)
FAST_TWIN = TwinTimers(t1=0.01, t2=0.025, t3=0.035, again=0.005, card=1.0, step=0.0, boot=0.01, look=0.002)


@dataclass
class Watcher:
    """Remembers prompts; acts when a prompt comes, as a visitor would."""

    prompts: list[TerminalPrompt] = field(default_factory=list)
    on_prompt: dict[TerminalPrompt, Callable[[], None]] = field(default_factory=dict)
    cancel_at: TerminalPrompt | None = None
    cancelling: bool = False

    def prompt(self, prompt: TerminalPrompt) -> None:
        if not self.prompts or self.prompts[-1] is not prompt:
            self.prompts.append(prompt)
        self.cancelling = self.cancelling or prompt is self.cancel_at
        self.on_prompt.get(prompt, lambda: None)()

    def wants_to_cancel(self) -> bool:
        return self.cancelling


@dataclass
class Counter:
    """One twin, one driver, and the line between them."""

    twin: ZvtTwin
    terminal: ZvtTerminal
    port: PtyPort
    line: Line
    number: int = 0

    def intent(self, pence: int = 5200, trace_before: str | None = None) -> PaymentIntent:
        self.number += 1
        before = self.terminal.last_trace() if trace_before is None else trace_before
        return PaymentIntent(f"attempt-{self.number}", pence, "K1-AB12-C", trace_before=before, started_at=datetime.now(UTC))

    def pay(self, pence: int = 5200, journal: RememberingJournal | None = None, watcher: Watcher | None = None) -> PaymentResult:
        return self.terminal.pay(self.intent(pence), journal or RememberingJournal(), watcher or Watcher())

    def restarted(self, timers: ZvtTimers = DRIVER_TIMERS) -> ZvtTerminal:
        """As after a crash of the kiosk: a new driver on the same line that remembers nothing."""
        self.line.close()
        return ZvtTerminal(self.line, timers=timers)


@pytest.fixture
def counters() -> Iterator[Callable[..., Counter]]:
    """Makes twins with drivers; `lines` wraps the driver's line, the rest goes to the twin."""
    with ExitStack() as ending:

        def make(
            lines: Callable[[Line], Line] = lambda line: line,
            driver_timers: ZvtTimers = DRIVER_TIMERS,
            port: PtyPort | None = None,
            **features,
        ) -> Counter:
            port = port or PtyPort()
            twin = ZvtTwin(port, **{"timers": TWIN_TIMERS, "first_trace": 1, "auto_card_after": 0.0, **features})
            thread = threading.Thread(target=twin.serve, name="zvt twin")
            thread.start()
            ending.callback(thread.join)
            ending.callback(port.close)
            line = lines(ReopeningLine(lambda: SerialLine(port.path, 115200, stop_bits=2), 115200))
            ending.callback(line.close)
            return Counter(twin, ZvtTerminal(line, timers=driver_timers), port, line)

        yield make


@pytest.fixture
def counter(counters) -> Counter:
    return counters()


@pytest.fixture
def journal() -> RememberingJournal:
    return RememberingJournal()


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def failing_journal() -> Callable[[str], RememberingJournal]:
    return RememberingJournal


@pytest.fixture
def acting_watcher() -> Callable[..., Watcher]:
    return Watcher
