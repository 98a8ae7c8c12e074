"""Help calls from kiosks. Both deeds can be repeated; each answers with the state as it is."""

from http import HTTPStatus
from uuid import UUID

from litestar import put
from litestar.params import FromPath, JSONBody

from kiosk.help.help_desk import HelpDeskFault, HelpDeskRefused
from kiosk.hub.problems import Problem
from kiosk.hub.wanted import TheHub, TheKiosk
from kiosk.link.messages import HelpCall, HelpCallState, Withdrawal


@put("/help-calls/{call_id:uuid}", sync_to_thread=True)
def raise_call(hub: TheHub, kiosk: TheKiosk, call_id: FromPath[UUID], data: JSONBody[HelpCall]) -> HelpCallState:
    """A visitor wants a person."""
    if data.id != call_id:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "id_differs", "The help call is not the one the address names.")
    try:
        return hub.help_desk.receive(kiosk.id, kiosk.shop_id, data)
    except HelpDeskRefused as refused:
        raise _problem(refused) from refused


@put("/help-calls/{call_id:uuid}/withdrawal", sync_to_thread=True)
def withdraw(hub: TheHub, kiosk: TheKiosk, call_id: FromPath[UUID], data: JSONBody[Withdrawal]) -> HelpCallState:  # noqa: ARG001 - parsed, not used
    """The visitor no longer does."""
    try:
        return hub.help_desk.withdraw(kiosk.id, call_id)
    except HelpDeskRefused as refused:
        raise _problem(refused) from refused


def _problem(refused: HelpDeskRefused) -> Problem:
    unknown = refused.fault is HelpDeskFault.NO_SUCH_CALL
    status = HTTPStatus.NOT_FOUND if unknown else HTTPStatus.UNPROCESSABLE_ENTITY
    return Problem(status, refused.fault.name.lower(), refused.sentence)
