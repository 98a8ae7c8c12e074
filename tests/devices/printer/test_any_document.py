"""Whatever a document holds, what is sent is whole commands and no command that nobody meant."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from devices.printer import escpos_frames, star_frames
from devices.printer.barcodes import CodeRefused
from devices.printer.document import (
    Barcode,
    Document,
    Emphasis,
    Heading,
    Paragraph,
    QrCode,
    Reference,
    Row,
    Rule,
    Space,
    Symbology,
)
from devices.printer.escpos_twin import EscposTwin
from devices.printer.printer_twin import NEW_ROLL_MM
from devices.printer.receipt_renderer import ReceiptRenderer
from devices.printer.star_twin import StarTwin

LAST_LINE = 32
EXAMPLES = 5_000 if os.environ.get("FIRST_STOP_TORTURE") else 25
pytestmark = pytest.mark.timeout(3600 if EXAMPLES > 25 else 300)
SAMPLES = ("£52.00", "dŵr a thŷ", "شكرا £5", "谢谢您", "\x1b@\x10\x04\x01", "a\nb", "KT-7XM9P-Q")
WORDS = st.text(max_size=60) | st.sampled_from(SAMPLES)
BLOCKS = st.one_of(
    st.builds(Heading, WORDS),
    st.builds(Paragraph, WORDS, st.sampled_from(Emphasis), st.booleans()),
    st.builds(Row, WORDS, WORDS, st.booleans()),
    st.builds(Reference, WORDS),
    st.builds(Rule),
    st.builds(Space, st.integers(0, 3)),
    st.builds(QrCode, WORDS, WORDS),
    st.builds(Barcode, WORDS | st.from_regex(r"[0-9]{2,20}", fullmatch=True), st.sampled_from(Symbology), WORDS),
)
DOCUMENTS = st.builds(
    Document,
    st.lists(BLOCKS, max_size=5).map(tuple),
    st.sampled_from(["en", "cy", "ar", "zh-Hans", "ckb", ""]),
    st.booleans(),
    st.booleans(),
)


class ListeningPort:
    """Hands bytes to a twin and notes whether it answers."""

    closed = False

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.answers = b""

    def read(self, timeout: float) -> bytes:
        data, self.data = self.data, b""
        return data

    def write(self, data: bytes) -> None:
        self.answers += data

    def unplug(self) -> None: ...
    def replug(self) -> None: ...


@pytest.mark.parametrize(
    ("name", "commands", "twin"),
    [
        ("TM-T20II", escpos_frames, EscposTwin),
        ("POS-5890", escpos_frames, EscposTwin),
        ("simple", escpos_frames, EscposTwin),
        ("TSP600", star_frames, StarTwin),
    ],
)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=DOCUMENTS)
def test_any_document_becomes_whole_commands(facts, shaper, name, commands, twin, document):
    try:
        content = ReceiptRenderer(facts.profile(name), shaper, commands).render(document)
    except CodeRefused:
        return
    port = ListeningPort(content.data + b"\n")
    printer = twin(port, speed=None)
    printer.turn(0)

    assert printer.unknown_commands == ()
    assert port.answers == b""
    fed = (NEW_ROLL_MM - printer.paper_left_mm) * 8 - LAST_LINE
    assert abs(fed - content.height) <= 0.1 * content.height + LAST_LINE  # the roll forecast counts on it
