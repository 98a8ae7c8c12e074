"""What each kind of question takes, and what it says of the rest."""

from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from kiosk.forms.address import Address
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.month import Month
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.field_error import field_error
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.gazetteer import Gazetteer, tidy_postcode
from kiosk.forms.signature import Signature
from kiosk.forms.words import Words

FIELD: TypeAdapter[Field] = TypeAdapter(Field)
OPTIONS = [{"value": "a", "text": "A"}, {"value": "b", "text": "B"}, {"value": "none", "text": "None", "exclusive": True}]
HOME = Address("1 High Street", "", "Tamarside", "PL1 1AA", "100", "Moor")


class Quiet:
    """A moment without conditions; limits are what the test says."""

    today = date(2026, 11, 21)

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self.gazetteer = gazetteer

    def result(self, expression: Expression | None) -> object:
        return UNKNOWN if expression is None else {"today()": self.today}.get(expression.text, UNKNOWN)

    def inside(self) -> "Quiet":
        return self

    def learn(self, name: str, value: object) -> None:
        pass

    def holds(self, expression: Expression | None) -> bool:
        return expression is None


def made(type_: str, **more: Any) -> Field:
    return FIELD.validate_python({"id": "x", "type": type_, "label": "X", **more})


@pytest.mark.parametrize(
    ("field", "raw", "value"),
    [
        (made("text"), "  Nia\u0000  Rees ", "Nia Rees"),
        (made("text"), "", None),
        (made("long_text"), "one\r\ntwo", "one\ntwo"),
        (made("whole"), "1,200", Decimal(1200)),
        (made("whole"), 3, Decimal(3)),
        (made("whole"), "3.0", Decimal(3)),
        (made("decimal"), "-2.50", Decimal("-2.50")),
        (made("money"), "£1,234.5", 123_450),
        (made("money"), "0", 0),
        (made("yes_no"), "Yes", True),
        (made("yes_no"), False, False),
        (made("radios", options=OPTIONS), "b", "b"),
        (made("select", options=[{"value": "2", "text": "Two"}], values="number"), "2", Decimal(2)),
        (made("checkboxes", options=OPTIONS), ["b", "a"], ("a", "b")),
        (made("checkboxes", options=OPTIONS), "a", ("a",)),
        (made("date"), {"day": "29", "month": "2", "year": "2028"}, date(2028, 2, 29)),
        (made("date"), {"day": "1", "month": "March", "year": "2028"}, date(2028, 3, 1)),
        (made("date"), "2026-12-31", date(2026, 12, 31)),
        (made("date"), {"day": "", "month": "", "year": ""}, None),
        (made("month"), {"month": "7", "year": "2026"}, Month(2026, 7)),
        (made("time"), {"hour": "9", "minute": "5"}, time(9, 5)),
        (made("time"), "2.30pm", time(14, 30)),
        (made("email"), " nia@example.com", "nia@example.com"),
        (made("phone"), "+44 (0)1632 960 001", "+44 (0)1632 960 001"),
        (made("postcode"), "pl11aa", "PL1 1AA"),
        (made("website"), "www.example.org/page", "www.example.org/page"),
        (made("number_checked", kind="national_insurance"), "jg 10 37 59 a", "JG103759A"),
        (made("number_checked", kind="nhs"), "943 476 5919", "9434765919"),
        (made("number_checked", kind="utr"), "1123456789", "1123456789"),
        (made("number_checked", kind="vat"), "GB 980 7806 84", "GB980780684"),
        (made("number_checked", kind="iban"), "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"),
        (made("number_checked", kind="luhn"), "79927398713", "79927398713"),
        (made("number_checked", kind="vehicle"), "ab12 cde", "AB12CDE"),
        (made("scan"), "123456", "123456"),
        (made("handover"), ["f1", "f2"], ("f1", "f2")),
        (made("signature"), [[[1, 2], [3.4, 4]], []], Signature((((1, 2), (3, 4)),))),
        (made("signature"), {"strokes": [], "name": " Ann  Other "}, Signature(name="Ann Other")),
        (made("consent"), "yes", True),
        (made("consent", optional=True), None, False),
        (made("items", fields=[{"id": "n", "type": "text", "label": "N"}]), [{"n": "Ed"}], ({"n": "Ed"},)),
    ],
    ids=lambda value: str(getattr(value, "type", value))[:30],
)
def test_takes(field: Field, raw: object, value: object) -> None:
    assert field.read(raw, Quiet()) == value


@pytest.mark.parametrize(
    ("field", "raw", "code"),
    [
        (made("text", max_length=3), "four", ErrorCode.TOO_LONG),
        (made("text", min_length=3), "to", ErrorCode.TOO_SHORT),
        (made("text", pattern="[0-9]+"), "12a", ErrorCode.WRONG_FORMAT),
        (made("text"), {"a": 1}, ErrorCode.NOT_AN_ANSWER),
        (made("long_text", max_words=1), "two words", ErrorCode.TOO_MANY_WORDS),
        (made("whole"), "2.5", ErrorCode.NOT_WHOLE),
        (made("whole"), "two", ErrorCode.NOT_WHOLE),
        (made("whole", minimum=1), "0", ErrorCode.TOO_SMALL),
        (made("whole", maximum=1), "2", ErrorCode.TOO_LARGE),
        (made("decimal", places=1), "2.55", ErrorCode.TOO_MANY_PLACES),
        (made("decimal"), "1e5", ErrorCode.NOT_A_NUMBER),
        (made("money"), "1.234", ErrorCode.NOT_MONEY),
        (made("yes_no"), "perhaps", ErrorCode.NOT_AN_OPTION),
        (made("radios", options=OPTIONS), "z", ErrorCode.NOT_AN_OPTION),
        (made("checkboxes", options=OPTIONS), ["a", "none"], ErrorCode.NOT_BOTH),
        (made("checkboxes", options=OPTIONS, minimum=2), ["a"], ErrorCode.TOO_FEW_CHOICES),
        (made("checkboxes", options=OPTIONS, maximum=1), ["a", "b"], ErrorCode.TOO_MANY_CHOICES),
        (made("date"), {"day": "31", "month": "2", "year": "2026"}, ErrorCode.NOT_A_DATE),
        (made("date"), {"day": "31", "month": "", "year": "2026"}, ErrorCode.DATE_INCOMPLETE),
        (made("date"), {"day": "1", "month": "1", "year": "26"}, ErrorCode.NOT_A_DATE),
        (made("date", latest="today()"), "2026-11-22", ErrorCode.TOO_LATE),
        (made("date", earliest="today()"), "2026-11-20", ErrorCode.TOO_EARLY),
        (made("month"), {"month": "13", "year": "2026"}, ErrorCode.NOT_A_DATE),
        (made("time"), "25:00", ErrorCode.NOT_A_TIME),
        (made("email"), "nia@example", ErrorCode.NOT_AN_EMAIL),
        (made("phone"), "12345", ErrorCode.NOT_A_PHONE),
        (made("postcode"), "PL1", ErrorCode.NOT_A_POSTCODE),
        (made("website"), "example", ErrorCode.NOT_A_WEBSITE),
        (made("number_checked", kind="national_insurance"), "BG103759A", ErrorCode.NOT_NATIONAL_INSURANCE),
        (made("number_checked", kind="nhs"), "9434765918", ErrorCode.NOT_A_CHECKED_NUMBER),
        (made("number_checked", kind="luhn"), "79927398714", ErrorCode.NOT_A_CHECKED_NUMBER),
        (made("address"), {"line_1": "1 High Street"}, ErrorCode.ADDRESS_TOWN),
        (made("address"), {"line_1": "1", "town": "T", "postcode": "x"}, ErrorCode.NOT_A_POSTCODE),
        (made("handover", maximum=1), ["f1", "f2"], ErrorCode.TOO_MANY_ITEMS),
        (made("handover"), ["../etc"], ErrorCode.NOT_AN_ANSWER),
        (made("items", minimum=2, fields=[{"id": "n", "type": "text", "label": "N"}]), [{"n": "Ed"}], ErrorCode.TOO_FEW_ITEMS),
        (made("items", fields=[{"id": "n", "type": "text", "label": "N"}]), [{}], ErrorCode.MISSING),
    ],
    ids=lambda value: str(getattr(value, "type", getattr(value, "value", value)))[:30],
)
def test_refuses_with_a_code_and_a_sentence(field: Field, raw: object, code: ErrorCode) -> None:
    with pytest.raises(Wrong) as caught:
        field.read(raw, Quiet())
    assert caught.value.code is code
    error = field_error(field, caught.value, ("en", "cy", "ar", "zh-Hans"))
    assert all(sentence and "{" not in sentence for sentence in error.messages.values())


def test_the_boxes_at_fault_are_named() -> None:
    with pytest.raises(Wrong) as caught:
        made("date").read({"day": "3", "month": "", "year": ""}, Quiet())
    error = field_error(made("date", short={"en": "the date it ends", "cy": "y dyddiad"}), caught.value, ("en", "cy"))
    assert error.parts == ("month", "year")
    assert error.messages["en"] == "The date it ends must include a month and year"


def test_a_form_can_word_its_own_errors() -> None:
    field = made("radios", options=OPTIONS, errors={"missing-choice": {"en": "Select what was not emptied"}})
    assert field_error(field, Wrong(field.missing()), ("en",)).messages == {"en": "Select what was not emptied"}


def test_an_address_is_looked_up_with_its_ward(tmp_path: Path) -> None:
    path = tmp_path / "addresses.csv"
    path.write_text("uprn,line_1,line_2,town,postcode,ward\n100,1 High Street,,Tamarside,pl11aa,Moor\n", encoding="utf-8")
    gazetteer = Gazetteer.read(path)
    assert made("address").read({"uprn": "100"}, Quiet(gazetteer)) == HOME
    typed = made("address").read({"line_1": "9 High Street", "town": "Tamarside", "postcode": "PL1 1AA"}, Quiet(gazetteer))
    assert isinstance(typed, Address)
    assert (typed.ward, typed.uprn) == ("Moor", None)
    assert gazetteer.at_postcode("PL1 1aa") == (HOME,)


@pytest.mark.parametrize("written", ["SW1A1AA", "sw1a 1aa", " Sw1A-1aA "])
def test_a_postcode_is_tidied(written: str) -> None:
    assert tidy_postcode(written) == "SW1A 1AA"


def test_what_was_kept_can_be_shown_again() -> None:
    for field, raw in [
        (made("money"), "12.50"),
        (made("whole"), "3"),
        (made("yes_no"), "no"),
        (made("date"), {"day": "1", "month": "2", "year": "2026"}),
        (made("checkboxes", options=OPTIONS), ["a", "b"]),
    ]:
        assert field.raw_from(field.read(raw, Quiet())) == raw


def test_a_drawn_signature_is_not_written_out_and_a_typed_one_is() -> None:
    drawn, typed = Signature((((1, 2),),)), Signature(name="Ann Other")
    assert made("signature").in_words(drawn, Words("en")) == "Signed"
    assert made("signature").in_words(typed, Words("en")) == "Signed: Ann Other"


def test_a_signature_travels_as_the_pad_takes_it_back() -> None:
    field, drawn = made("signature"), Signature((((1, 2), (3, 4)),), "Ann")
    assert field.kept(drawn) == {"strokes": [[[1, 2], [3, 4]]], "name": "Ann"}
    assert field.read(field.kept(drawn), Quiet()) == drawn
