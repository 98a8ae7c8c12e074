"""Prints one receipt in each language on a twin and writes the slips into devices/printer/pictures.

Run: .venv/bin/python tests/devices/printer/draw_pictures.py
"""

import os
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from devices.line.pty_port import PtyPort
from devices.line.serial_line import SerialLine
from devices.printer.document import Barcode, Document, Emphasis, Heading, Paragraph, QrCode, Reference, Row, Rule, Symbology
from devices.printer.escpos_printer import EscposPrinter
from devices.printer.escpos_twin import EscposTwin
from devices.printer.profile import Family
from devices.printer.profile_facts import ProfileFacts
from devices.printer.qt_shaper import QtShaper
from devices.printer.receipt_printer import PrintStep
from devices.printer.slip import Slip
from devices.printer.star_printer import StarPrinter
from devices.printer.star_twin import StarTwin
from devices.printer.trial_slip import trial_slip

ROOT = Path(__file__).parents[3]
PICTURES = ROOT / "devices" / "printer" / "pictures"
CODE = QrCode("https://tamarside.example/c/KT7XM9PQ", "A code to follow your case")
WORDS = {
    "en": (
        "Tamarside Council",
        "Garden waste subscription renewed",
        (("Bins", "2"), ("From", "4 December 2026"), ("Paid by card", "£104.00")),
        "Your reference",
        "We start collecting on Thursday. Scan the code to follow your case, or call 01632 960000.",
    ),
    "cy": (
        "Cyngor Tamarside",
        "Adnewyddwyd eich tanysgrifiad gwastraff gardd",
        (("Biniau", "2"), ("O", "4 Rhagfyr 2026"), ("Talwyd â cherdyn", "£104.00")),
        "Eich cyfeirnod",
        "Byddwn yn dechrau casglu ddydd Iau. Sganiwch y cod i ddilyn eich achos o'ch tŷ, neu ffoniwch 01632 960000.",
    ),
    "pl": (
        "Rada Tamarside",
        "Odnowiono abonament na odpady ogrodowe",
        (("Pojemniki", "2"), ("Od", "4 grudnia 2026"), ("Zapłacono kartą", "£104.00")),
        "Numer sprawy",
        "Zaczynamy w czwartek. Zeskanuj kod, aby śledzić swoją sprawę, lub zadzwoń: 01632 960000.",
    ),
    "ar": (
        "مجلس تامارسايد",
        "تم تجديد اشتراك نفايات الحديقة",
        (("الحاويات", "2"), ("من", "4 ديسمبر 2026"), ("المدفوع بالبطاقة", "£104.00")),
        "رقمك المرجعي",
        "نبدأ الجمع يوم الخميس. امسح الرمز لمتابعة طلبك أو اتصل على 01632 960000.",
    ),
    "uk": (
        "Рада Тамарсайда",
        "Підписку на садові відходи поновлено",
        (("Баки", "2"), ("З", "4 грудня 2026"), ("Сплачено карткою", "£104.00")),
        "Ваш номер",
        "Починаємо в четвер. Скануйте код, щоб стежити за справою, або телефонуйте 01632 960000.",
    ),
    "ro": (
        "Consiliul Tamarside",
        "Abonamentul pentru deșeuri de grădină a fost reînnoit",
        (("Pubele", "2"), ("De la", "4 decembrie 2026"), ("Plătit cu cardul", "£104.00")),
        "Referința dumneavoastră",
        "Începem joi. Scanați codul ca să urmăriți cererea sau sunați la 01632 960000.",
    ),
    "zh-Hans": (
        "塔马赛德市议会",
        "花园垃圾收集服务已续订",
        (("垃圾桶", "2"), ("开始日期", "2026年12月4日"), ("银行卡支付", "£104.00")),
        "您的编号",
        "我们将于星期四开始收集。请扫描二维码查询进度，或致电 01632 960000。",
    ),
}


def receipt(language: str) -> Document:
    council, done, rows, reference, last = WORDS[language]
    *plain, (label, amount) = rows
    return Document(
        (
            Heading(council),
            Paragraph(done, Emphasis.STRONG, centred=True),
            Rule(),
            *(Row(name, value) for name, value in plain),
            Row(label, amount, strong=True),
            Rule(),
            Paragraph(reference, centred=True),
            Reference("KT-7XM9P-Q"),
            CODE,
            Paragraph(last),
        ),
        language=language,
    )


def pay_slip() -> Document:
    return Document(
        (
            Heading("Pay in cash"),
            Row("Council tax, account 9826 1234", "£52.00", strong=True),
            Barcode("9826123456789012345", Symbology.CODE128, "Your payment code"),
            Paragraph("Nearest: Harbour Stores, 4 Quay Street, until 22:00."),
        )
    )


def printed(document: Document, profile: str, shaper: QtShaper) -> Slip:
    facts = ProfileFacts().profile(profile)
    port = PtyPort()
    kind, driver = (StarTwin, StarPrinter) if facts.family is Family.STAR else (EscposTwin, EscposPrinter)
    twin = kind(port, width_dots=facts.paper.dots, speed=None)
    twin.start()
    line = SerialLine(port.path, 38400)
    try:
        result = driver(line, facts, shaper).print(document, "01", lambda *_: None)
    finally:
        line.close()
        twin.stop()
        port.close()
    assert result.step is PrintStep.DONE, result
    return twin.slips[0]


def main() -> None:
    QGuiApplication([])
    fonts = ROOT / "assets" / "fonts"
    shaper = QtShaper.from_files(sorted(fonts.glob("*.ttf")))
    slips = {f"receipt-{language}": printed(receipt(language), "TM-T20II", shaper) for language in WORDS}
    slips["receipt-large"] = printed(replace(receipt("en"), large=True, copy=True), "TM-T20II", shaper)
    slips["receipt-58mm"] = printed(receipt("cy"), "POS-5890", shaper)
    slips["receipt-star-ar"] = printed(receipt("ar"), "TSP600", shaper)
    slips["pay-in-cash"] = printed(pay_slip(), "TM-T20II", shaper)
    trial = trial_slip(ProfileFacts().profile("TM-T20II"), "Point 3, Harbour Street", "Thursday 4 December 2026, 10:42")
    slips["trial"] = printed(trial, "TM-T20II", shaper)
    PICTURES.mkdir(exist_ok=True)
    for name, slip in slips.items():
        (PICTURES / f"{name}.png").write_bytes(slip.png)


if __name__ == "__main__":
    main()
