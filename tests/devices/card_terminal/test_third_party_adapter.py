"""An adapter that somebody else has written: found by its entry point, chosen in the settings, held to the conformance suite."""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest

from devices.card_terminal import check_adapter
from devices.card_terminal.card_terminal import CardTerminal
from devices.card_terminal.conformance import Outcome, run
from devices.card_terminal.conformance_bench import Ability
from devices.card_terminal.families import UnknownFamily, load_adapter
from devices.drivers import card_terminal_on
from devices.health import HealthState
from devices.line.line import Line
from devices.line.pty_port import PtyPort
from devices.line.reopening_line import ReopeningLine
from devices.line.serial_line import SerialLine
from devices.settings import CardTerminalSection
from ui.cli import main

PACKAGE = Path(__file__).parent / "mybank"
CLUMSY = """
class Clumsy:
    def __init__(self, line, options): ...
    def last_trace(self): return "7"
    def pay(self, intent, journal, watcher):
        journal.sent()
        raise KeyError("receipt")

adapter = Clumsy
"""


@dataclass
class MyBankSimulator:
    """The terminal at the other end of the pty, with its own account."""

    port: PtyPort
    cards: list[str] = field(default_factory=list)
    always: bool = False
    """A card comes by itself."""
    refuses: bool = False
    is_mute: bool = False
    kept: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Attempt → receipt and pence."""
    _open: tuple[str, int] = ("", 0)
    _receipt: int = 0

    def serve(self) -> None:
        heard = b""
        while not self.port.closed:
            heard += self.port.read(0.02)
            while b"\n" in heard:
                line, _, heard = heard.partition(b"\n")
                self._say(self._answer(line.decode().split()))
            if self._open[0] and not self._receipt and (self.cards or self.always):
                self._say(self._card())

    def _say(self, words: str) -> None:
        if not self.is_mute:
            self.port.write(words.encode() + b"\n")

    def _card(self) -> str:
        self.cards.clear()
        if self.refuses:
            self._open, self.refuses = ("", 0), False
            return "NO"
        self._receipt = len(self.kept) + 1
        return f"OK {self._receipt} {self._open[1]} 0119"

    def _answer(self, words: list[str]) -> str:
        match words:
            case ["HELLO"]:
                return f"READY {len(self.kept)}"
            case ["SALE", attempt, pence]:
                self._open, self._receipt = (attempt, int(pence)), 0
                return "CARD"
            case ["KEEP"]:
                self.kept[self._open[0]] = (str(self._receipt), self._open[1])
                return self._over("DONE")
            case ["DROP"]:
                return self._over("DONE")
            case ["STOP"]:
                return self._over("STOPPED")
            case ["WHAT", attempt]:
                return "PAID {} {}".format(*self.kept[attempt]) if attempt in self.kept else "NONE"
            case ["BACK", receipt]:
                self.kept = {attempt: kept for attempt, kept in self.kept.items() if kept[0] != receipt}
                return "DONE"
            case _:
                return f"TOTAL {sum(pence for _, pence in self.kept.values())}"

    def _over(self, word: str) -> str:
        self._open, self._receipt = ("", 0), 0
        return word


@dataclass
class Bench:
    """Fits `TerminalBench`."""

    terminal: CardTerminal
    simulator: MyBankSimulator
    abilities: frozenset[Ability] = frozenset(Ability)

    def present_card(self) -> None:
        self.simulator.cards.append("card")

    def decline_next_card(self) -> None:
        self.simulator.refuses = True

    def unplug(self) -> None:
        self.simulator.port.unplug()

    def replug(self) -> None:
        self.simulator.port.replug()

    def mute(self) -> None:
        self.simulator.is_mute = True

    def until_healthy(self) -> None:
        while self.terminal.health().state is not HealthState.OK:
            threading.Event().wait(0.05)

    def charged(self) -> tuple[int, ...]:
        return tuple(pence for _, pence in self.simulator.kept.values())


@contextmanager
def simulated(link: Path | None = None) -> Iterator[MyBankSimulator]:
    with ExitStack() as ending:
        simulator = MyBankSimulator(PtyPort(link))
        thread = threading.Thread(target=simulator.serve)
        thread.start()
        ending.callback(thread.join)
        ending.callback(simulator.port.close)
        yield simulator


@pytest.fixture
def installed(tmp_path, monkeypatch) -> None:
    """As `pip install mybank-first-stop` leaves it: the package's folder on the path, its announcement beside it."""
    facts = tmp_path / "mybank_first_stop-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: mybank-first-stop\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text(
        "[first_stop.card_terminals]\nmybank = mybank_first_stop:adapter\nbroken = mybank_first_stop:nothing\n"
        "clumsy = clumsy_first_stop:adapter\n"
    )
    (tmp_path / "clumsy_first_stop.py").write_text(CLUMSY)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.syspath_prepend(str(PACKAGE))


def test_a_package_that_is_not_installed_is_not_known():
    with pytest.raises(UnknownFamily, match="mybank: known are zvt, telium"):
        load_adapter("mybank")


def test_an_installed_package_is_found_and_a_broken_one_named(installed):
    assert load_adapter("mybank").__name__ == "adapter"
    with pytest.raises(UnknownFamily, match="broken: its package cannot be loaded"):
        load_adapter("broken")
    with pytest.raises(UnknownFamily, match="known are zvt, telium, broken, clumsy, mybank"):
        load_adapter("another")


def test_it_keeps_every_promise_of_the_port(installed):
    @contextmanager
    def make_bench() -> Iterator[Bench]:
        with simulated() as simulator:
            line: Line = ReopeningLine(lambda: SerialLine(simulator.port.path, 9600), 9600)
            section = CardTerminalSection(port=str(simulator.port.path), family="mybank", options={"patience": "0.5"})
            try:
                yield Bench(card_terminal_on(line, section), simulator)
            finally:
                line.close()

    findings = list(run(make_bench))
    assert len(findings) > 10
    assert [finding for finding in findings if finding.outcome is not Outcome.KEPT] == []


@pytest.fixture
def ask(tmp_path, capsys) -> Callable[..., dict]:
    def asks(verb: str, *more: str) -> dict:
        own = ["--port", str(tmp_path / "bank"), "--family", "mybank", "--journal", str(tmp_path / "journal"), "--json"]
        main(["devices", verb, *own, *more])
        return json.loads(capsys.readouterr().out)

    return asks


def test_the_command_line_pays_with_it(installed, ask, tmp_path):
    with simulated(tmp_path / "bank") as simulator:
        simulator.always = True
        paid = ask("pay", "--pence", "1010", "--option", "patience=2")
        assert (paid["verdict"], paid["pence"], paid["card_last_digits"]) == ("paid", 1010, "0119")
        assert ask("end-of-day")["pence"] == 1010
        assert ask("reverse", "--receipt", paid["receipt_number"], "--pence", "1010")["reason"] == "reversed"
        assert simulator.kept == {}


def test_the_command_line_asks_it_how_it_is(installed, tmp_path, capsys):
    with simulated(tmp_path / "bank"):
        code = main(["devices", "status", "--port", str(tmp_path / "bank"), "--kind", "zvt", "--family", "mybank", "--json"])
    assert (code, json.loads(capsys.readouterr().out)["state"]) == (0, "ok")


def test_one_that_raises_in_mid_payment_leaves_it_unknown(installed, tmp_path, capsys):
    own = ["--port", "/dev/null", "--family", "clumsy", "--journal", str(tmp_path / "journal"), "--json"]
    assert main(["devices", "pay", *own, "--pence", "5"]) == 3
    out, words = capsys.readouterr()
    assert json.loads(out) == {"event": "result", "verdict": "unknown", "pence": 0}
    assert "KeyError: 'receipt'" in words


def test_one_that_raises_is_a_finding(installed, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "clumsy_bench", SimpleNamespace(make_bench=clumsy_bench))
    assert check_adapter.main(["clumsy_bench"]) == 1
    assert "a declined card takes nothing: it raised KeyError: 'receipt'" in capsys.readouterr().out


@contextmanager
def clumsy_bench() -> Iterator[Bench]:
    with simulated() as simulator:
        yield Bench(load_adapter("clumsy")(None, {}), simulator)


def test_a_bench_that_is_not_there_is_said_so(capsys):
    assert check_adapter.main(["nowhere:make_bench"]) == 2
    assert "there is no such bench: No module named 'nowhere'; name it as module:function" in capsys.readouterr().err
    assert check_adapter.main([]) == 2
    assert "name one bench as module:function" in capsys.readouterr().err
