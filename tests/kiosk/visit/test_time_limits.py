"""The time limits that accessibility allows: 2 to 5 minutes of quiet, a warning of at least 20 seconds, a last page of 30."""

import pytest
from pydantic import ValidationError

from kiosk.visit.service_point import PointStage, ServicePoint
from kiosk.visit_limits import VisitLimits
from tests.kiosk.visit.conftest import Parts


@pytest.mark.parametrize("limits", [{"quiet_seconds": 119}, {"quiet_seconds": 301}, {"warning_seconds": 19}])
def test_a_limit_that_leaves_somebody_too_little_time_is_refused(limits: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        VisitLimits(**limits)


def test_a_visitor_has_45_seconds_to_answer_unless_the_shop_says_otherwise() -> None:
    assert (VisitLimits().quiet_seconds, VisitLimits().warning_seconds) == (150, 45)


def test_the_last_page_closes_after_30_seconds(point: ServicePoint, parts: Parts) -> None:
    point.wake()
    assert point.visit is not None
    point.visit.finish()
    assert point.closes_in() == 30
    parts.clock.pass_seconds(29)
    point.tick()
    assert (point.stage, point.closes_in()) == (PointStage.VISIT, 1)
    parts.clock.pass_seconds(1)
    point.tick()
    assert point.stage is PointStage.ATTRACT
