"""A question for the number of a bill: what it takes, what it says, and what it fills in beforehand."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.content import Content
from kiosk.forms.fields.wrong import ErrorCode
from kiosk.forms.filling import Filling

CONTENT = Content.load(Path(__file__).parents[3] / "assets" / "content")
INVOICE = "982604040041234501040095"
COUNCIL_TAX = "9826000101123456787"


def filling(form: str) -> Filling:
    return Filling(CONTENT.form(form), date(2026, 11, 24), bills=CONTENT.bills)


def test_the_answer_is_the_whole_number_even_where_the_account_was_typed():
    form = filling("pay-council-tax")
    assert form.submit_page({"number": "1234 5678"}) == ()
    assert form.bill() == CONTENT.bills.read(COUNCIL_TAX)


def test_an_amount_in_the_code_is_offered_and_can_be_changed():
    form = filling("pay-bill")
    form.submit_page({"number": INVOICE})
    (amount,) = form.fields()
    assert form.raw(amount) == "104.00"
    assert form.submit_page({"amount": "20"}) == ()
    assert int(form.fee().total) == 2000


def test_another_bill_clears_the_bill_before_it():
    form = filling("pay-bill")
    form.submit_page({"number": INVOICE})
    form.back()
    form.submit_page({"number": COUNCIL_TAX})
    bill = form.bill()
    assert bill is not None
    assert bill.layout == "council-tax"


@pytest.mark.parametrize(
    ("form", "number", "code", "words"),
    [
        ("pay-bill", COUNCIL_TAX[:-1] + "1", ErrorCode.BILL_MISREAD, "One of the digits is not right"),
        ("pay-bill", "12345", ErrorCode.NOT_A_BILL, "We do not know this number"),
        ("pay-bill", "4761739001010119", ErrorCode.PAYMENT_CARD, "payment card"),
        ("pay-rent", COUNCIL_TAX, ErrorCode.OTHER_BILL, "another bill: Council tax"),
    ],
)
def test_what_is_no_bill_is_refused_with_a_sentence(form, number, code, words):
    (error,) = filling(form).submit_page({"number": number})
    assert error.code is code
    assert words in error.messages["en"]
    assert error.messages["cy"] != error.messages["en"]


@pytest.mark.parametrize(("amount", "code"), [("0.99", ErrorCode.TOO_SMALL), ("5000.01", ErrorCode.TOO_LARGE)])
def test_any_part_can_be_paid_between_the_least_and_the_most(amount, code):
    form = filling("pay-bill")
    form.submit_page({"number": COUNCIL_TAX})
    (error,) = form.submit_page({"amount": amount})
    assert error.code is code


def test_no_more_is_taken_than_the_bill_is_for():
    form = filling("pay-bill")
    form.submit_page({"number": INVOICE})
    (error,) = form.submit_page({"amount": "104.01"})
    assert error.code is ErrorCode.TOO_LARGE
    assert "£104.00" in error.messages["en"]
    assert form.submit_page({"amount": "104.00"}) == ()


def test_another_bill_with_a_smaller_amount_asks_for_the_amount_again():
    form = filling("pay-bill")
    form.submit_page({"number": COUNCIL_TAX})
    form.submit_page({"amount": "200"})
    form.submit_page({"name": "A Visitor"})
    form.change("number")
    form.submit_page({"number": INVOICE})
    assert [field.id for field in form.fields()] == ["amount"]


def test_a_form_that_names_a_kind_of_bill_nobody_has_is_an_error_of_the_content():
    content = Content.load(CONTENT.folder)
    content.sheet = content.sheet.model_copy(update={"bills": content.sheet.bills[1:]})
    assert {finding.where for finding in content.check(date(2026, 11, 24)) if finding.code == "no-such-bill"} == {
        "forms/pay-bill.json number",
        "forms/pay-council-tax.json number",
    }
