"""What somebody at the kiosk might answer: right, or wrong in a way that people are."""

from datetime import date, timedelta
from random import Random

from kiosk.bills.bill_book import BillBook
from kiosk.forms.field import Field
from kiosk.forms.fields.date_field import DateField
from kiosk.forms.fields.decimal_field import DecimalField
from kiosk.forms.fields.money_field import MoneyField
from kiosk.forms.fields.number_checked_field import NumberCheckedField
from kiosk.forms.fields.scan_field import ScanField
from kiosk.forms.fields.text_field import TextField
from kiosk.forms.fields.whole_field import WholeField
from tests.kiosk.content.random_visitor import TYPED

DAYS = (-400, -90, -20, -3, 0, 1, 5, 12, 30, 45)
FIT = {"[a-z ]+": "a few words", "[0-9]{6}": "123456"}
WRONG = {
    "email": "nobody at home",
    "phone": "12",
    "postcode": "nowhere",
    "number_checked": "12",
    "website": "no such thing",
    "whole": "2.5",
    "decimal": "many",
    "money": "lots",
}
RIGHT = {
    "email": "ann@tamarside.example",
    "phone": "01632 960 123",
    "postcode": "TM1 1AB",
    "website": "www.tamarside.example",
    "long_text": "It was there on Monday",
}


def right_words(field: Field, chance: Random, bills: BillBook) -> str:
    """For a box that is typed into."""
    match field:
        case ScanField(bills=kinds) if kinds:
            return bill_number(chance.choice(kinds), bills)
        case _ if field.id in TYPED:
            return TYPED[field.id]
        case NumberCheckedField():
            return "AB 12 34 56 C"
        case TextField(pattern=pattern) | ScanField(pattern=pattern) if pattern:
            return FIT[pattern]
        case WholeField():
            low = field.minimum or 0
            return str(chance.randint(low, min(field.maximum or low + 5, low + 5)))
        case DecimalField():
            return str((field.minimum or 0) + 1)
        case MoneyField():
            return f"{max(field.minimum or 0, 500) // 100}.50"
        case _:
            return RIGHT.get(field.type, "Some words about it")


def bill_number(kind: str, bills: BillBook) -> str:
    """A number that a bill of this kind might have."""
    layout = bills.layout(kind)
    made = layout.made("1" * layout.account_digits)
    assert made is not None
    return made.number


def wrong_words(field: Field) -> str | None:
    return WRONG.get(field.type)


def some_day(today: date, chance: Random) -> date:
    """Near enough for one of a few tries to lie between a question's limits."""
    return today + timedelta(days=chance.choice(DAYS))


def boxes_of(field: Field, day: date) -> dict[str, str]:
    if isinstance(field, DateField):
        return {"day": str(day.day), "month": str(day.month), "year": str(day.year)}
    if field.type == "month":
        return {"month": str(day.month), "year": str(day.year)}
    return {"hour": "9", "minute": f"{day.day:02d}"}
