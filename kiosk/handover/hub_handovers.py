"""Hand-overs asked of the hub over the kiosk's link."""

from typing import TypeVar
from uuid import UUID

from pydantic import ValidationError

from kiosk import log_events
from kiosk.handover.handover_flow import Address
from kiosk.handover.handover_messages import HandoverAsked, HandoverOpened, HandoverState
from kiosk.link.client import HELP_SECONDS, HubClient
from kiosk.link.link_fault import LinkFault

M = TypeVar("M", HandoverOpened, HandoverState)


class HubHandovers:
    """Fits `HandoverLine`. A visitor waits for each answer, so none is waited for long."""

    def __init__(self, client: HubClient, hub_url: str) -> None:
        self._client = client
        self._hub_url = hub_url

    def open(self, handover_id: UUID, asked: HandoverAsked) -> Address | None:
        answer = self._exchange("PUT", f"handovers/{handover_id}", asked.model_dump_json().encode())
        opened = _parsed(HandoverOpened, answer)
        return None if opened is None else Address(opened.address or self._hub_url, opened.lasts_seconds)

    def state(self, handover_id: UUID) -> HandoverState | None:
        return _parsed(HandoverState, self._exchange("GET", f"handovers/{handover_id}"))

    def close(self, handover_id: UUID) -> None:
        self._exchange("PUT", f"handovers/{handover_id}/closing")

    def take_back(self, file_id: UUID) -> None:
        self._exchange("DELETE", f"handed-files/{file_id}")

    def abandon(self, submission_id: UUID) -> None:
        self._exchange("DELETE", f"submissions/{submission_id}/handovers")

    def _exchange(self, method: str, route: str, body: bytes = b"") -> bytes | None:
        try:
            return self._client.exchange(method, route, body, seconds=HELP_SECONDS)
        except LinkFault as fault:
            log_events.handover_failed(fault=fault)
            return None


def _parsed(kind: type[M], answer: bytes | None) -> M | None:
    if answer is None:
        return None
    try:
        return kind.model_validate_json(answer)
    except ValidationError as fault:
        log_events.handover_failed(fault=fault)
        return None
