"""One visitor after the other: time limits, clean starts, new content between visits."""

import pytest

from kiosk.content.content import Content
from kiosk.visit.place import VisitStep
from kiosk.visit.service_point import PointStage, ServicePoint
from tests.kiosk.visit.conftest import SAMPLE, Parts


def test_a_quiet_visitor_is_warned_and_then_the_visit_ends(point: ServicePoint, parts: Parts) -> None:
    point.wake()
    parts.clock.pass_seconds(151)
    point.tick()
    assert point.seconds_left() == 44
    parts.clock.pass_seconds(45)
    point.tick()
    assert point.stage is PointStage.CLEARED


def test_any_number_of_touches_renews_the_time(point: ServicePoint, parts: Parts) -> None:
    point.wake()
    for _ in range(20):
        parts.clock.pass_seconds(160)
        point.stay()
        point.tick()
    assert point.stage is PointStage.VISIT


def test_time_stands_still_while_staff_have_been_called(point: ServicePoint, parts: Parts) -> None:
    point.wake()
    assert point.visit is not None
    point.visit.ask_for_help()
    for _ in range(10):
        parts.clock.pass_seconds(100)
        point.tick()
    assert point.stage is PointStage.VISIT


def test_new_content_waits_for_the_end_of_the_visit(point: ServicePoint) -> None:
    newer = Content.load(SAMPLE)
    point.wake()
    before = point.content
    point.content_accepted(newer)
    assert point.content is before
    assert point.visit is not None
    point.visit.leave_and_hide()
    assert point.content is newer


def test_new_content_shows_at_once_while_nobody_is_there(point: ServicePoint) -> None:
    newer = Content.load(SAMPLE)
    point.content_accepted(newer)
    assert point.content is newer


def test_the_next_visitor_starts_with_nothing_of_the_last(point: ServicePoint) -> None:
    point.wake()
    assert point.visit is not None
    point.visit.choose_language("cy")
    point.visit.search("rent")
    point.visit.leave_and_hide()
    point.wake()
    assert point.visit is not None
    assert (point.visit.language, point.visit.query, point.visit.step) == ("en", "", VisitStep.LANGUAGE)


def test_a_fault_says_sorry_and_then_starts_clean(point: ServicePoint, parts: Parts) -> None:
    point.wake()
    point.fault()
    assert point.stage is PointStage.SORRY
    parts.clock.pass_seconds(29)
    point.tick()
    assert (point.stage, point.closes_in()) == (PointStage.SORRY, 1)
    parts.clock.pass_seconds(1)
    point.tick()
    assert point.stage is PointStage.ATTRACT
    assert point.visit is None


def test_a_fault_at_the_very_end_of_a_visit_leaves_nothing_either(point: ServicePoint) -> None:
    point.wake()
    visit = point.visit
    assert visit is not None
    visit.choose_language("en")
    visit.search("rent")

    def breaks(_service: str | None) -> None:
        raise RuntimeError("nobody expected this")

    visit.feedback.send = breaks  # type: ignore[method-assign]
    with pytest.raises(RuntimeError):
        visit.leave_and_hide()
    assert (point.visit, visit.query) == (None, "")
    point.fault()
    assert point.stage is PointStage.SORRY


def test_who_leaves_and_hides_leaves_no_word_of_it(point: ServicePoint) -> None:
    point.wake()
    assert point.visit is not None
    point.visit.leave_and_hide()
    assert point.stage is PointStage.ATTRACT
