"""A code on a kiosk's screen and the phone that scans it, each over real HTTP."""

import secrets
from hashlib import sha256
from uuid import UUID, uuid4

import requests

from kiosk.handover.handover_messages import HandoverAsked, HandoverOpened, HandoverState
from tests.kiosk.hub.hub_in_test import EnrolledKiosk


class PhoneCode:
    """A code on a kiosk's screen, and the phone that scans it."""

    def __init__(self, kiosk: EnrolledKiosk, url: str, submission_id: UUID | None = None, **asked: object) -> None:
        self.id, self.submission_id, self.token = uuid4(), submission_id or uuid4(), secrets.token_urlsafe(16)
        self._kiosk, self._url = kiosk, url
        said = {"submission_id": self.submission_id, "token_hash": sha256(self.token.encode()).hexdigest(), "most": 3}
        self.asked = HandoverAsked.model_validate(said | asked)
        self.opened = self.ask()

    def ask(self) -> HandoverOpened:
        answer = self._kiosk.client.exchange("PUT", f"handovers/{self.id}", self.asked.model_dump_json().encode())
        return HandoverOpened.model_validate_json(answer)

    def state(self) -> HandoverState:
        return HandoverState.model_validate_json(self._kiosk.client.exchange("GET", f"handovers/{self.id}"))

    def page(self, **headers: str) -> requests.Response:
        return requests.get(f"{self._url}/p/{self.token}", headers=headers, timeout=10)

    def send(self, *files: bytes, name: str = "photo.jpg", kind: str = "image/jpeg") -> requests.Response:
        parts = [("files", (name, one, kind)) for one in files]
        return requests.post(f"{self._url}/p/{self.token}", files=parts, timeout=30)
