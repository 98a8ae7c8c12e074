"""The twin against a cash register that was written apart from the driver, byte by byte, as other people's registers talk."""

import threading
from contextlib import ExitStack

import pytest
import serial

from devices.card_terminal.zvt_twin import ZvtTwin
from devices.card_terminal.zvt_twin_faults import FOR_EVER, TwinFaults, UnknownFault
from devices.card_terminal.zvt_twin_ledger import BookingState
from devices.card_terminal.zvt_twin_wire import TwinTimers
from devices.line.pty_port import PtyPort

OK = "80 00 00"
REGISTER = "06 00 06 12 34 56 BA 09 78"


def kermit(data: bytes) -> bytes:
    crc = 0
    for byte in data:
        for bit in range(8):
            crc = crc >> 1 ^ (0x8408 if (crc ^ byte >> bit) & 1 else 0)
    return crc.to_bytes(2, "little")


class Register:
    """Reads as simple registers do: one byte for the acknowledgement, two for a header, never ahead."""

    def __init__(self, port: serial.Serial) -> None:
        self._port = port

    def say(self, text: str) -> None:
        apdu = bytes.fromhex(text)
        self._port.write(b"\x10\x02" + apdu.replace(b"\x10", b"\x10\x10") + b"\x10\x03" + kermit(apdu + b"\x03"))
        assert self._port.read(1) == b"\x06"

    def hear(self) -> bytes:
        assert self._port.read(2) == b"\x10\x02"
        apdu = bytearray()
        while True:
            byte = self._port.read(1)
            if byte == b"\x10":
                byte = self._port.read(1)
                if byte == b"\x03":
                    break
            apdu += byte
        assert self._port.read(2) == kermit(bytes(apdu) + b"\x03")
        self._port.write(b"\x06")
        return bytes(apdu)

    def ask(self, text: str) -> list[bytes]:
        """Says a command and answers everything with 80-00 until 06 0F, 06 1E or 84-xx."""
        self.say(text)
        heard = [self.hear()]
        while heard[-1][:2] not in (b"\x06\x0f", b"\x06\x1e") and heard[-1][0] != 0x84:
            heard.append(self.hear())
            self.say(OK)
        return heard


@pytest.fixture
def twin():
    with ExitStack() as ending:
        port = PtyPort()
        twin = ZvtTwin(
            port,
            timers=TwinTimers(t1=0.2, t2=1.0, t3=1.0, again=0.02, card=2.0, step=0.0, boot=0.02, look=0.005),
            auto_card_after=0.0,
            first_trace=1,
        )
        thread = threading.Thread(target=twin.serve)
        thread.start()
        ending.callback(thread.join)
        ending.callback(port.close)
        yield twin


@pytest.fixture
def register(twin):
    with serial.Serial(str(twin.port.path), 9600, stopbits=2, timeout=5) as port:
        yield Register(port)


def kinds(heard: list[bytes]) -> list[str]:
    found = [message[:2].hex() for message in heard]
    return [kind for place, kind in enumerate(found) if place == 0 or found[place - 1] != kind]


@pytest.mark.parametrize(
    "registration",
    [
        "06 00 04 00 00 00 BE",
        REGISTER,
        "06 00 06 00 00 00 3E 08 26",
        "06 00 0A 00 00 00 8E 09 78 03 00 06 00",
        "06 00 63 00 00 00 FE 09 78 03 00 06 59 10 02 16 02 12 01 40 1A 02 10 00 26 28 0A 02 04 0F 0A 02 06 0F 0A 02 06 1E "
        "0A 02 04 FF 0A 02 06 D8 0A 02 06 DB 0A 02 06 D9 0A 02 06 DA 0A 02 06 DD 0A 02 06 D3 27 03 14 01 FF 28 10 15 02 44 45 "
        "15 02 45 4E 15 02 46 52 15 02 49 54 40 02 C0 00 1F 04 02 F1 00 1F 05 01 00",
    ],
)
def test_every_form_of_registration_is_taken(register, registration):
    heard = register.ask(registration)
    assert heard[0] == bytes.fromhex(OK)
    assert heard[1][:2] == b"\x06\x0f"


def test_another_currency_is_refused(register):
    assert register.ask("06 00 06 12 34 56 BA 08 40") == [bytes.fromhex("84 6F 00")]


def test_a_payment_goes_through_with_lines_to_print(twin, register):
    register.ask(REGISTER)
    heard = register.ask("06 01 07 04 00 00 00 00 10 10")
    assert kinds(heard) == ["8000", "04ff", "040f", "06d1", "060f"]
    (result,) = (message for message in heard if message[:2] == b"\x04\x0f")
    assert result[3:11] == bytes.fromhex("27 00 04 00 00 00 00 10")
    assert [booking.pence for booking in twin.ledger.charged] == [1010]


def test_a_payment_with_currency_and_empty_tags_goes_through(twin, register):
    register.ask(REGISTER)
    assert register.ask("06 01 0C 04 00 00 00 00 00 50 49 09 78 06 00")[-1][:2] == b"\x06\x0f"
    assert [booking.pence for booking in twin.ledger.charged] == [50]


def test_blocks_are_printed_where_the_register_asked_for_them(register):
    register.ask("06 00 0F 00 00 00 BE 09 78 06 07 26 05 0A 02 06 D3 40")
    assert "06d3" in kinds(register.ask("06 01 07 04 00 00 00 00 00 50"))


def test_without_intermediate_status_none_is_sent(register):
    register.ask("06 00 06 00 00 00 36 09 78")
    assert kinds(register.ask("06 01 07 04 00 00 00 00 00 50")) == ["8000", "040f", "060f"]


def test_a_register_that_refuses_the_result_gets_a_reversal(twin, register):
    register.ask("06 00 06 00 00 00 36 09 78")
    register.say("06 01 07 04 00 00 00 00 00 50")
    assert register.hear() == bytes.fromhex(OK)
    assert register.hear()[:2] == b"\x04\x0f"
    register.say("84 FF 00")
    assert register.hear()[:2] == b"\x06\x1e"
    register.say(OK)
    assert [booking.state for booking in twin.ledger.bookings] == [BookingState.REVERSED]


def test_a_register_that_asks_for_patience_hears_the_result_again(twin, register):
    register.ask("06 00 06 00 00 00 36 09 78")
    register.say("06 01 07 04 00 00 00 00 00 50")
    register.hear()
    first = register.hear()
    register.say("84 9C 00")
    assert register.hear() == first
    register.say(OK)
    assert register.hear()[:2] == b"\x06\x0f"
    register.say(OK)
    assert len(twin.ledger.charged) == 1


def test_a_register_without_paper_gets_the_money_reversed(twin, register):
    register.ask(REGISTER)
    register.say("06 01 07 04 00 00 00 00 00 50")
    message = register.hear()
    while message[:2] != b"\x06\xd1":
        message = register.hear()
        register.say("84 CC 00" if message[:2] == b"\x06\xd1" else OK)
    assert register.hear() == bytes.fromhex("06 1E 01 CC")
    register.say(OK)
    assert twin.ledger.charged == ()


def test_an_abort_while_it_waits_for_a_card(twin, register):
    twin._auto_card_after = None
    register.ask(REGISTER)
    register.say("06 01 07 04 00 00 00 00 00 50")
    register.hear()
    register.hear()
    register.say(OK)
    register.say("06 B0 00")
    assert register.hear() == bytes.fromhex(OK)
    assert register.hear() == bytes.fromhex("06 1E 01 6C")
    register.say(OK)


def test_an_abort_after_the_booking_is_refused(twin, register):
    register.ask(REGISTER)
    twin.card_stays()
    register.say("06 01 07 04 00 00 00 00 10 10")
    assert register.hear() == bytes.fromhex(OK)
    while register.hear()[:3] != b"\x04\xff\x02" or not twin.ledger.charged:
        register.say(OK)
    register.say(OK)
    register.say("06 B0 00")
    assert register.hear() == bytes.fromhex("84 9C 00")
    twin.remove_card()
    assert register.hear()[:2] == b"\x04\x0f"


def test_the_last_receipt_with_and_without_paper(register):
    register.ask(REGISTER)
    assert kinds(register.ask("06 20 03 00 00 00")) == ["8000", "061e"]
    register.ask("06 01 07 04 00 00 00 00 00 50")
    assert kinds(register.ask("06 20 03 00 00 00")) == ["8000", "06d1", "060f"]
    assert kinds(register.ask("06 20 05 00 00 00 03 03")) == ["8000", "040f", "060f"]


def test_reversal_and_refund(twin, register):
    register.ask(REGISTER)
    register.ask("06 01 07 04 00 00 00 00 00 50")
    assert kinds(register.ask("06 30 06 00 00 00 87 00 01")) == ["8000", "040f", "060f"]
    assert register.ask("06 30 06 00 00 00 87 00 01")[-1] == bytes.fromhex("06 1E 01 B4")
    assert kinds(register.ask("06 31 0A 00 00 00 04 00 00 00 00 00 50")) == ["8000", "040f", "060f"]
    assert twin.ledger.charged == ()


@pytest.mark.parametrize(
    ("command", "closing"),
    [
        ("05 01 00", "060f"),
        ("05 01 03 12 34 56", "060f"),
        ("05 01 05 12 34 56 03 01", "060f"),
        ("06 50 03 12 34 56", "060f"),
        ("06 10 03 12 34 56", "060f"),
        ("06 70 00", "060f"),
        ("06 93 03 12 34 56", "060f"),
        ("06 18 00", "060f"),
        ("06 1A 00", "060f"),
        ("06 79 00", "060f"),
        ("06 C0 01 05", "8483"),
        ("06 26 00", "8483"),
        ("08 10 00", "8483"),
        ("0F 10 03 12 34 56", "8483"),
    ],
)
def test_each_command_ends_as_the_manual_says(register, command, closing):
    register.ask(REGISTER)
    assert register.ask(command)[-1][:2].hex() == closing


@pytest.mark.parametrize("command", ["06 02 00", "06 B0 00", "08 30 01 01", "06 91 06 26 11 21 20 00 00"])
def test_commands_that_end_with_their_answer(register, command):
    register.say(command)
    assert register.hear() == bytes.fromhex(OK)


def test_a_text_is_shown_on_its_display(twin, register):
    register.say("06 E0 0A F0 05 F1 F0 F5 48 65 6C 6C 6F")
    assert register.hear() == bytes.fromhex(OK)
    register.ask(REGISTER)
    assert twin.display_lines == ("Hello",)


def test_before_registration_no_money_is_taken(register):
    assert register.ask("06 01 07 04 00 00 00 00 00 50") == [bytes.fromhex("84 6B 00")]


def test_the_enquiry_tells_the_software(register):
    register.ask(REGISTER)
    closing = register.ask("05 01 00")[-1]
    assert closing[3:6] == bytes.fromhex("F0 F1 F9")
    assert closing[-1] == 0


def test_a_register_that_left_before_the_last_word_is_heard_when_it_begins_anew(twin, register):
    register.ask(REGISTER)
    twin.decline_next()
    register.say("06 01 07 04 00 00 00 00 10 10")
    assert register.hear() == bytes.fromhex(OK)
    while register.hear()[:2] != b"\x04\x0f":
        register.say(OK)
    register.say(OK)  # a simple register has its answer now, and closes its port before 06 1E
    assert register.hear()[:2] == b"\x06\x1e"
    assert kinds(register.ask(REGISTER)) == ["8000", "060f"]


def test_a_damaged_message_is_refused_and_its_repetition_taken(register):
    register._port.write(bytes.fromhex("10 02 05 01 00 10 03 10 07"))
    assert register._port.read(1) == b"\x15"
    assert register.ask("05 01 00")[-1][:2] == b"\x06\x0f"


@pytest.mark.parametrize("script", ["nak:many", "slow:nan", "slow:-1", "mute:1e12"])
def test_a_fault_that_is_no_number_is_refused(script):
    with pytest.raises(UnknownFault, match="not a number"):
        TwinFaults().take(script)


def test_mute_alone_is_for_ever():
    faults = TwinFaults()
    faults.take("mute,slow")
    assert (faults.mute, faults.slow) == (FOR_EVER, 1.0)


def test_a_fault_script_says_what_it_knows():
    faults = TwinFaults()
    faults.take("nak:2, slow:0.5,bad-crc")
    assert (faults.nak, faults.slow, faults.bad_crc) == (2, 0.5, 1)
    with pytest.raises(UnknownFault, match="known are cut"):
        faults.take("explode")
    with pytest.raises(UnknownFault, match="not a number"):
        faults.take("nak:often")
