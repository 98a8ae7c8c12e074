"""Card readers with their twin on a pty: payment cards, debouncing, cut lines; a contactless reader on a fake slot."""

import pytest

from devices.health import HealthReason, HealthState
from devices.id_card.chip_answers import SELECT_PAYMENT
from devices.id_card.chip_slot import NoChip, NoReader
from devices.id_card.framed_card_reader import FramedCardReader
from devices.id_card.id_card_twin import IdCardTwin
from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.id_card.magstripe_frames import magnetic_card_in
from devices.id_card.pcsc_reader import PcscReader
from devices.id_card.rdm6300_reader import Rdm6300Reader
from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.line.serial_line import SerialLine

TAG = "01002A3B4C"


class HandTime:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def next_card(reader):
    return next((found for _ in range(50) if (found := reader.read(0.1)) is not None), None)


def opened(reader):
    reader.read(0.05)
    return reader


def test_a_swiped_payment_card_is_refused_and_is_in_no_log(twin, line, caplog):
    caplog.set_level("DEBUG")
    reader = opened(FramedCardReader(line, magnetic_card_in))
    twin.swipe("4000001234567899=29121010", "B4000001234567899^DOE/J^2912101")
    assert next_card(reader) is CardRefusal.PAYMENT_CARD
    assert "40000012" not in caplog.text


def test_a_tag_that_stays_is_read_once_and_again_after_it_was_away(twin, line):
    now = HandTime()
    reader = opened(Rdm6300Reader(line, now))
    twin.hold(TAG)
    first = next_card(reader)
    staying = reader.read(0.4)
    twin.take_away()
    now.seconds += 1.5
    twin.hold(TAG)
    again = next_card(reader)
    assert (first, staying, again) == (IdentityCard(CardKind.RFID, TAG), None, IdentityCard(CardKind.RFID, TAG))


def test_another_tag_is_read_at_once(twin, line):
    reader = opened(Rdm6300Reader(line))
    twin.hold(TAG)
    next_card(reader)
    twin.hold("0F00000001")
    assert next_card(reader) == IdentityCard(CardKind.RFID, "0F00000001")


@pytest.mark.parametrize("cut", range(13))
def test_a_line_lost_at_each_byte_of_a_swipe_is_back_with_the_next(pty_port, serving, hurried, cut):
    twin = IdCardTwin(pty_port)
    serving(twin, pty_port)
    troubles = iter([LineTrouble(cut_after_read=cut)])
    line = hurried(lambda: FaultyLine(SerialLine(pty_port.path, 9600), next(troubles, LineTrouble())))
    reader = opened(FramedCardReader(line, magnetic_card_in))
    twin.swipe("0012345678")
    while reader.health().state is not HealthState.FAULT:
        reader.read(0.05)
    while reader.health().state is HealthState.FAULT:
        reader.read(0.05)
    twin.swipe("0012345678")
    assert next_card(reader) == IdentityCard(CardKind.MAGNETIC, "0012345678")
    line.close()


RDM_FRAME = 14


@pytest.mark.parametrize("cut", range(RDM_FRAME))
def test_a_line_lost_at_each_byte_of_a_tag_is_back_while_the_tag_is_still_there(pty_port, serving, hurried, cut):
    twin = IdCardTwin(pty_port)
    serving(twin, pty_port)
    troubles = iter([LineTrouble(cut_after_read=cut)])
    line = hurried(lambda: FaultyLine(SerialLine(pty_port.path, 9600), next(troubles, LineTrouble())))
    reader = opened(Rdm6300Reader(line))
    twin.hold(TAG)
    card = None
    while card is None:
        card = reader.read(0.05)
    assert card == IdentityCard(CardKind.RFID, TAG)
    line.close()


class Slot:
    """A contactless reader with what a test lays on it."""

    def __init__(self, answers=None) -> None:
        self.answers = answers
        self.plugged_in = True
        self.asked = []

    def connect(self) -> None:
        if not self.plugged_in:
            raise NoReader("unplugged")
        if self.answers is None:
            raise NoChip("nothing there")

    def transmit(self, command: bytes) -> bytes:
        if self.answers is None:
            raise NoChip("gone")
        self.asked.append(command)
        return bytes.fromhex(self.answers.get(command[:2].hex(), "6A82"))


def test_a_chip_that_stays_is_read_once_and_again_after_it_was_away():
    slot = Slot({"ffca": "04A2B3C4D5E6809000"})
    reader = PcscReader(slot, lambda _: None)
    first, staying = reader.read(0), reader.read(0)
    slot.answers = None
    away = reader.read(0)
    slot.answers = {"ffca": "04A2B3C4D5E6809000"}
    assert (first, staying, away, reader.read(0)) == (IdentityCard(CardKind.CONTACTLESS, "04A2B3C4D5E680"), None, None, first)


def test_nothing_is_asked_of_a_payment_card_once_it_is_known_for_one():
    slot = Slot({"00a4": "6F009000", "ffca": "04A2B3C4D5E6809000"})
    assert PcscReader(slot, lambda _: None).read(0) is CardRefusal.PAYMENT_CARD
    assert slot.asked == [SELECT_PAYMENT]


def test_a_reader_that_is_unplugged_is_a_fault_until_it_is_back():
    slot = Slot()
    slot.plugged_in = False
    reader = PcscReader(slot, lambda _: None)
    reader.read(0)
    unplugged = reader.health()
    slot.plugged_in = True
    reader.read(0)
    assert (unplugged.state, unplugged.reasons, reader.health().state) == (
        HealthState.FAULT,
        {HealthReason.UNPLUGGED},
        HealthState.OK,
    )
