"""Taking in sealed submissions, one by one or in batches."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from litestar import post, put
from litestar.params import Body, FromPath, JSONBody

from kiosk.hub.problems import Problem
from kiosk.hub.submission_intake import SubmissionFault, SubmissionRefused
from kiosk.hub.wanted import TheHub, TheKiosk
from kiosk.link.messages import Envelope, Receipt

_ANSWERS = {
    SubmissionFault.NOT_THIS_KIOSK: (HTTPStatus.UNPROCESSABLE_ENTITY, "The envelope names another kiosk."),
    SubmissionFault.NOT_SIGNED: (HTTPStatus.UNPROCESSABLE_ENTITY, "The envelope is not signed by this kiosk."),
    SubmissionFault.ANOTHER_BODY: (HTTPStatus.UNPROCESSABLE_ENTITY, "The hub has this submission already, with other contents."),
    SubmissionFault.REFERENCE_REUSED: (HTTPStatus.CONFLICT, "The hub has this reference already, for another submission."),
}


@put("/submissions/{submission_id:uuid}", sync_to_thread=True)
def take(hub: TheHub, kiosk: TheKiosk, submission_id: FromPath[UUID], data: JSONBody[Envelope]) -> Receipt:
    """The same envelope again gives the same receipt."""
    if data.id != submission_id:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "id_differs", "The envelope is not the one the address names.")
    try:
        return hub.intake.take(kiosk, data)
    except SubmissionRefused as refused:
        status, sentence = _ANSWERS[refused.fault]
        raise Problem(status, refused.fault.value, sentence) from refused


@post("/submissions", status_code=200, sync_to_thread=True)
def take_batch(hub: TheHub, kiosk: TheKiosk, data: Annotated[list[Envelope], Body(max_items=50)]) -> list[Receipt]:
    """One receipt for each, in order; each stands for itself."""
    return hub.intake.take_all(kiosk, data)
