"""Feedback from kiosks."""

from http import HTTPStatus
from uuid import UUID

from litestar import put
from litestar.params import FromPath, JSONBody

from kiosk.hub.feedback_box import AnotherFeedback
from kiosk.hub.problems import Problem
from kiosk.hub.wanted import TheHub, TheKiosk
from kiosk.link.messages import Feedback, Receipt


@put("/feedback/{feedback_id:uuid}", sync_to_thread=True)
def give(hub: TheHub, kiosk: TheKiosk, feedback_id: FromPath[UUID], data: JSONBody[Feedback]) -> Receipt:
    """The same feedback again gives the same receipt."""
    if data.id != feedback_id:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "id_differs", "The feedback is not the one the address names.")
    try:
        return hub.feedback.take(kiosk, data)
    except AnotherFeedback as other:
        sentence = "The hub has this feedback already, with other contents."
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "another_body", sentence) from other
