"""What the number on a bill stands for, as scanned and as typed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from devices.printer.document import Symbology
from kiosk.bills.bill_book import BillBook
from kiosk.bills.bill_layout import BillLayout
from kiosk.bills.check_digit import CheckDigit
from kiosk.bills.not_a_bill import NotABill, NotABillReason
from kiosk.content.content import Content
from kiosk.money import Pence

BOOK = Content.load(Path(__file__).parents[3] / "assets" / "content").bills
COUNCIL_TAX = "9826000101123456787"
INVOICE = "982604040041234501040095"
digits = st.text("0123456789", min_size=1, max_size=25)


def refusal(text: str, *kinds: str) -> NotABillReason:
    with pytest.raises(NotABill) as caught:
        BOOK.read(text, kinds)
    return caught.value.reason


@pytest.mark.parametrize(
    ("text", "layout", "account", "pence"),
    [
        (COUNCIL_TAX, "council-tax", "12345678", None),
        ("9826 0001 0112 3456 787", "council-tax", "12345678", None),
        ("9826000221234567890", "rent", "123456789", None),
        ("80209826000303123456784\x1d", "business-rates", "1234567", None),
        ("(8020)9826000303123456784", "business-rates", "1234567", None),
        (INVOICE, "invoice", "00412345", 10400),
        ("63316412345670", "parking-charge", "1234567", None),
    ],
)
def test_a_number_tells_its_kind_its_account_and_its_amount(text, layout, account, pence):
    bill = BOOK.read(text)
    assert (bill.layout, bill.account, bill.pence) == (layout, account, pence)


def test_where_one_kind_is_wanted_its_account_number_will_do():
    assert BOOK.read("1234 5678", ["council-tax"]).number == COUNCIL_TAX


def test_an_account_number_alone_is_not_guessed_among_kinds():
    assert refusal("12345678") is NotABillReason.UNKNOWN


def test_a_code_with_an_amount_is_never_made_up_from_an_account():
    assert refusal("00412345", "invoice") is NotABillReason.UNKNOWN


def test_a_mistyped_digit_is_said_to_be_one():
    assert refusal(COUNCIL_TAX[:-1] + "8") is NotABillReason.CHECK_DIGIT


def test_another_kind_of_bill_is_named():
    with pytest.raises(NotABill) as caught:
        BOOK.read(COUNCIL_TAX, ["rent"])
    assert (caught.value.reason, caught.value.layout) == (NotABillReason.OTHER_BILL, "council-tax")


@pytest.mark.parametrize("card", ["4761739001010119", "4761 7390 0101 0119", "5555-5555-5555-4444", "378282246310005"])
def test_a_payment_card_is_refused_and_its_number_goes_nowhere(card):
    with pytest.raises(NotABill) as caught:
        BOOK.read(card)
    assert caught.value.reason is NotABillReason.PAYMENT_CARD
    assert "0119" not in repr(caught.value.__dict__)


def test_a_layout_with_a_short_prefix_lets_no_card_through():
    book = BillBook([BillLayout(id="all", name={"en": "All"}, prefix="4", length=16, check_digit=CheckDigit.LUHN)])
    with pytest.raises(NotABill, match="payment-card"):
        book.read("4761739001010119")


@pytest.mark.parametrize("scheme", [one for one in CheckDigit if one is not CheckDigit.NONE])
@given(digits, st.data())
def test_every_scheme_finds_any_single_wrong_digit(scheme, number, data):
    check = scheme.of(number)
    if check is None:
        return
    whole = number + check
    place = data.draw(st.integers(0, len(whole) - 1))
    wrong = data.draw(st.sampled_from([one for one in "0123456789" if one != whole[place]]))
    changed = whole[:place] + wrong + whole[place + 1 :]
    assert scheme.of(changed[: len(number)]) != changed[len(number) :]


@pytest.mark.parametrize(
    ("scheme", "number", "check"),
    [
        (CheckDigit.LUHN, "7992739871", "3"),
        (CheckDigit.MOD_10_3_1, "629104150021", "3"),
        (CheckDigit.MOD_11, "036532", "7"),
        (CheckDigit.MOD_97, "794", "44"),
        (CheckDigit.NONE, "123", ""),
    ],
)
def test_schemes_agree_with_published_examples(scheme, number, check):
    assert scheme.of(number) == check


@given(st.sampled_from(["council-tax", "rent", "business-rates", "invoice", "parking-charge"]), st.data())
def test_a_number_made_is_a_number_read(kind, data):
    layout = BOOK.layout(kind)
    account = data.draw(st.text("0123456789", min_size=layout.account_digits, max_size=layout.account_digits))
    amount = Pence(data.draw(st.integers(1, 999_999)))
    made = layout.made(account, amount)
    if made is None:
        assert layout.check_digit is CheckDigit.MOD_11
        return
    assert BOOK.read(made.number) == made
    assert made.pence == (amount if layout.amount_digits else None)


@given(st.text(max_size=60))
def test_any_text_at_all_is_a_bill_or_refused(text):
    try:
        bill = BOOK.read(text)
    except NotABill:
        return
    assert bill.number.isascii()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"prefix": "982600010112345678", "length": 19}, "no room for an account"),
        ({"length": 19, "groups": (4, 4)}, "do not add up"),
        ({"length": 19, "symbology": Symbology.ITF}, "must be even"),
        ({"length": 19, "symbology": Symbology.GS1_128}, "application identifier"),
        ({"length": 19, "application_identifier": "8020"}, "application identifier"),
        ({"length": 19, "symbology": Symbology.GS1_128, "application_identifier": "01"}, "no number of this length"),
        ({"length": 19, "symbology": Symbology.GS1_128, "application_identifier": "8"}, "no number of this length"),
    ],
)
def test_a_layout_that_does_not_fit_together_is_refused_with_a_reason(wrong, words):
    with pytest.raises(ValidationError, match=words):
        BillLayout.model_validate({"id": "x", "name": "X", **wrong})
