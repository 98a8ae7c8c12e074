"""The driver against dialogues as other terminals hold them, message for message as recorded."""

import threading
from contextlib import ExitStack, suppress

import pytest

from devices.card_terminal.card_terminal import NotPaidReason, PaymentIntent, PaymentVerdict, TerminalPrompt
from devices.card_terminal.zvt_terminal import ZvtTerminal
from devices.card_terminal.zvt_timers import ZvtTimers
from devices.card_terminal.zvt_twin_faults import TwinFaults
from devices.card_terminal.zvt_twin_wire import NoOneThere, TwinTimers, TwinWire
from devices.health import HealthReason, HealthState
from devices.line.pty_port import PtyPort
from devices.line.reopening_line import ReopeningLine
from devices.line.serial_line import SerialLine

YES = "80 00 00"
DONE = "06 0F 00"
REGISTERED = [YES, "06 0F 11 19 00 29 52 00 12 33 49 09 78 06 05 27 03 14 01 FF"]
APPROVED = (
    "04 0F 77 27 00 04 00 00 00 00 20 40 0B 00 04 70 0C 22 39 53 0D 10 06 0E 25 12 17 00 01 19 70 22 F0 F8 EE EE EE EE "
    "EE EE 47 71 29 28 00 48 69 2A 31 30 30 34 36 31 37 36 33 20 20 20 20 20 20 3B 36 31 31 38 30 34 00 00 3C F0 F1 F4 "
    "47 45 4E 2E 4E 52 2E 3A 36 31 31 38 30 34 49 09 78 87 04 70 88 00 04 70 8A 2E 8B F1 F7 44 65 62 69 74 20 4D 61 73 "
    "74 65 72 63 61 72 64 00"
)
NOTHING_TAKEN = "04 0F 12 27 00 04 00 00 00 00 00 00 0C 20 15 00 0D 11 21 49 08 26"
SOMETHING_TAKEN = NOTHING_TAKEN.replace("04 00 00 00 00 00 00", "04 00 00 00 00 52 00")
COUNTED = "04 0F 3D 27 00 04 00 00 00 00 00 00 60 F0 F4 F6 00 01 00 02" + " 01" + " 00" * 41
INSERT = "04 FF 1E 0A 01 06 1A 24 18 07 16 42 69 74 74 65 20 4B 61 72 74 65 20 65 69 6E 73 74 65 63 6B 65 6E"
BLOCK = "06 D3 1A 06 18 1F 07 01 02 25 12 07 0B 4B 75 6E 64 65 6E 62 65 6C 65 67 07 03 41 42 43"


class RecordedTerminal:
    """Plays what was recorded for each command, each message after the answer to the one before; anything else is 84 83."""

    def __init__(self, port: PtyPort, recorded: dict[str, list[str]]) -> None:
        self._port = port
        self._recorded = recorded
        self.faults = TwinFaults()
        self._wire = TwinWire(port, TwinTimers(t1=0.1, t2=0.5, t3=0.5), self.faults)
        self._answers: list[str] = []
        self._has_played = threading.Event()
        self.commands: list[str] = []

    @property
    def answers(self) -> list[str]:
        """To each message of the payment, once the last has its answer: that may be after the driver has said how it ended."""
        self._has_played.wait()
        return self._answers

    def serve(self) -> None:
        with suppress(NoOneThere):  # the port is closed
            while True:
                heard = self._wire.hear(0.1)
                if heard is not None and heard[0] not in (0x80, 0x84):
                    self._play(heard[:2].hex())

    def _play(self, command: str) -> None:
        self.commands.append(command)
        messages = self._recorded.get(command, ["84 83 00"])
        try:
            for place, message in enumerate(messages):
                self._wire.tell(bytes.fromhex(message))
                if place and not message.startswith("8"):
                    answer = self._wire.hear(0.5)
                    if command == "0601":
                        self._answers.append(answer.hex(" ") if answer else "")
        except NoOneThere:
            self._answers.append("gone")
        if command == "0601":
            self._has_played.set()


@pytest.fixture
def play():
    with ExitStack() as ending:

        def plays(authorisation: list[str], **others: list[str]) -> tuple[RecordedTerminal, ZvtTerminal]:
            port = PtyPort()
            recorded = {"0600": REGISTERED, "0601": authorisation} | {name[1:]: messages for name, messages in others.items()}
            terminal = RecordedTerminal(port, recorded)
            thread = threading.Thread(target=terminal.serve)
            thread.start()
            ending.callback(thread.join)
            ending.callback(port.close)
            line = ReopeningLine(lambda: SerialLine(port.path, 9600, stop_bits=2), 9600)
            ending.callback(line.close)
            timers = ZvtTimers(t1=0.1, t2=0.5, t3=0.5, t4=1.0, calm=0.05, turn=0.01, again=0.05, connect=0.5, recovery=0.3)
            return terminal, ZvtTerminal(line, timers=timers)

        yield plays


def intent(pence: int = 2040, trace_before: str = "") -> PaymentIntent:
    return PaymentIntent("recorded", pence, "K1", trace_before)


def test_a_recorded_payment_is_paid(play, journal, watcher):
    recorded, terminal = play([YES, INSERT, "04 FF 01 0A", "04 FF 02 04 01", APPROVED, BLOCK, DONE])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.pence, result.trace, result.receipt_number) == (PaymentVerdict.PAID, 2040, "000470", "0470")
    assert (result.card_name, result.card_last_digits) == ("Debit Mastercard", "4771")
    assert result.customer_slip.lines == ("Kundenbeleg", "ABC")
    assert recorded.commands == ["0600", "0601"]
    assert set(recorded.answers) == {"80 00 00"}
    assert watcher.prompts == [TerminalPrompt.CONNECTING, TerminalPrompt.INSERT_CARD, TerminalPrompt.WAITING_FOR_HOST]


def test_slips_may_come_before_the_result(play, journal, watcher):
    _, terminal = play([YES, BLOCK, "06 D1 04 81 41 42 43", APPROVED, DONE])
    result = terminal.pay(intent(), journal, watcher)
    assert result.verdict is PaymentVerdict.PAID
    assert "Kundenbeleg" in result.customer_slip.lines


def test_a_result_may_come_in_pieces(play, journal, watcher):
    _, terminal = play([YES, "04 0F 07 04 00 00 00 00 20 40", "04 0F 06 27 00 0B 00 00 09", "04 0F 03 87 00 07", DONE])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.pence, result.trace, result.receipt_number) == (PaymentVerdict.PAID, 2040, "000009", "0007")
    assert journal.steps == ["sent", "accepted", "result", "completed"]


def test_lengths_may_take_three_bytes(play, journal, watcher):
    long = "04 0F FF" + bytes.fromhex(APPROVED)[2:3].hex() + "00" + bytes.fromhex(APPROVED)[3:].hex()
    _, terminal = play([YES, "04 FF FF 01 00 0A", long, DONE])
    assert terminal.pay(intent(), journal, watcher).verdict is PaymentVerdict.PAID


def test_a_registration_may_report_progress(play, journal, watcher):
    recorded, terminal = play([YES, APPROVED, DONE], _0600=[YES, "04 FF 01 CA", "04 FF 01 C9", DONE])
    assert terminal.pay(intent(), journal, watcher).verdict is PaymentVerdict.PAID
    assert recorded.commands == ["0600", "0601"]


def test_a_registration_and_an_enquiry_may_tell_a_result(play, journal, watcher):
    told = "04 0F 07 27 00 29 29 00 10 06"
    no_booking = [YES, "04 0F 07 27 6D 29 29 00 10 06", DONE]
    recorded, terminal = play([YES, APPROVED, DONE], _0600=[YES, told, DONE], _0501=[YES, told, DONE], _0620=no_booking)
    assert terminal.health().state is HealthState.OK
    assert terminal.pay(intent(), journal, watcher).verdict is PaymentVerdict.PAID
    assert recorded.answers[0] == "80 00 00"


def test_what_we_do_not_know_is_refused_and_the_payment_goes_on(play, journal, watcher):
    recorded, terminal = play([YES, "06 D8 00", "04 0D 02 01 01", "04 01 05 0C 12 00 00 AA", APPROVED, DONE])
    assert terminal.pay(intent(), journal, watcher).verdict is PaymentVerdict.PAID
    assert recorded.answers[-5:] == ["84 83 00", "84 83 00", "80 00 00", "80 00 00", "80 00 00"]


def test_an_abort_after_a_refusal_is_declined(play, journal, watcher):
    _, terminal = play([YES, "04 0F 02 27 05", "06 1E 01 05"])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.DECLINED)


def test_a_refusal_may_be_closed_by_a_completion(play, journal, watcher):
    _, terminal = play([YES, "04 0F 02 27 78", DONE])
    assert terminal.pay(intent(), journal, watcher).reason is NotPaidReason.DECLINED


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("84 9C 00", NotPaidReason.TERMINAL_BUSY),
        ("84 A3 00", NotPaidReason.NO_CONNECTION),
        ("84 F0 00", NotPaidReason.TERMINAL_FAULT),
        ("84 FF 00", NotPaidReason.TERMINAL_FAULT),
    ],
)
def test_a_terminal_may_refuse_at_once(play, journal, watcher, message, reason):
    _, terminal = play([message])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, reason)


@pytest.mark.parametrize(("code", "reason"), [("6C", NotPaidReason.CANCELLED), ("A3", NotPaidReason.NO_CONNECTION)])
def test_an_abort_without_a_result_takes_nothing(play, journal, watcher, code, reason):
    _, terminal = play([YES, INSERT, f"06 1E 01 {code}"])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, reason)


def test_a_completion_without_a_result_is_for_staff_where_the_terminal_cannot_be_asked(play, journal, watcher):
    recorded, terminal = play([YES, INSERT, DONE])
    assert terminal.pay(intent(), journal, watcher).verdict is PaymentVerdict.UNKNOWN
    assert "0620" in recorded.commands
    assert HealthReason.UNSETTLED in terminal.health().reasons


def test_an_abort_after_an_accepted_result_is_asked_about(play, journal, watcher):
    _, terminal = play([YES, APPROVED, "06 1E 01 CC"], _0501=[YES, "06 0F 01 00"], _0620=[YES, APPROVED, DONE])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.trace) == (PaymentVerdict.PAID, "000470")


def test_more_than_was_asked_for_is_reversed(play, journal, watcher):
    recorded, terminal = play([YES, APPROVED, "06 1E 01 6C"])
    assert terminal.pay(intent(1000), journal, watcher).verdict is PaymentVerdict.NOT_PAID
    assert recorded.answers[0] == "84 ff 00"


def test_a_second_booking_in_one_dialogue_is_reversed(play, journal, watcher):
    other = APPROVED.replace("0B 00 04 70", "0B 00 04 71")
    recorded, terminal = play([YES, APPROVED, other, DONE], _0501=[YES, "06 0F 01 00"], _0620=[YES, APPROVED, DONE])
    assert terminal.pay(intent(), journal, watcher).verdict is PaymentVerdict.PAID
    assert recorded.answers[:2] == ["80 00 00", "84 ff 00"]
    assert journal.steps.count("result") == 1


NEXT_APPROVED = APPROVED.replace("0B 00 04 70", "0B 00 04 71")


@pytest.mark.parametrize(
    "owed",
    [
        ["84 9C 00"],
        ["84 6B 00"],
        [YES, "06 1E 01 6C"],
        [YES, DONE],
        [YES, APPROVED, DONE],
        [YES, COUNTED, DONE],
        [YES, COUNTED, DONE, YES, APPROVED, DONE],
    ],
    ids=["busy", "unregistered", "stopped", "state", "last booking", "total", "total and last booking"],
)
@pytest.mark.parametrize("pence", [2040, 9900])
def test_what_is_still_owed_to_an_earlier_question_is_not_the_answer_to_the_payment(play, journal, watcher, owed, pence):
    paid = NEXT_APPROVED.replace("00 00 20 40", f"00 00 {pence // 100} {pence % 100:02}")
    recorded, terminal = play(
        [*owed, YES, INSERT, paid, DONE], _0501=[YES, "06 0F 01 00"], _0620=[YES, paid, DONE], _06b0=["84 9C 00"]
    )
    result = terminal.pay(intent(pence, trace_before="000470"), journal, watcher)
    assert (result.verdict, result.pence, result.trace) == (PaymentVerdict.PAID, pence, "000471")
    assert recorded.commands.count("0601") == 1


def test_a_last_word_that_is_said_twice_is_the_last_all_the_same(play, journal, watcher):
    _, terminal = play([YES, INSERT, "06 1E 01 6C", "06 1E 01 6C"])
    assert terminal.pay(intent(), journal, watcher).reason is NotPaidReason.CANCELLED


@pytest.mark.parametrize("owed", [["84 9C 00"], [YES, DONE], [YES, "06 1E 01 6C"]])
def test_a_registration_that_is_answered_twice_is_asked_again_before_money_is(play, journal, watcher, owed):
    recorded, terminal = play([YES, APPROVED, DONE], _0600=[*owed, *REGISTERED])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.UNREACHABLE)
    assert "0601" not in recorded.commands
    assert recorded.commands.count("0600") > 1


def test_the_terminal_that_booked_nothing_new_is_believed(play, journal, watcher):
    _, terminal = play([YES, INSERT, DONE], _0501=[YES, "06 0F 01 00"], _0620=[YES, APPROVED, DONE])
    result = terminal.pay(intent(trace_before="000470"), journal, watcher)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.NOT_FOUND)


@pytest.mark.parametrize(
    ("total", "trace"),
    [
        ([YES, NOTHING_TAKEN, DONE], "000000"),
        ([YES, SOMETHING_TAKEN, DONE], ""),
        ([YES, COUNTED, DONE], ""),
        ([YES, NOTHING_TAKEN, "06 1E 01 6C"], ""),
        (["84 83 00"], ""),
    ],
)
def test_a_terminal_without_a_booking_says_so_with_its_total(play, total, trace):
    _, terminal = play([YES], _0501=[YES, "06 0F 01 00"], _0620=[YES, "06 1E 01 64"], _0610=total)
    terminal.health()
    assert terminal.last_trace() == trace


@pytest.mark.parametrize(
    ("closing", "state", "reason"),
    [
        ("06 0F 00", HealthState.OK, None),
        ("06 0F 0B F0 F0 F7 32 2E 31 34 2E 31 35 00", HealthState.OK, None),
        ("06 0F 01 DC", HealthState.OK, HealthReason.BUSY),
        ("06 0F 01 9C", HealthState.UNKNOWN, HealthReason.BUSY),
        ("06 0F 01 A3", HealthState.FAULT, HealthReason.NO_CONNECTION),
        ("06 0F 01 F0", HealthState.FAULT, HealthReason.END_OF_DAY_OPEN),
        ("06 1E 01 FF", HealthState.FAULT, HealthReason.UNRECOVERABLE),
    ],
)
def test_health_is_read_from_the_enquiry(play, closing, state, reason):
    _, terminal = play([YES], _0501=[YES, closing], _0620=[YES, APPROVED, DONE])
    health = terminal.health()
    assert (health.state, health.reasons) == (state, {reason} if reason else frozenset())


def test_an_enquiry_that_is_not_supported_is_no_fault(play):
    _, terminal = play([YES], _0501=["84 83 00"])
    assert terminal.health().state is HealthState.OK


def test_a_day_may_be_closed_by_a_completion_that_announces_updates(play, journal, watcher):
    _, terminal = play([YES], _0650=[YES, "06 D1 09 40 52 49 45 44 47 20 35 30", "06 D1 01 81", "06 0F 02 27 E0"])
    end = terminal.end_of_day()
    assert (end.done, end.updating, end.slip.lines) == (True, True, ("RIEDG 50", ""))


def test_a_refusal_may_carry_text_and_tagged_values(play, journal, watcher):
    refusal = (
        "04 0F 25 27 05 29 29 00 02 74 3C F0 F0 F9 41 62 67 65 6C 65 68 6E 74 8A 06 06 0D 24 0B 07 09 41 62 67 65 6C 65 68 6E 74"
    )
    _, terminal = play([YES, refusal, "06 1E 01 05"])
    assert terminal.pay(intent(), journal, watcher).reason is NotPaidReason.DECLINED


def test_a_stopped_payment_may_say_why_at_length(play, journal, watcher):
    stopped = "04 0F 1E 27 6C 29 28 00 48 69 3C F0 F1 F9 41 62 62 72 75 63 68 20 64 75 72 63 68 20 4B 75 6E 64 65"
    ended = (
        "06 1E 2E 6C 06 2B 1F 16 05 FF 00 00 14 41 1F 17 20 41 62 62 72 75 63 68 20 64 75 72 63 68 20 65 78 74 65 72 6E 65 73 20 "
        "4B 6F 6D 6D 61 6E 64 6F 21"
    )
    _, terminal = play([YES, INSERT, stopped, ended])
    assert terminal.pay(intent(), journal, watcher).reason is NotPaidReason.CANCELLED


def test_a_contactless_result_without_amount_and_trace_is_paid(play, journal, watcher):
    told = (
        "04 0F 65 27 00 0C 23 13 55 0D 10 29 0E 99 99 22 F0 F8 EE EE EE EE EE EE 47 71 A0 01 29 00 00 00 06 87 00 08 0B 00 00 00 "
        "8A 06 8B F1 F1 4D 41 53 54 45 52 43 41 52 44 00 06 2E 2F 08 1F 12 01 02 1F 10 01 00 60 1B 43 07 A0 00 00 00 04 10 10 44 "
        "10 44 65 62 69 74 20 4D 61 73 74 65 72 63 61 72 64 1F 2B 04 10 01 50 08"
    )
    _, terminal = play([YES, told, DONE])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.pence, result.receipt_number, result.trace) == (PaymentVerdict.PAID, 2040, "0008", "")


def test_a_currency_that_the_terminal_does_not_take_is_a_fault_of_the_terminal(play, journal, watcher):
    _, terminal = play([YES], _0600=["84 6F 00"])
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.TERMINAL_FAULT)
    assert journal.steps == []


def test_the_same_answer_to_two_commands_in_a_row_is_heard_twice(play):
    _, terminal = play([YES], _0600=["84 9C 00"])
    for _ in range(20):
        assert terminal.health().reasons == {HealthReason.BUSY}


def test_a_terminal_that_never_says_06_is_understood(play, journal, watcher):
    recorded, terminal = play([YES, INSERT, APPROVED, DONE])
    recorded.faults.lost_ack = 999
    assert terminal.pay(intent(), journal, watcher).verdict is PaymentVerdict.PAID
    assert recorded.commands == ["0600", "0601"]
