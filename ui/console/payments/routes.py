"""Payments whose end no terminal could tell: staff say what its own records show. And how each terminal's day ended."""

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.hub.guards import require
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub, ThePerson
from kiosk.link.messages import PaymentOutcome
from kiosk.money import in_pounds
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

PATH = "/payments"
READERS = require(Role.FLOOR, Role.SUPERVISOR, Role.ADMIN)
CLOSERS = (Role.SUPERVISOR, Role.ADMIN)
OUTCOMES = {
    PaymentOutcome.PAID: ("It was paid", "The terminal's journal or receipt shows a payment with this amount and time."),
    PaymentOutcome.NOT_PAID: ("It was not paid", "There is no such payment in the terminal's journal."),
    PaymentOutcome.GIVEN_BACK: (
        "It was paid and given back",
        "The terminal shows the payment and its reversal, or you reversed it.",
    ),
}
REASONS = {
    "terminal_busy": "it was busy",
    "terminal_fault": "it reported a fault",
    "no_connection": "it could not reach the bank",
    "unreachable": "it did not answer",
    "timed_out": "it did not answer in time",
}


@get(PATH, guards=[READERS], sync_to_thread=True)
def payments(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Template:
    """Open ones first, then the days."""
    return page(
        request,
        "payments/payments.html",
        title="Payments",
        payments=hub.payments.open(),
        days=hub.payments.day_ends(),
        outcomes={outcome.value: words for outcome, words in OUTCOMES.items()},
        reasons=REASONS,
        in_pounds=in_pounds,
        may_close=person.may(*CLOSERS),
    )


@post(f"{PATH}/{{payment_id:str}}/close", guards=[require(*CLOSERS)], sync_to_thread=True)
def close(hub: TheHub, person: ThePerson, payment_id: FromPath[str], data: Fields) -> Redirect:
    """For good: the kiosk is told, takes cards again, and the back office hears how it ended."""
    said = one(data, "outcome")
    if said not in {outcome.value for outcome in PaymentOutcome}:
        return go_to(PATH, flash="Say what the terminal's records show.")
    closed = hub.payments.close(payment_id, PaymentOutcome(said), person.sign_in_name)
    return go_to(PATH, flash="Closed. The kiosk is told now." if closed else "It was closed meanwhile.")


HANDLERS = [payments, close]
