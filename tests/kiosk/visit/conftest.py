"""A visit on the sample content, with flows on fakes: no screen, no thread, no wire."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.content.content import Content
from kiosk.feedback.feedback_flow import FeedbackFlow
from kiosk.handover.handover_flow import Address, HandoverFlow
from kiosk.handover.handover_messages import HandedFile, HandoverAsked, HandoverState
from kiosk.help.help_flow import HelpFlow
from kiosk.link.messages import Feedback, HelpCall
from kiosk.payment.bill import Bill
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.receipt.print_flow import PrintFlow
from kiosk.visit.equipment import Equipment
from kiosk.visit.place import EndReason
from kiosk.visit.sending import Filled, NotKept
from kiosk.visit.service_point import ServicePoint
from kiosk.visit.visit import Shop, Visit
from kiosk.visit_limits import VisitLimits
from tests.fakes.doors import HeldDoor
from tests.fakes.given_clock import GivenClock

SAMPLE = Path(__file__).parents[3] / "assets" / "content"
TODAY = date(2026, 11, 24)


class Desk:
    """Keeps what it is given and gives each id one reference."""

    def __init__(self) -> None:
        self.kept: list[Filled] = []
        self.trouble: NotKept | None = None

    def accept(self, filled: Filled) -> str | NotKept:
        if self.trouble is not None:
            return self.trouble
        if filled.id not in {one.id for one in self.kept}:
            self.kept.append(filled)
        return f"K7ABC{[one.id for one in self.kept].index(filled.id):03}"


class Phones:
    """The hub's half of hand-overs, as far as a kiosk sees it."""

    def __init__(self) -> None:
        self.there = True
        self.asked: dict[UUID, HandoverAsked] = {}
        self.states: dict[UUID, HandoverState] = {}
        self.closed: list[UUID] = []
        self.taken_back: list[UUID] = []
        self.abandoned: list[UUID] = []

    def open(self, handover_id: UUID, asked: HandoverAsked) -> Address | None:
        self.asked[handover_id] = asked
        return Address("https://hub.example", 900) if self.there else None

    def state(self, handover_id: UUID) -> HandoverState | None:
        return self.states.get(handover_id) if self.there else None

    def close(self, handover_id: UUID) -> None:
        self.closed.append(handover_id)

    def take_back(self, file_id: UUID) -> None:
        self.taken_back.append(file_id)

    def abandon(self, submission_id: UUID) -> None:
        self.abandoned.append(submission_id)


@dataclass
class Parts:
    """What a visit is made of, with no devices and no terminal."""

    clock: GivenClock = field(default_factory=GivenClock)
    storage: HeldDoor = field(default_factory=HeldDoor)
    desk: Desk = field(default_factory=Desk)
    calls: list[HelpCall] = field(default_factory=list)
    withdrawn: list[UUID] = field(default_factory=list)
    feedback: list[Feedback] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    phones: Phones = field(default_factory=Phones)
    works: Equipment = field(default_factory=lambda: Equipment(printer=True, hub=True))

    def equipment(self) -> Equipment:
        return self.works

    def help_flow(self, on_change: Callable[[], None]) -> HelpFlow:
        return HelpFlow(self, self.clock, on_change)

    def payment_flow(self, bill: Bill, on_change: Callable[[], None]) -> PaymentFlow:
        return PaymentFlow(bill, None, self, lambda: True, self.clock, self.storage, on_change)  # type: ignore[arg-type]

    def print_flow(self, on_change: Callable[[], None]) -> PrintFlow:
        return PrintFlow(None, self, self.storage, on_change)  # type: ignore[arg-type]

    def feedback_flow(self, on_change: Callable[[], None]) -> FeedbackFlow:
        return FeedbackFlow(self, self.clock, on_change)

    def handover_flow(self, on_change: Callable[[], None], on_files: Callable[[str, Sequence[HandedFile]], None]) -> HandoverFlow:
        return HandoverFlow(self.phones, self.storage, self.clock, on_change, on_files)

    def print_receipt(self, visit: Visit, large: bool) -> None:
        self.printed.append(visit.reference)

    def raise_call(self, call: HelpCall) -> None:
        self.calls.append(call)

    def withdraw_call(self, call_id: UUID) -> None:
        self.withdrawn.append(call_id)

    def give_feedback(self, feedback: Feedback) -> None:
        self.feedback.append(feedback)


@pytest.fixture(scope="session")
def content() -> Content:
    return Content.load(SAMPLE)


@pytest.fixture
def parts() -> Parts:
    return Parts()


@pytest.fixture
def ends() -> list[EndReason]:
    return []


@pytest.fixture
def visit(content: Content, parts: Parts, ends: list[EndReason]) -> Visit:
    made = Visit(content, Shop("tamarside", TODAY), parts, lambda: None, ends.append)
    made.choose_language("en")
    return made


@pytest.fixture
def point(content: Content, parts: Parts) -> ServicePoint:
    return ServicePoint(content, "tamarside", parts, VisitLimits(), lambda: None)
