"""Feedback from kiosks."""

from http import HTTPStatus
from uuid import UUID

from litestar import put

from kiosk.hub.feedback_box import AnotherFeedback
from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_register import KnownKiosk
from kiosk.hub.problems import Problem
from kiosk.link.messages import Feedback, Receipt


@put("/feedback/{feedback_id:uuid}", sync_to_thread=True)
def give(hub: Hub, kiosk: KnownKiosk, feedback_id: UUID, data: Feedback) -> Receipt:
    """The same feedback again gives the same receipt."""
    if data.id != feedback_id:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "id_differs", "The feedback is not the one the address names.")
    try:
        return hub.feedback.take(kiosk, data)
    except AnotherFeedback as other:
        sentence = "The hub has this feedback already, with other contents."
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "another_body", sentence) from other
