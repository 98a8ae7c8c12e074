"""All doors for kiosks, under `/api/kiosk`."""

from litestar import Router
from litestar.di import Provide

from kiosk.hub.api import content, content_report, enrolment, events, feedback, handovers, health, help_calls, submissions
from kiosk.hub.api.calling_kiosk import calling_kiosk
from kiosk.hub.problems import say_problem

LARGEST_BODY = 2_000_000


def kiosk_router() -> Router:
    """Signed by the kiosk, so without cookies and without CSRF tokens."""
    return Router(
        path="/api/kiosk",
        route_handlers=[
            enrolment.enrol,
            enrolment.keys,
            submissions.take,
            submissions.take_batch,
            help_calls.raise_call,
            help_calls.withdraw,
            feedback.give,
            handovers.ask,
            handovers.state,
            handovers.close,
            handovers.take_back,
            handovers.abandon,
            health.say,
            events.listen,
            content.content,
            content_report.take,
        ],
        dependencies={"kiosk": Provide(calling_kiosk)},
        exception_handlers={Exception: say_problem},
        opt={"exclude_from_csrf": True, "exclude_from_auth": True},
        request_max_body_size=LARGEST_BODY,
        tags=["kiosk"],
    )
