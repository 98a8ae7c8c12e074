"""Every language of the content comes out of the printer right."""

import io
import threading
from dataclasses import replace

import pytest
from PIL import Image

from devices.printer import escpos_frames
from devices.printer.bitmap import Bitmap
from devices.printer.cheapest_parts import cheapest_parts
from devices.printer.code_pages import CodePage, CodePages
from devices.printer.document import Document, Heading, Paragraph, Row
from devices.printer.printed_line import Direction, TextSize
from devices.printer.printer_commands import Justify
from devices.printer.qt_shaper import QtShaper
from devices.printer.reading_direction import isolated
from devices.printer.receipt_renderer import ReceiptRenderer
from devices.printer.slip import Slip

SAID_BY_CODE_PAGE = {
    "en": "Paid £52.00 – thank you",
    "pl": "Zapłacono £52,00 – dziękujemy, żółć",
    "uk": "Сплачено £52.00 – дякуємо, їжак ґ",
    "fr": "Payé £52.00 – à bientôt",
}
SHAPED = {
    "cy": "Talwyd £52.00 – diolch, dŵr a thŷ",
    "ar": "دفعت £52.00 شكرا",
    "ro": "Plătit £52.00 – mulțumim și așteptăm",
    "zh-Hans": "已支付£52.00，谢谢",
    "ckb": "پارەدان £52.00 سوپاس",
}


def print_on(printer, twin, language: str, *blocks) -> Slip:
    printer.print(Document(blocks, language), "01", lambda *_: None)
    return twin.slips[-1]


def ink(slip: Slip) -> Image.Image:
    """The paper with black as 255."""
    return Image.open(io.BytesIO(slip.png)).convert("L").point(lambda value: 255 if value < 128 else 0)


@pytest.mark.parametrize(("language", "text"), SAID_BY_CODE_PAGE.items())
def test_what_a_code_page_can_say_is_printed_as_text(escpos_printer, escpos_twin, language, text):
    slip = print_on(escpos_printer, escpos_twin, language, Paragraph(text))

    assert text in slip.lines


@pytest.mark.parametrize(("language", "text"), SHAPED.items())
def test_what_no_code_page_can_say_is_printed_as_shaped(escpos_printer, escpos_twin, shaper, profile, language, text):
    slip = print_on(escpos_printer, escpos_twin, language, Paragraph(text))

    assert not "".join(slip.lines).strip()
    expected = ReceiptRenderer(profile, shaper, escpos_frames)
    assert expected.render(Document((Paragraph(text),), language)).data.count(b"\x1dv0") >= 1
    assert ink(slip).getbbox()


def test_arabic_stands_at_the_right_and_its_amount_at_the_left(escpos_printer, escpos_twin):
    slip = print_on(escpos_printer, escpos_twin, "ar", Row("المبلغ", "£52.00"))

    left, _, right, _ = ink(slip).getbbox()
    assert left < 32 + 8
    assert right > 32 + 576 - 8


def test_a_shaped_heading_stands_in_the_middle(escpos_printer, escpos_twin):
    slip = print_on(escpos_printer, escpos_twin, "ar", Heading("مجلس"))

    left, _, right, _ = ink(slip).getbbox()
    assert abs((left + right) / 2 - 320) < 12


def test_an_isolated_number_keeps_its_order(shaper):
    """Without the isolate its two halves would change places. It is read first, so it stands rightmost."""
    right_to_left = (400, TextSize.NORMAL, Direction.RIGHT_TO_LEFT, False)
    kept = shaper.shape(isolated("01632 960000 شكرا", Direction.RIGHT_TO_LEFT), *right_to_left)
    bare = shaper.shape("01632 960000 شكرا", *right_to_left)
    alone = shaper.shape("01632 960000", 400, TextSize.NORMAL, Direction.LEFT_TO_RIGHT, False)

    def amount(picture: Bitmap) -> list[int]:
        part = picture.columns(picture.ink_right - (alone.ink_right - alone.ink_left), picture.ink_right)
        return [row for row in part.rows if row]

    assert amount(kept) == amount(alone)
    assert amount(bare) != amount(alone)


def test_large_print_is_larger_in_every_script(shaper, profile):
    for text, language in (("Thank you", "en"), ("شكرا", "ar"), ("谢谢", "zh-Hans")):
        document = Document((Paragraph(text),), language)
        renderer = ReceiptRenderer(profile, shaper, escpos_frames)
        assert renderer.render(replace(document, large=True)).height > 1.5 * renderer.render(document).height


@pytest.mark.parametrize("name", ["POS-5890", "Sunmi-V2", "ZJ-5870"])
def test_on_58_mm_nothing_is_wider_than_the_paper(facts, shaper, name):
    profile = facts.profile(name)
    document = Document((Heading("مجلس تامارسايد"), Paragraph("شكرا لاستخدامك مركز الخدمة " * 4), Row("المبلغ", "£52.00")), "ar")

    data = ReceiptRenderer(profile, shaper, escpos_frames).render(document).data

    assert max(data[at + 4] for at in range(len(data) - 4) if data[at : at + 4] == b"\x1dv0\x00") <= 384 // 8


def test_the_pound_sign_is_9c_on_the_page_of_a_tm_t20ii(facts):
    pages = CodePages(facts.profile("TM-T20II").code_pages)

    assert pages.first == 19
    runs = pages.runs("£")
    assert runs is not None
    assert runs[0].data == b"\x9c"


def test_a_line_changes_its_page_where_one_is_not_enough():
    pages = CodePages((CodePage(19, "cp858"), CodePage(46, "cp1251")))

    runs = pages.runs("Ціна £5")
    assert runs is not None
    assert [run.page for run in runs] == [46, 19]


@pytest.mark.parametrize("text", ["ŵ", "ș", "ן", "ش", "谢", "e\u0323\u0302\u0331"])
def test_a_sign_that_no_page_has_is_left_to_the_shaper(facts, text):
    assert CodePages(facts.profile("TM-T20II").code_pages).runs(text) is None


@pytest.mark.parametrize("side", Justify)
def test_cutting_a_line_into_parts_moves_no_dot(shaper, side):
    line = shaper.shape("شكرا لاستخدامك مركز الخدمة", 576, TextSize.NORMAL, Direction.RIGHT_TO_LEFT, False)
    parts = cheapest_parts(line, side)

    spare = {Justify.LEFT: 0, Justify.CENTRE: 1, Justify.RIGHT: 2}[side]
    rows = [row for part in parts for row in part.placed((576 - part.width) * spare // 2, 576).rows]
    assert tuple(rows) == line.rows


def test_a_line_is_shaped_alike_on_any_thread(shaper):
    words = ("شكرا لك", 576, TextSize.NORMAL, Direction.RIGHT_TO_LEFT, True)
    elsewhere: list[Bitmap] = []
    thread = threading.Thread(target=lambda: elsewhere.append(shaper.shape(*words)))
    thread.start()
    thread.join()

    assert elsewhere == [shaper.shape(*words)]


class WatchingShaper:
    """Remembers which texts were set narrower than they are."""

    def __init__(self, shaper: QtShaper) -> None:
        self._shaper = shaper
        self.squeezed: list[str] = []

    def dots(self, text: str, size: TextSize, bold: bool) -> int:
        return self._shaper.dots(text, size, bold)

    def shape(self, text: str, width_dots: int, size: TextSize, direction: Direction, bold: bool) -> Bitmap:
        if self._shaper.dots(text, size, bold) > width_dots:
            self.squeezed.append(text)
        return self._shaper.shape(text, width_dots, size, direction, bold)


@pytest.mark.parametrize("language", ["en", "cy", "ar", "ro", "zh-Hans"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", ["TM-T20II", "POS-5890"])
def test_no_shaped_line_is_squeezed_into_the_paper(facts, shaper, language, large, name):
    watching = WatchingShaper(shaper)
    words = " ".join((*SAID_BY_CODE_PAGE.values(), *SHAPED.values()))
    blocks = (Heading(words), Paragraph(words), Row(words, "£52.00 dŵr"), Row("Label of some length with dŵr", "and a value"))

    ReceiptRenderer(facts.profile(name), watching, escpos_frames).render(Document(blocks, language, large=large))

    assert watching.squeezed == []
