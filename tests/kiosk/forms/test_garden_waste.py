"""The worked example: a renewal with dated rules and dated prices."""

from collections.abc import Callable
from datetime import date

from kiosk.forms.fields.wrong import ErrorCode
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.form import Form
from kiosk.forms.page import PageKind

Visit = Callable[[date], Filling]
ENDS = {"day": "31", "month": "12", "year": "2026"}
FIRST_DAY = date(2026, 11, 19)
LAST_DAY = date(2027, 1, 14)


def renewal(filling: Filling, ends: object = ENDS) -> Filling:
    assert filling.submit_page({"has_subscription": "yes"}) == ()
    assert filling.submit_page({"ends": ends}) == ()
    return filling


def test_renewal_opens_42_days_before_the_end(visit: Visit) -> None:
    assert renewal(visit(FIRST_DAY)).page.id == "bins"


def test_a_day_earlier_ends_with_the_date_from_which_one_can_renew(visit: Visit) -> None:
    filling = renewal(visit(date(2026, 11, 18)))
    assert filling.stage is Stage.ENDED
    assert filling.page.kind is PageKind.END
    assert filling.heading("en") == "You can renew from Thursday 19 November 2026"
    assert filling.heading("cy") == "Gallwch adnewyddu o Dydd Iau 19 Tachwedd 2026"


def test_renewal_is_possible_until_14_days_after_the_end(visit: Visit) -> None:
    assert renewal(visit(LAST_DAY)).page.id == "bins"


def test_later_it_is_a_new_subscription_with_its_own_pages_and_price(visit: Visit) -> None:
    filling = renewal(visit(date(2027, 1, 15)))
    assert filling.page.id == "too-late"
    assert filling.submit_page({}) == ()
    assert filling.page.id == "address"
    filling.submit_page({"address": {"line_1": "1 High Street", "town": "Tamarside", "postcode": "pl1 1aa"}})
    assert filling.text(filling.page.explanation or {}, "en") == "Each bin costs £60.00 a year."
    assert [choice.aside for choice in filling.options(filling.fields()[0], "en")] == ["£60.00", "£120.00"]


def test_each_option_says_what_it_leads_to(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    choices = filling.options(filling.fields()[0], "en")
    assert [(one.text, one.aside) for one in choices] == [("1 bin", "£52.00"), ("2 bins", "£104.00"), ("3 bins", "£156.00")]


def test_the_price_is_the_one_of_the_day_the_subscription_starts(visit: Visit) -> None:
    filling = renewal(visit(date(2027, 4, 10)), {"day": "31", "month": "3", "year": "2027"})
    filling.submit_page({"bins": "2"})
    assert filling.fee().total == 10_800
    assert filling.fee().lines[0].text == {"en": "Garden waste, bins: 2 bins", "cy": "Gwastraff gardd, biniau: 2 fin"}


def test_changing_an_answer_comes_back_to_the_check_page(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    filling.submit_page({"bins": "1"})
    filling.submit_page({"email": ""})
    assert filling.stage is Stage.CHECK
    filling.change("bins")
    assert filling.raw(filling.fields()[0]) == "1"
    filling.submit_page({"bins": "3"})
    assert filling.stage is Stage.CHECK
    assert filling.fee().total == 15_600


def test_a_change_leads_through_a_page_that_became_relevant(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    filling.submit_page({"bins": "1"})
    filling.submit_page({"email": ""})
    filling.change("email")
    filling.submit_page({"email": "nia@example.com"})
    assert filling.page.id == "news"
    filling.submit_page({})
    assert filling.stage is Stage.CHECK


def test_an_answer_that_a_change_forbids_is_asked_again(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    filling.submit_page({"bins": "3"})
    filling.submit_page({"email": ""})
    filling.change("has-subscription")
    filling.submit_page({"has_subscription": "no"})
    assert filling.page.id == "address"
    filling.submit_page({"address": {"line_1": "1 High Street", "town": "Tamarside", "postcode": "PL1 1AA"}})
    assert filling.page.id == "bins"


def test_answers_on_pages_that_became_irrelevant_are_not_sent(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    filling.submit_page({"bins": "1"})
    filling.submit_page({"email": ""})
    filling.change("has-subscription")
    filling.submit_page({"has_subscription": "no"})
    filling.submit_page({"address": {"line_1": "1 High Street", "town": "Tamarside", "postcode": "PL1 1AA"}})
    assert filling.stage is Stage.CHECK
    assert set(filling.answers_for_submission()) == {"has_subscription", "address", "bins"}


def test_going_back_keeps_what_was_answered(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    assert filling.back()
    assert filling.page.id == "ends"
    assert filling.raw(filling.fields()[0]) == ENDS
    assert filling.submit_page({"ends": ENDS}) == ()
    assert filling.page.id == "bins"


def test_the_first_page_has_nothing_before_it(visit: Visit) -> None:
    assert visit(FIRST_DAY).back() is False


def test_an_error_speaks_in_each_language_of_the_form(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    (error,) = filling.submit_page({})
    assert error.code is ErrorCode.MISSING_CHOICE
    assert error.messages == {"en": "Select how many bins", "cy": "Dewiswch faint o finiau"}
    assert filling.page.id == "bins"


def test_rows_say_what_was_not_provided(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    filling.submit_page({"bins": "2"})
    filling.submit_page({})
    rows = {row.field_id: row.answer for row in filling.rows("en")}
    assert rows == {"has_subscription": "Yes", "ends": "Thursday 31 December 2026", "bins": "2 bins", "email": "Not provided"}


def test_wiping_leaves_nothing(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    filling.wipe()
    assert filling.page.id == "has-subscription"
    assert filling.answers_for_submission() == {}
    assert filling.raw(filling.fields()[0]) is None


def test_the_position_reaches_its_own_total(visit: Visit) -> None:
    filling = renewal(visit(FIRST_DAY))
    filling.submit_page({"bins": "2"})
    filling.submit_page({"email": "nia@example.com"})
    assert filling.position == (5, 5)


def test_the_wording_of_a_consent_is_kept_with_it(visit: Visit, garden_waste: Form) -> None:
    filling = renewal(visit(FIRST_DAY))
    filling.submit_page({"bins": "2"})
    filling.submit_page({"email": "nia@example.com"})
    filling.submit_page({"news": "yes"})
    assert filling.answers_for_submission()["news"] == {"given": True, "wording": garden_waste.page("news").fields[0].label}
