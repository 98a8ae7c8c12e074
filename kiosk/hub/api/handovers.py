"""What kiosks ask about photos and files from phones; the phone's own page is in `ui/console/handover`."""

from http import HTTPStatus
from uuid import UUID

from litestar import delete, get, put
from litestar.params import FromPath, JSONBody

from kiosk.handover.handover_desk import HandoverFault, HandoverRefused
from kiosk.handover.handover_messages import HandoverAsked, HandoverOpened, HandoverState
from kiosk.hub.problems import Problem
from kiosk.hub.wanted import TheHub, TheKiosk

_STATUS = {HandoverFault.UNKNOWN: HTTPStatus.NOT_FOUND}


@put("/handovers/{handover_id:uuid}", sync_to_thread=True)
def ask(hub: TheHub, kiosk: TheKiosk, handover_id: FromPath[UUID], data: JSONBody[HandoverAsked]) -> HandoverOpened:
    """The kiosk has made a code. Asked again, it stands as it is; an earlier code of this kiosk ends."""
    try:
        hub.handovers.open(kiosk.id, handover_id, data)
    except HandoverRefused as refused:
        raise _problem(refused) from refused
    address = hub.settings.phone_url or hub.settings.public_url
    return HandoverOpened(address=address, lasts_seconds=int(hub.handovers.lasts.total_seconds()))


@get("/handovers/{handover_id:uuid}", sync_to_thread=True)
def state(hub: TheHub, kiosk: TheKiosk, handover_id: FromPath[UUID]) -> HandoverState:
    """What has come, with small pictures."""
    try:
        return hub.handovers.state(kiosk.id, handover_id)
    except HandoverRefused as refused:
        raise _problem(refused) from refused


@put("/handovers/{handover_id:uuid}/closing", status_code=204, sync_to_thread=True)
def close(hub: TheHub, kiosk: TheKiosk, handover_id: FromPath[UUID]) -> None:
    """The code is no longer on the screen."""
    try:
        hub.handovers.close(kiosk.id, handover_id)
    except HandoverRefused as refused:
        raise _problem(refused) from refused


@delete("/handed-files/{file_id:uuid}", sync_to_thread=True)
def take_back(hub: TheHub, kiosk: TheKiosk, file_id: FromPath[UUID]) -> None:
    """The visitor removed it."""
    hub.handovers.take_back(kiosk.id, file_id)


@delete("/submissions/{submission_id:uuid}/handovers", sync_to_thread=True)
def abandon(hub: TheHub, kiosk: TheKiosk, submission_id: FromPath[UUID]) -> None:
    """The visitor left before sending."""
    hub.handovers.abandon(kiosk.id, submission_id)


def _problem(refused: HandoverRefused) -> Problem:
    status = _STATUS.get(refused.fault, HTTPStatus.UNPROCESSABLE_ENTITY)
    return Problem(status, refused.fault.value, "The hub has no such code of this kiosk, or has it with other contents.")
