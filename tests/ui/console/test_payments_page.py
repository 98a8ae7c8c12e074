"""Staff see a payment that no terminal can tell the end of, say what they found, and the kiosk hears of it."""

from datetime import datetime
from uuid import UUID, uuid4

import pytest
from playwright.sync_api import expect

from kiosk.hub.hub import Hub
from kiosk.link.messages import DayEndReport, Health, PaymentClosed, PaymentOutcome, UnsettledPayment
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk
from tests.ui.console.conftest import SignedIn


def open_payment(clock: GivenClock) -> UnsettledPayment:
    return UnsettledPayment(id=uuid4(), reference="K7ABCDE2", pence=10400, started_at=clock.now())


def health(at: datetime, *payments: UnsettledPayment, day_end: DayEndReport | None = None) -> Health:
    count = len(payments)
    return Health(at=at, release=3, waiting=0, devices=[], unsettled_payments=count, unsettled=list(payments), day_end=day_end)


def words_to(kiosk: EnrolledKiosk) -> list[PaymentClosed]:
    return [one.event for one in kiosk.client.events(0, wait=0) if isinstance(one.event, PaymentClosed)]


def test_a_supervisor_closes_a_payment_and_the_kiosk_is_told(
    kiosk: EnrolledKiosk, hub: Hub, signed_in: SignedIn, clock: GivenClock
) -> None:
    payment = open_payment(clock)
    kiosk.client.put_health(health(clock.now(), payment))
    page = signed_in("gwen")
    page.goto("/payments")
    expect(page.get_by_role("article")).to_contain_text("£104.00 for K7ABCDE2")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("radio", name="It was paid The").check()
    page.get_by_role("button", name="Close the payment").click()
    expect(page.get_by_text("Closed by gwen")).to_be_visible()
    (word,) = words_to(kiosk)
    assert (word.payment, word.outcome, word.by) == (payment.id, PaymentOutcome.PAID, "gwen")
    (line,) = [one for one in hub.audit.lines() if one.action == "payment.closed"]
    assert (line.actor, line.subject, line.detail["outcome"]) == ("gwen", "K7ABCDE2", "paid")


def test_the_line_goes_when_the_kiosk_has_heard(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    payment = open_payment(clock)
    kiosk.client.put_health(health(clock.now(), payment))
    hub.payments.close(str(payment.id), PaymentOutcome.NOT_PAID, "gwen")
    kiosk.client.put_health(health(clock.now(), payment))
    assert [one.outcome for one in hub.payments.open()] == [PaymentOutcome.NOT_PAID]
    kiosk.client.put_health(health(clock.now()))
    assert hub.payments.open() == []


def test_a_payment_is_closed_once_and_by_one(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    payment = open_payment(clock)
    kiosk.client.put_health(health(clock.now(), payment))
    assert hub.payments.close(str(payment.id), PaymentOutcome.NOT_PAID, "gwen")
    assert not hub.payments.close(str(payment.id), PaymentOutcome.PAID, "owen")
    assert len(words_to(kiosk)) == 1


@pytest.mark.parametrize("unknown", [uuid4(), UUID(int=0)])
def test_a_payment_that_nobody_knows_cannot_be_closed(kiosk: EnrolledKiosk, hub: Hub, unknown: UUID) -> None:
    assert not hub.payments.close(str(unknown), PaymentOutcome.PAID, "gwen")
    assert words_to(kiosk) == []


def test_floor_staff_see_it_and_cannot_close_it(kiosk: EnrolledKiosk, signed_in: SignedIn, clock: GivenClock) -> None:
    kiosk.client.put_health(health(clock.now(), open_payment(clock)))
    page = signed_in("amira")
    page.goto("/payments")
    expect(page.get_by_text("A supervisor or an administrator closes it.")).to_be_visible()
    expect(page.get_by_role("button", name="Close the payment")).to_have_count(0)


@pytest.mark.parametrize(
    ("day_end", "words"),
    [
        ({"done": True, "pence": 31240}, "Closed"),
        ({"done": False, "reason": "unreachable"}, "It did not answer"),
        ({"done": True, "pence": 0, "updating": True}, "The terminal is fetching updates"),
    ],
)
def test_staff_see_how_the_terminals_day_ended(
    kiosk: EnrolledKiosk, signed_in: SignedIn, clock: GivenClock, day_end: dict[str, object], words: str
) -> None:
    kiosk.client.put_health(health(clock.now(), day_end=DayEndReport.model_validate({"at": clock.now(), **day_end})))
    page = signed_in("gwen")
    page.goto("/payments")
    expect(page.get_by_role("table")).to_contain_text(words)
