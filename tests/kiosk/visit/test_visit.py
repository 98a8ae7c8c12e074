"""One visit's steps: what may happen when, what is kept, and what is gone at the end."""

import logging

import pytest

from kiosk.forms.filling import Filling
from kiosk.help.help_flow import HelpStage
from kiosk.illegal_event import IllegalEvent
from kiosk.link.messages import HelpReason
from kiosk.payment.payment_stage import PaymentStage
from kiosk.visit.equipment import Equipment
from kiosk.visit.paying import PayWay
from kiosk.visit.place import EndReason, VisitStep
from kiosk.visit.sending import NotKept
from kiosk.visit.visit import Visit
from tests.kiosk.visit.conftest import Parts

ADDRESS = {"uprn": "10099000008"}


def fill_missed_bin(visit: Visit) -> None:
    visit.open_subject("bins")
    visit.open_service("missed-bin")
    visit.begin()
    visit.answer({"address": ADDRESS})
    visit.answer({"which": ["recycling"]})
    visit.answer({"day": {"day": "23", "month": "11", "year": "2026"}})
    visit.answer({"out": "yes"})
    visit.answer({})


def fill_garden_waste(visit: Visit) -> None:
    visit.open_subject("bins")
    visit.open_service("garden-waste-renew")
    visit.begin()
    visit.answer({"address": ADDRESS})
    visit.answer({"ends": {"day": "10", "month": "12", "year": "2026"}})
    visit.answer({"bins": "2"})
    visit.answer({"name": "Sam Example"})
    visit.answer({})
    visit.answer({"reminder": "no"})


def answers_of(visit: Visit) -> dict[str, object]:
    assert visit.filling is not None
    return visit.filling.answers_for_submission()


def test_a_wrong_answer_stays_on_its_page_and_says_why(visit: Visit) -> None:
    visit.open_service("missed-bin")
    visit.begin()
    visit.answer({})
    assert visit.step is VisitStep.QUESTION
    assert visit.errors


def test_the_log_tells_a_place_once_however_often_it_changes(visit: Visit, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "first_stop")
    visit.open_service("missed-bin")
    visit.begin()
    for _ in range(3):
        visit.answer({})
    moved = [record.__dict__["fields"]["place"] for record in caplog.records if record.getMessage() == "visit-moved"]
    assert moved == ["missed-bin", "address"]


def test_two_presses_on_send_make_one_submission(visit: Visit, parts: Parts) -> None:
    fill_missed_bin(visit)
    visit.send()
    visit.send()
    parts.storage.let_through()
    assert len(parts.desk.kept) == 1
    assert visit.step is VisitStep.CONFIRMATION


def test_the_reference_is_shown_and_printed_only_once_it_is_kept(visit: Visit, parts: Parts) -> None:
    fill_missed_bin(visit)
    visit.send()
    assert (visit.step, visit.reference, parts.printed) == (VisitStep.SENDING, "", [])
    parts.storage.let_through()
    assert parts.printed == [visit.reference]


def test_a_full_disk_loses_nothing_and_can_be_tried_again(visit: Visit, parts: Parts) -> None:
    fill_missed_bin(visit)
    parts.desk.trouble = NotKept.DISK_FULL
    visit.send()
    parts.storage.let_through()
    assert visit.step is VisitStep.NOT_SENT
    parts.desk.trouble = None
    visit.send()
    parts.storage.let_through()
    assert visit.step is VisitStep.CONFIRMATION


def test_without_a_declaration_nothing_is_sent(visit: Visit, parts: Parts) -> None:
    fill_garden_waste(visit)
    visit.send(declared=False)
    parts.storage.let_through()
    assert visit.declaration_missing
    assert parts.desk.kept == []


def test_where_cards_cannot_be_taken_what_is_sent_is_paid_later_and_the_back_office_is_told(visit: Visit, parts: Parts) -> None:
    fill_garden_waste(visit)
    visit.send()
    parts.storage.let_through()
    assert visit.step is VisitStep.CONFIRMATION
    assert [one.form_id for one in parts.desk.kept] == ["garden-waste-renew", "first-stop-payment"]
    assert parts.desk.kept[1].answers["outcome"] == PaymentStage.LATER


def asked_again_how_to_pay(visit: Visit, parts: Parts) -> None:
    """The terminal falls silent after the visitor has pressed "Accept and pay"."""
    parts.works = Equipment(printer=True, hub=True, card_terminal=True)
    fill_garden_waste(visit)
    visit.send()
    parts.works = Equipment(printer=True, hub=True)
    parts.storage.let_through()


def test_a_terminal_that_falls_silent_after_the_choice_to_pay_is_told_before_anything_else(visit: Visit, parts: Parts) -> None:
    asked_again_how_to_pay(visit, parts)
    assert visit.payment is not None
    assert (visit.step, visit.payment.stage) == (VisitStep.PAYMENT, PaymentStage.READY)
    visit.payment.pay_later()
    assert visit.step is VisitStep.CONFIRMATION


def test_walking_away_before_paying_is_told_as_paying_later_and_prints_nothing(visit: Visit, parts: Parts) -> None:
    asked_again_how_to_pay(visit, parts)
    visit.end(EndReason.NOBODY_THERE)
    parts.storage.let_through()
    assert [one.answers.get("outcome") for one in parts.desk.kept] == [None, PaymentStage.LATER]
    assert parts.printed == []


def test_a_form_that_is_kept_after_a_fault_prints_nothing(visit: Visit, parts: Parts) -> None:
    fill_missed_bin(visit)
    visit.send()
    visit.end(EndReason.FAULT)
    parts.storage.let_through()
    assert (len(parts.desk.kept), parts.printed) == (1, [])


def test_going_back_out_of_the_form_and_in_again_keeps_the_answers(visit: Visit) -> None:
    visit.open_service("missed-bin")
    visit.begin()
    visit.answer({"address": ADDRESS})
    visit.back()
    visit.back()
    assert visit.step is VisitStep.SERVICE
    visit.begin()
    assert isinstance(visit.filling, Filling)
    assert "address" in answers_of(visit)


def test_another_service_starts_with_an_empty_form(visit: Visit) -> None:
    visit.open_service("missed-bin")
    visit.begin()
    visit.answer({"address": ADDRESS})
    visit.back()
    visit.back()
    visit.back()
    visit.open_service("garden-waste-renew")
    visit.begin()
    assert answers_of(visit) == {}


def test_the_end_wipes_what_was_given_and_withdraws_the_call(visit: Visit, parts: Parts, ends: list[EndReason]) -> None:
    visit.open_service("missed-bin")
    visit.begin()
    visit.answer({"address": ADDRESS})
    visit.ask_for_help()
    filling = visit.filling
    visit.leave_and_hide()
    assert ends == [EndReason.LEFT_AND_HID]
    assert filling is not None
    assert filling.answers_for_submission() == {}
    assert parts.withdrawn == [parts.calls[0].id]


def test_a_call_says_the_page_and_the_error_and_none_of_the_answers(visit: Visit, parts: Parts) -> None:
    visit.open_service("missed-bin")
    visit.begin()
    visit.answer({"address": {"line_1": "Secret Lane"}})
    visit.ask_for_help()
    call = parts.calls[0]
    assert (call.service_id, call.page_id) == ("missed-bin", "address")
    assert call.error_code
    assert "Secret" not in call.model_dump_json()


def test_an_urgent_need_calls_staff_by_itself(visit: Visit, parts: Parts) -> None:
    visit.open_urgent()
    assert parts.calls[0].reason is HelpReason.URGENT
    assert visit.help.stage is HelpStage.ASKING


def test_events_that_do_not_fit_are_refused(visit: Visit) -> None:
    with pytest.raises(IllegalEvent):
        visit.send()
    with pytest.raises(IllegalEvent):
        visit.answer({})
    with pytest.raises(IllegalEvent):
        visit.print_again()


def test_feedback_is_sent_once(visit: Visit, parts: Parts) -> None:
    fill_missed_bin(visit)
    visit.send()
    parts.storage.let_through()
    visit.say_how_it_was()
    visit.give_feedback(5, "yes")
    visit.finish()
    assert [(one.handled, one.outcome_wanted) for one in parts.feedback] == [(5, "yes")]


def test_each_submission_has_an_id_before_it_can_be_sent(visit: Visit) -> None:
    visit.open_service("missed-bin")
    visit.begin()
    assert visit.submission_id is not None


def test_too_late_to_renew_leads_to_a_new_subscription(visit: Visit) -> None:
    visit.open_service("garden-waste-renew")
    visit.begin()
    visit.answer({"address": ADDRESS})
    visit.answer({"ends": {"day": "1", "month": "10", "year": "2026"}})
    assert visit.step is VisitStep.FORM_END
    visit.open_better_fit()
    assert (visit.step, visit.place.id) == (VisitStep.SERVICE, "garden-waste-new")


def at_the_list(visit: Visit) -> Filling:
    """On bulky waste's page of things to take away."""
    visit.open_service("bulky-waste")
    visit.begin()
    visit.answer({"address": ADDRESS})
    assert visit.filling is not None
    assert visit.filling.page.id == "items"
    return visit.filling


def test_an_item_is_opened_answered_and_listed(visit: Visit) -> None:
    filling = at_the_list(visit)
    visit.open_item("items")
    visit.answer({})
    assert [error.field_id for error in visit.errors] == ["what"]
    visit.answer({"what": "sofa"})
    assert (filling.lists.item, filling.lists.in_words("items", "en")) == (None, ("Sofa or armchair",))
    visit.remove_item("items", 0)
    assert filling.lists.in_words("items", "en") == ()


def test_an_open_item_must_be_left_before_its_list_is_changed(visit: Visit) -> None:
    at_the_list(visit)
    visit.open_item("items")
    with pytest.raises(IllegalEvent):
        visit.remove_item("items", 0)


def test_what_is_typed_outlives_going_back_and_shows_no_error(visit: Visit) -> None:
    visit.open_service("missed-bin")
    visit.begin()
    visit.note({"address": {"line_1": "9 Mill"}})
    visit.answer({"address": {"line_1": "9 Mill"}})
    assert visit.errors
    visit.back()
    visit.begin()
    assert visit.errors == ()
    assert visit.filling is not None
    assert visit.filling.raw(visit.filling.fields()[0]) == {"line_1": "9 Mill"}


def fill_council_tax(visit: Visit) -> None:
    visit.open_subject("pay")
    visit.open_service("pay-council-tax")
    visit.begin()
    visit.answer({"number": "12345678"})
    visit.answer({"amount": "50"})
    visit.answer({"name": "Sam Example"})


def test_a_bill_can_be_paid_in_cash_instead_and_the_back_office_is_told_which(visit: Visit, parts: Parts) -> None:
    fill_council_tax(visit)
    code = visit.cash_code
    assert code is not None
    assert (code.content, code.account, code.amount) == ("9826000101123456787", "1234 5678", 5000)
    visit.send(way=PayWay.CASH)
    parts.storage.let_through()
    assert visit.step is VisitStep.CONFIRMATION
    outcome = parts.desk.kept[1].answers
    assert (outcome["outcome"], outcome["bill"], outcome["account"]) == ("cash", "council-tax", "12345678")
    assert (outcome["asked_pence"], outcome["paid_pence"]) == (5000, 0)


def test_the_chosen_way_is_kept_while_the_disk_is_full(visit: Visit, parts: Parts) -> None:
    fill_council_tax(visit)
    parts.desk.trouble = NotKept.DISK_FULL
    visit.send(way=PayWay.CASH)
    parts.storage.let_through()
    parts.desk.trouble = None
    visit.send()
    parts.storage.let_through()
    assert visit.payment is not None
    assert visit.payment.stage is PaymentStage.CASH


def test_without_paper_nobody_is_sent_away_to_pay_in_cash(visit: Visit, parts: Parts) -> None:
    fill_council_tax(visit)
    parts.works = Equipment(printer=False, hub=True)
    assert visit.cash_code is None


def test_what_has_no_account_number_cannot_be_paid_in_cash(visit: Visit) -> None:
    fill_garden_waste(visit)
    assert visit.cash_code is None
