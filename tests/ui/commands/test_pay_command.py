"""`devices pay` and its like: one line of JSON, a sentence for what is wrong, and the truth after a kill at any moment."""

import json
import os
import random
import signal
import subprocess
import threading
from contextlib import ExitStack, contextmanager

import pytest

from devices.card_terminal.card_terminal import PaymentIntent
from devices.card_terminal.file_journal import FileJournal
from devices.card_terminal.zvt_twin import ZvtTwin
from devices.card_terminal.zvt_twin_wire import TwinTimers
from devices.line.pty_port import PtyPort
from tests.ui.commands.twin_process import CLI
from ui.cli import main

KILLS = 200 if os.environ.get("FIRST_STOP_TORTURE") else 4
FAULTS = ("", "nak:1", "bad_crc:1", "lost_ack:1", "half:1", "duplicate:1", "garbage:9", "busy:1", "no_status:1")
pytestmark = pytest.mark.timeout(4 * 3600 if KILLS > 9 else 300)


@contextmanager
def serving(path, card_after, patience=0.5):
    with ExitStack() as ending:
        port = PtyPort(path)
        timers = TwinTimers(t1=0.1, t2=patience, t3=patience, again=0.05, card=300.0, step=0.02, boot=0.05)
        made = ZvtTwin(port, timers=timers, auto_card_after=card_after, first_trace=1)
        thread = threading.Thread(target=made.serve)
        thread.start()
        ending.callback(thread.join)
        ending.callback(port.close)
        yield made


@pytest.fixture
def twin(tmp_path):
    with serving(tmp_path / "terminal", 0.0) as made:
        yield made


@pytest.fixture
def waiting_twin(tmp_path):
    """Nobody has a card; a busy machine is waited for."""
    with serving(tmp_path / "terminal", None, patience=5.0) as made:
        yield made


@pytest.fixture
def paying(waiting_twin, tmp_path):
    """A payment in another process, at the moment when a card is asked for; ended with the test."""
    own = ["--port", str(tmp_path / "terminal"), "--journal", str(tmp_path / "journal.jsonl"), "--json"]
    command = [*CLI, "pay", *own, "--pence", "300"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        told_until(process, "insert_card")
        yield process
        process.kill()


def told_until(process, words):
    assert next(line for line in process.stderr if words in line)


@pytest.fixture
def ask(tmp_path, capsys):
    """One command; its exit code, its only line of JSON, and what it said to people."""

    def asks(verb: str, *more: str) -> tuple[int, dict, str]:
        own = ["--port", str(tmp_path / "terminal"), "--journal", str(tmp_path / "journal.jsonl"), "--json"]
        code = main(["devices", verb, *own, *more])
        out, words = capsys.readouterr()
        (line,) = out.splitlines()
        return code, json.loads(line), words

    return asks


def test_each_command_says_one_line(twin, ask):
    code, paid, _ = ask("pay", "--pence", "1010")
    assert (code, paid["verdict"], paid["pence"]) == (0, "paid", 1010)
    code, settled, _ = ask("settle")
    assert (code, settled["event"]) == (0, "nothing_open")
    assert (settled["last"]["verdict"], settled["last"]["receipt_number"]) == ("paid", paid["receipt_number"])
    assert ask("reverse", "--pence", "1010", "--receipt", paid["receipt_number"])[0] == 0
    assert ask("end-of-day")[1]["done"]


@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_the_terminal_does_wrong_the_account_agrees(twin, ask, fault):
    ask("pay", "--pence", "100")
    if fault:
        twin.faults.take(fault)
    code, result, _ = ask("pay", "--pence", "200")
    assert {0: "paid", 1: "not_paid", 3: "unknown"}[code] == result["verdict"]
    charged = [booking.pence for booking in twin.ledger.charged].count(200)
    assert charged == (1 if code == 0 else 0) or code == 3


@pytest.mark.parametrize("pence", ["0", "-5", "1000000000000", "9" * 400, "abc", "1.5", ""])
def test_what_is_no_amount_is_said_so(pence, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["devices", "pay", "--port", "/dev/null", f"--pence={pence}"])
    assert "a whole number of pence between 1 and" in capsys.readouterr().err


@pytest.mark.parametrize("receipt", ["abc", "99999", "0", "-1"])
def test_what_is_no_receipt_number_is_said_so(receipt, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["devices", "reverse", "--port", "/dev/null", "--pence", "5", f"--receipt={receipt}"])
    assert "the number on the terminal's receipt" in capsys.readouterr().err


def test_a_port_that_is_not_there_is_named(ask):
    code, result, words = ask("pay", "--pence", "100")
    assert (code, result["reason"]) == (1, "unreachable")
    assert "there is no such port" in words


def test_a_port_in_use_is_named(twin, ask, tmp_path):
    with subprocess.Popen(
        [*CLI, "scan", "--port", str(tmp_path / "terminal"), "--count", "1"], stderr=subprocess.PIPE, text=True
    ) as other:
        assert other.stderr is not None
        other.stderr.readline()  # it listens now
        code, result, words = ask("pay", "--pence", "100")
        other.kill()
    assert (code, result["reason"]) == (1, "unreachable")
    assert "in use by another program" in words


def test_killed_at_any_moment_each_payment_has_one_end_and_is_charged_once_at_most(twin, ask, tmp_path):
    chosen = random.Random(9)
    ask("pay", "--pence", "1")
    for pence in range(100, 100 + KILLS):
        own = ["--port", str(tmp_path / "terminal"), "--journal", str(tmp_path / "journal.jsonl")]
        paying = subprocess.Popen([*CLI, "pay", *own, "--pence", str(pence), "--json"], stdout=subprocess.PIPE)
        threading.Event().wait(chosen.uniform(0.2, 1.2))
        paying.send_signal(signal.SIGKILL)
        paying.communicate()
        code, _, _ = ask("settle")
        charged = [booking.pence for booking in twin.ledger.charged].count(pence)
        lines = [json.loads(line) for line in (tmp_path / "journal.jsonl").read_text().splitlines()]
        attempt = next((line["attempt"] for line in lines if line.get("pence") == pence and line["step"] == "intent"), None)
        ends = [line["verdict"] for line in lines if line["attempt"] == attempt and line["step"] == "closed"]
        assert code in (0, 1), "the terminal is there, so it can say"
        assert charged == (1 if ends[-1:] == ["paid"] else 0)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--port", ""], "a port has a name"),
        (["--baud", "0"], "is no speed between"),
        (["--baud", "fast"], "is no speed between"),
        (["--family", "My Bank"], "'My Bank': zvt, telium, or the name of an adapter"),
        (["--password", "12"], "six digits"),
        (["--cancel-after", "nan"], "is no number of seconds"),
        (["--reference", "4761 7390 0101 0119"], "looks like the number of a payment card"),
    ],
)
def test_an_argument_that_makes_no_sense_is_said_so(words, complaint, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["devices", "pay", "--port", "/dev/null", "--pence", "5", "--json", *words])
    told = capsys.readouterr()
    [line] = told.out.splitlines()
    assert complaint in told.err
    assert complaint in json.loads(line)["why"]
    assert "0119" not in (told.err + told.out).replace(" ", "")


def test_what_is_no_serial_port_is_named(capsys, tmp_path):
    (tmp_path / "notes").write_text("nothing")
    own = ["--port", str(tmp_path / "notes"), "--journal", str(tmp_path / "journal.jsonl")]
    assert main(["devices", "pay", *own, "--pence", "5"]) == 1
    assert "that is no serial port" in capsys.readouterr().err


def test_while_one_command_pays_another_does_nothing(paying, ask):
    for verb, code, said in [
        (["pay", "--pence", "5"], 1, {"verdict": "not_paid", "pence": 0}),
        (["settle"], 3, {"verdict": "unknown", "pence": 0}),
        (["settle", "--hand-over"], 3, {"verdict": "unknown", "pence": 0}),
        (["reverse", "--pence", "5", "--receipt", "7"], 3, {"verdict": "unknown", "given_back": False}),
        (["end-of-day"], 1, {"done": False}),
    ]:
        got, result, words = ask(*verb)
        assert (got, result["reason"]) == (code, "terminal_busy")
        assert said.items() <= result.items()
        assert "another command is at work with this terminal; nothing was done" in words


def test_a_terminal_that_says_nothing_is_named(twin, ask):
    twin.mute()
    code, result, words = ask("pay", "--pence", "100", "--family", "telium")  # whose time-outs are the shorter
    assert (code, result["reason"]) == (1, "unreachable")
    assert "no answer from" in words
    assert "the line is open, but no terminal answers" in words


@pytest.mark.parametrize("journal", ["", "/dev/full", "/proc/journal"])
def test_a_journal_that_cannot_be_kept_moves_no_money(twin, tmp_path, capsys, journal):
    own = ["--port", str(tmp_path / "terminal"), "--journal", journal or str(tmp_path), "--json"]
    assert main(["devices", "pay", *own, "--pence", "5"]) == 1
    out, words = capsys.readouterr()
    assert json.loads(out) == {"event": "result", "verdict": "not_paid", "pence": 0, "reason": "journal"}
    assert "the journal cannot be kept, so no money moves" in words
    assert not twin.ledger.bookings


def test_ctrl_c_asks_the_terminal_to_stop_and_says_how_it_ended(paying, waiting_twin):
    paying.send_signal(signal.SIGINT)
    out, _ = paying.communicate()
    assert (paying.returncode, json.loads(out)["reason"]) == (1, "cancelled")
    assert not waiting_twin.ledger.bookings


def test_a_second_ctrl_c_leaves_the_terminal_alone_and_settling_finds_out(paying, waiting_twin, ask):
    waiting_twin.mute()
    paying.send_signal(signal.SIGINT)
    told_until(paying, "once more leaves it alone")
    paying.send_signal(signal.SIGINT)
    out, _ = paying.communicate()
    assert (paying.returncode, json.loads(out)["verdict"]) == (3, "unknown")
    waiting_twin.unmute()
    assert ask("settle")[:2] == (1, {"event": "settled", "verdict": "not_paid", "pence": 0, "reason": "not_found"})


def test_a_family_that_nobody_has_a_driver_for_is_said_so(ask):
    code, line, words = ask("pay", "--pence", "100", "--family", "nobank")
    assert (code, line["event"]) == (2, "refused")
    assert "no such payment terminal: nobank: known are" in line["why"]
    assert line["why"] in words


@pytest.mark.parametrize(
    ("option", "says"),
    [
        ("config=zz", "config: 'zz' is no hexadecimal number"),
        ("config=1ff", "config: '1ff' is no hexadecimal number between 0 and ff"),
        ("quiet=soon", "quiet: 'soon' is no number of seconds"),
        ("quiet=nan", "quiet: 'nan' is no number of seconds"),
        ("currency=pounds", "currency: 'pounds' is no whole number"),
        ("confg=3e", "confg: known are password, config, currency, quiet"),
    ],
)
@pytest.mark.parametrize("verb", [["pay", "--pence", "100"], ["settle"]], ids=lambda verb: verb[0])
def test_an_option_that_makes_no_sense_is_said_so(ask, verb, option, says):
    code, line, words = ask(*verb, "--option", option)
    assert (code, line["event"]) == (2, "refused")
    assert f"an option of the payment terminal zvt makes no sense: {says}" in line["why"]
    assert line["why"] in words


def test_a_receipt_that_the_terminal_does_not_hold_is_not_given_back(twin, ask):
    code, result, words = ask("reverse", "--pence", "100", "--receipt", "77")
    assert (code, result["given_back"]) == (1, False)
    assert "it may hold no receipt 77" in words


def test_what_a_telium_terminal_cannot_do_is_said_in_words(twin, ask):
    code, result, words = ask("reverse", "--pence", "100", "--receipt", "7", "--family", "telium")
    assert (code, result["given_back"]) == (1, False)
    assert "which Telium E+ does not know" in words
    code, result, words = ask("end-of-day", "--family", "telium")
    assert (code, result["done"]) == (1, False)
    assert "closes its day by itself" in words


def test_an_earlier_payment_that_is_unknown_names_a_port_that_is_gone(ask, tmp_path):
    journal = FileJournal(tmp_path / "journal.jsonl")
    journal.begin(PaymentIntent("lost", 100, ""))
    journal.sent()
    code, result, words = ask("pay", "--pence", "100", "--family", "telium")
    assert (code, result["verdict"]) == (3, "unknown")
    assert "an earlier payment is still unknown, so nothing was charged" in words
    assert "there is no such port" in words
    assert "--hand-over" not in words


def test_an_end_that_nobody_can_ask_for_is_said_so(ask, tmp_path):
    journal = FileJournal(tmp_path / "journal.jsonl")
    journal.begin(PaymentIntent("lost", 100, ""))
    journal.sent()
    code, result, words = ask("settle")
    assert (code, result["verdict"]) == (3, "unknown")
    assert "there is no such port" in words


def test_an_end_that_the_terminal_cannot_prove_is_said_so(twin, ask, tmp_path):
    journal = FileJournal(tmp_path / "journal.jsonl")
    journal.begin(PaymentIntent("lost", 100, ""))
    journal.sent()
    code, _, words = ask("settle")
    assert code == 3
    assert "the terminal answers, but cannot prove what became of it" in words
    assert ask("settle", "--hand-over")[1] == {"event": "handed_over", "attempts": 1}
