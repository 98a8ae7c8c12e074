"""A page of a form in its states: one preview for each kind of field, and the errors."""

import base64
from dataclasses import replace

from ui.touch.gallery.preview import Preview
from ui.touch.screens.news.news_view import BlockKind, BlockRow
from ui.touch.screens.question.question_view import (
    ChoiceRow,
    Deed,
    FieldKind,
    FieldRow,
    FileRow,
    ItemRow,
    LookUp,
    PhoneStage,
    QuestionView,
)

SERVICE = "Renew garden waste collection"
BINS = (
    ChoiceRow("1", "1 bin", detail="£52.00"),
    ChoiceRow("2", "2 bins", detail="£104.00"),
    ChoiceRow("3", "3 bins", detail="£156.00"),
)
ADDRESSES = tuple(ChoiceRow(f"1000{n}", f"{n} Mill Lane, Tamarside, TM1 4QX") for n in (9, 10, 11, 12, 14))
HOW_MANY = FieldRow("bins", FieldKind.RADIOS, value="2", choices=BINS)
COUNTRIES = tuple(ChoiceRow(name.lower(), name) for name in ("Wales", "Scotland", "England", "Poland", "Ukraine"))


SIGNED = (
    ((120, 250), (160, 90), (190, 240), (240, 80), (260, 250)),
    ((320, 180), (330, 250), (380, 240), (400, 190), (410, 250), (470, 210), (560, 230), (700, 200)),
)
CODE = "https://hub.tamarside.example/p/4Q7XbV2mJr9KfLhT0aZcWg"
_GREY = bytes(value for y in range(36) for x in range(48) for value in (70 + 3 * y, 74 + 3 * y, 60 + y + x))
PICTURE = "data:image/x-portable-pixmap;base64," + base64.b64encode(b"P6 48 36 255\n" + _GREY).decode()


def one(
    name: str, heading: str, *fields: FieldRow, intro: str = "", step: int = 3, raised: str = "", deed: Deed = Deed.CONTINUE
) -> Preview:
    view = QuestionView(name, heading, intro, fields, deed=deed)
    return Preview(name, view, title=SERVICE, step=step, steps=6, raised=raised)


def previews() -> tuple[Preview, ...]:
    return (*choices(), *typed(), *lists(), *looked_up(), *handed_over())


def choices() -> tuple[Preview, ...]:
    parts = (ChoiceRow("a", "The lid"), ChoiceRow("b", "A wheel"), ChoiceRow("c", "The body", "Cracks, holes or burns"))
    nothing = ChoiceRow("none", "None of these", alone=True)
    long_hint = "Tell us about every bin that you put out, even when the crew sometimes leave it because the lid does not close."
    return (
        one("normal", "How many bins do you want emptied?", HOW_MANY, intro="Each bin costs £52.00 a year. You have 1 bin now."),
        one("ticks", "What is broken?", FieldRow("broken", FieldKind.CHECKBOXES, values=("a", "c"), choices=(*parts, nothing))),
        one("yes-no", "Do you live at this address?", FieldRow("lives", FieldKind.YES_NO, value="yes")),
        one(
            "consent",
            "May we tell you about changes?",
            FieldRow("news", FieldKind.CONSENT, hint="You may say no."),
        ),
        one(
            "longest",
            "How many brown garden waste bins do you want us to empty every two weeks from the start of your next year?",
            FieldRow(
                "bins",
                FieldKind.RADIOS,
                hint=long_hint,
                choices=tuple(
                    ChoiceRow(str(n), f"{n} bins, one of them shared with the neighbours", "Paid in one sum", "£1,040.00")
                    for n in range(2, 7)
                ),
            ),
            intro=long_hint,
        ),
        one(
            "failed",
            "How many bins do you want emptied?",
            FieldRow("bins", FieldKind.RADIOS, error="Choose how many bins you want emptied", choices=BINS),
        ),
    )


def typed() -> tuple[Preview, ...]:
    return (
        one("text", "What is your name?", FieldRow("name", FieldKind.TEXT, value="Nia Pryce-Jones"), raised="entry-name"),
        one("long-text", "What happened?", FieldRow("what", FieldKind.LONG_TEXT, value="The bin was not emptied.", most=500)),
        one("decimal", "How long is the vehicle?", FieldRow("length", FieldKind.DECIMAL, value="4.3", suffix="metres")),
        one("money", "How much rent do you pay?", FieldRow("rent", FieldKind.MONEY, hint="Each month", value="640.50")),
        one(
            "date",
            "When did you move in?",
            FieldRow(
                "moved",
                FieldKind.DATE,
                hint="For example 27 3 2026",
                error="The date must be in the past",
                parts=(("day", "31"), ("month", "12"), ("year", "2030")),
            ),
        ),
        one(
            "several",
            "How can we reach you?",
            FieldRow("phone", FieldKind.PHONE, "Telephone number", "We call only about this request", value="01632 960 120"),
            FieldRow("email", FieldKind.EMAIL, "E-mail address", optional=True, value="nia@example.org"),
            FieldRow("time", FieldKind.TIME, "Best time to call", optional=True),
        ),
        one("month", "When did your rent last go up?", FieldRow("month", FieldKind.MONTH, hint="For example 4 2026")),
        one("time", "What time did it happen?", FieldRow("time", FieldKind.TIME, parts=(("hour", "14"), ("minute", "30")))),
        one(
            "checked",
            "What is your National Insurance number?",
            FieldRow("ni", FieldKind.CHECKED, hint="It is on your payslip. For example, QQ 12 34 56 C.", value="QQ123456C"),
        ),
        one("website", "What is its web address?", FieldRow("site", FieldKind.WEBSITE, value="www.tamarside.example")),
    )


def lists() -> tuple[Preview, ...]:
    two = (ItemRow("Owain Pryce-Jones, 44, Works full time"), ItemRow("Mair Pryce-Jones, 9"))
    long = "Bartholomew Featherstonehaugh-Cholmondeley, 104, Lives here for part of each week"
    full = (*two, ItemRow(long), ItemRow("Sam, 130", error="Enter an age under 120"))
    return (
        one("list", "Who lives with you?", FieldRow("people", FieldKind.LIST, hint="One at a time", items=two, most=9)),
        one("list-empty", "Who lives with you?", FieldRow("people", FieldKind.LIST, hint="One at a time", most=9)),
        one(
            "list-full",
            "Who lives with you?",
            FieldRow("people", FieldKind.LIST, error="Check the people on your list", items=full, most=4),
        ),
        one(
            "item",
            "Person 3",
            FieldRow("name", FieldKind.TEXT, "Full name", value="Siân"),
            FieldRow("age", FieldKind.WHOLE, "Age"),
            FieldRow("works", FieldKind.YES_NO, "Do they work?", optional=True),
            deed=Deed.ADD_ITEM,
        ),
    )


def looked_up() -> tuple[Preview, ...]:
    postcode = (("postcode", "TM1 4QX"),)
    return (
        one("address", "What is your address?", FieldRow("address", FieldKind.ADDRESS)),
        one(
            "address-found",
            "What is your address?",
            FieldRow("address", FieldKind.ADDRESS, value="100012", choices=ADDRESSES, look_up=LookUp.FOUND, parts=postcode),
        ),
        one(
            "address-nothing",
            "What is your address?",
            FieldRow("address", FieldKind.ADDRESS, look_up=LookUp.NOTHING, parts=postcode),
        ),
        one("select", "Where were you born?", FieldRow("born", FieldKind.AUTOCOMPLETE, value="wales", choices=COUNTRIES)),
    )


def by_phone() -> tuple[Preview, ...]:
    show, prove, two = (
        "Show us the pothole",
        "Show us that you live here",
        (FileRow("1", picture=PICTURE), FileRow("2", picture=PICTURE)),
    )
    asked, needed = FieldRow("photo", FieldKind.PHOTO, optional=True, most=3), FieldRow("photo", FieldKind.FILE, most=1)
    return (
        one("photo", show, replace(asked, phone=PhoneStage.CODE, code=CODE)),
        one("photo-opened", show, replace(asked, phone=PhoneStage.OPENED, code=CODE)),
        one("photo-here", show, replace(asked, files=two)),
        one("photo-over", show, replace(asked, phone=PhoneStage.OVER)),
        one("photo-offline", show, replace(asked, phone=PhoneStage.NO_CONNECTION)),
        one("file-needed", prove, replace(needed, error="Send your proof from your phone")),
        one("file-offline", prove, replace(needed, phone=PhoneStage.NO_CONNECTION)),
        one("file-here", prove, replace(needed, files=(FileRow("1", is_photo=False),))),
        one("file-brought", prove, replace(needed, value="counter")),
    )


def handed_over() -> tuple[Preview, ...]:
    told = (
        BlockRow(0, BlockKind.PARAGRAPH, "We empty garden waste bins every two weeks from March to November."),
        BlockRow(1, BlockKind.HEADING, "On the day"),
        BlockRow(2, BlockKind.BULLET, "Put the bin at the edge of your property by 7am", 1),
        BlockRow(3, BlockKind.BULLET, "Close its lid", 2),
        BlockRow(4, BlockKind.WARNING, "We do not take soil or stones."),
        BlockRow(5, BlockKind.INSET, "You can share a bin with a neighbour."),
        BlockRow(6, BlockKind.CONTACT, "More about it: \u2066www.tamarside.example/garden\u2069"),
    )
    return (
        one("scan", "Scan your bill", FieldRow("bill", FieldKind.SCAN, hint="Or type the number under the bars")),
        one("scan-card", "Scan your bill", FieldRow("bill", FieldKind.SCAN, look_up=LookUp.CARD)),
        one(
            "scan-found",
            "Scan your bill",
            FieldRow("bill", FieldKind.SCAN, hint="Council tax · 1234 5678", value="9826000101123456787", look_up=LookUp.FOUND),
        ),
        *by_phone(),
        one("signature", "Sign here", FieldRow("sign", FieldKind.SIGNATURE)),
        one("signed", "Sign here", FieldRow("sign", FieldKind.SIGNATURE, value="Nia Pryce-Jones", strokes=SIGNED)),
        one("content", "Before you start", FieldRow("text", FieldKind.CONTENT, blocks=told)),
    )
