"""Every order that the help of `devices twin` names is taken, by the twin it is named for, and no other word is."""

import contextlib

import pytest

from devices.line.faulty_port import FaultyPort
from devices.line.serial_line import SerialLine
from devices.printer.profile_facts import ProfileFacts
from ui.commands.device_tools.order import Order, OrderRefused
from ui.commands.device_tools.played_lamp import PlayedLamp
from ui.commands.device_tools.played_printer import PlayedPrinter
from ui.commands.device_tools.played_reading import PlayedIdCard, PlayedScanner
from ui.commands.device_tools.played_telium import PlayedTelium
from ui.commands.device_tools.played_terminal import PlayedTerminal


def said(*_: object, **__: object) -> None:
    """Nobody listens."""


PLAYS = {
    "printer": lambda port: PlayedPrinter(port, said, None, ProfileFacts().profile("default")),
    "star": lambda port: PlayedPrinter(port, said, None, ProfileFacts().profile("TSP600")),
    "zvt": lambda port: PlayedTerminal(port, said, "none", 0, None),
    "telium": lambda port: PlayedTelium(port, said, "none", 0),
    "scanner": lambda port: PlayedScanner(port, said, triggered=False),
    "id-card": lambda port: PlayedIdCard(port, said),
    "lamp": lambda port: PlayedLamp(port, said, "relay"),
}
PRINTER = (
    "paper-out@40 cover@12 cutter unrecoverable xoff xoff@100 power-cut@1000 mute garbage half slow "
    "no-process-id no-sensor reload close-cover mend"
)
LINE = "mute garbage half slow slow@0.2 power-cut@5 mend"
ORDERS = {
    "printer": PRINTER,
    "star": PRINTER,
    "zvt": "nak@2 bad-crc lost-ack half duplicate-status garbage@3 busy slow@0.5 mute mute@2 power-cut@37 no-status update@5 "
    "card decline stop-key take-card mend",
    "telium": "card decline stop-key mute mend bad-crc@2",
    "scanner": f"present@FS1 {LINE}",
    "id-card": f"swipe@0012345678 hold@01002A3B4C away present@21234567890124 {LINE}",
}


@pytest.fixture
def port():
    port = FaultyPort()
    yield port
    port.close()


@pytest.mark.parametrize(("kind", "order"), [(kind, order) for kind, orders in ORDERS.items() for order in orders.split()])
def test_an_order_is_taken(port, kind, order):
    PLAYS[kind](port).do(Order.read(order))


@pytest.mark.parametrize("kind", PLAYS)
@pytest.mark.parametrize("order", ["earthquake", "power-cut@soon", "slow@very"])
def test_another_word_or_a_number_that_is_none_is_refused(port, kind, order):
    played = PLAYS[kind](port)
    with pytest.raises(OrderRefused):
        played.do(Order.read(order))


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("paper-out@40", "paper-out", "40"),
        ("PAPER-OUT", "paper-out", ""),
        (" present FS1:AB@C ", "present", "FS1:AB@C"),
        ("nak:2", "nak", "2"),
        ("present-as code128 12 34", "present-as", "code128 12 34"),
    ],
)
def test_an_order_is_a_word_and_what_follows(text, word, value):
    assert Order.read(text) == Order(word, value)


def test_a_symbology_nobody_knows_is_refused(port):
    with pytest.raises(OrderRefused, match="qr"):
        PLAYS["scanner"](port).do(Order.read("present-as cuneiform 12"))


def test_a_tag_that_is_no_tag_is_refused(port):
    with pytest.raises(OrderRefused, match="ten hexadecimal digits"):
        PLAYS["id-card"](port).do(Order.read("hold 1A2B3C4C5"))


@pytest.mark.parametrize("order", ["swipe 0012345678", "swipe ;0012345678?"])
def test_a_stripe_is_swiped_with_or_without_its_sentinels(port, order):
    with contextlib.closing(SerialLine(port.path, 9600)) as line:
        PLAYS["id-card"](port).do(Order.read(order))
        assert line.read(64, 2.0).startswith(b";0012345678?")


@pytest.mark.parametrize("order", ["swipe", "swipe é", "present ü"])
def test_what_stands_on_no_stripe_is_refused(port, order):
    with pytest.raises(OrderRefused, match="plain letters and digits"):
        PLAYS["id-card"](port).do(Order.read(order))


def test_a_lamps_power_cut_takes_no_number(port):
    with pytest.raises(OrderRefused, match="takes no number"):
        PLAYS["lamp"](port).do(Order.read("power-cut@3"))
