"""A help call as the kiosk shows it: asked once, and only what the hub has acknowledged."""

from uuid import UUID, uuid4

import pytest

from kiosk.help.help_flow import HelpFlow, HelpStage, Whereabouts
from kiosk.link.messages import HelpCall, HelpCallState, HelpStep
from tests.fakes.given_clock import GivenClock


class Line:
    def __init__(self) -> None:
        self.raised: list[HelpCall] = []
        self.withdrawn: list[UUID] = []

    def raise_call(self, call: HelpCall) -> None:
        self.raised.append(call)

    def withdraw_call(self, call_id: UUID) -> None:
        self.withdrawn.append(call_id)


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def clock() -> GivenClock:
    return GivenClock()


@pytest.fixture
def flow(line: Line, clock: GivenClock) -> HelpFlow:
    return HelpFlow(line, clock, lambda: None)


def say(flow: HelpFlow, step: HelpStep, by: str | None = None) -> None:
    assert flow.call_id is not None
    flow.acknowledged(HelpCallState(id=flow.call_id, step=step, by=by, at=GivenClock().now()))


def test_asking_twice_makes_one_call(flow: HelpFlow, line: Line) -> None:
    flow.ask(Whereabouts())
    flow.ask(Whereabouts())
    assert len(line.raised) == 1


def test_a_call_says_where_the_visitor_is(flow: HelpFlow, line: Line) -> None:
    flow.ask(Whereabouts("cy", "missed-bin", "street", "missing"))
    call = line.raised[0]
    assert (call.language, call.service_id, call.page_id, call.error_code) == ("cy", "missed-bin", "street", "missing")


def test_nobody_is_promised_before_the_hub_has_answered(flow: HelpFlow) -> None:
    flow.ask(Whereabouts())
    assert flow.stage is HelpStage.ASKING


def test_silence_is_said_to_be_no_connection(flow: HelpFlow, clock: GivenClock) -> None:
    flow.ask(Whereabouts())
    clock.pass_seconds(4)
    flow.tick()
    assert flow.stage is HelpStage.NO_CONNECTION
    assert flow.wants_lamp


def test_the_hub_may_answer_after_all(flow: HelpFlow, clock: GivenClock) -> None:
    flow.ask(Whereabouts())
    clock.pass_seconds(4)
    flow.tick()
    say(flow, HelpStep.RECEIVED)
    assert flow.stage is HelpStage.RECEIVED


def test_who_is_coming_is_shown_by_name(flow: HelpFlow) -> None:
    flow.ask(Whereabouts())
    say(flow, HelpStep.RECEIVED)
    say(flow, HelpStep.TAKEN, "Amira")
    assert (flow.stage, flow.by) == (HelpStage.TAKEN, "Amira")


def test_the_lamp_goes_out_when_staff_have_arrived(flow: HelpFlow) -> None:
    flow.ask(Whereabouts())
    say(flow, HelpStep.ARRIVED, "Amira")
    assert flow.is_open
    assert not flow.wants_lamp


def test_late_news_does_not_turn_a_call_back(flow: HelpFlow) -> None:
    flow.ask(Whereabouts())
    say(flow, HelpStep.ARRIVED, "Amira")
    say(flow, HelpStep.RECEIVED)
    assert flow.stage is HelpStage.ARRIVED


def test_news_of_another_call_is_not_ours(flow: HelpFlow) -> None:
    flow.ask(Whereabouts())
    flow.acknowledged(HelpCallState(id=uuid4(), step=HelpStep.TAKEN, by="Amira", at=GivenClock().now()))
    assert flow.stage is HelpStage.ASKING


def test_leaving_withdraws_a_call_nobody_has_taken(flow: HelpFlow, line: Line) -> None:
    flow.ask(Whereabouts())
    say(flow, HelpStep.RECEIVED)
    flow.leave()
    assert line.withdrawn == [line.raised[0].id]


def test_leaving_keeps_a_call_somebody_is_coming_for(flow: HelpFlow, line: Line) -> None:
    flow.ask(Whereabouts())
    say(flow, HelpStep.TAKEN, "Amira")
    flow.leave()
    assert line.withdrawn == []
    assert flow.stage is HelpStage.NONE


def test_after_a_closed_call_one_may_ask_again(flow: HelpFlow, line: Line) -> None:
    flow.ask(Whereabouts())
    say(flow, HelpStep.CLOSED)
    flow.ask(Whereabouts())
    assert len(line.raised) == 2


def test_trying_again_sends_the_same_call_anew(flow: HelpFlow, line: Line, clock: GivenClock) -> None:
    flow.ask(Whereabouts())
    clock.pass_seconds(4)
    flow.tick()
    flow.ask(Whereabouts())
    assert flow.stage is HelpStage.ASKING
    assert [call.id for call in line.raised] == [line.raised[0].id] * 2
