"""A hub as it runs, on a port of its own, and kiosks let into it, for tests of the hub and of its console."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

from argon2 import PasswordHasher

from kiosk.clock import Clock
from kiosk.hub.hub import Hub
from kiosk.hub.opening import open_hub
from kiosk.hub.passwords import Passwords
from kiosk.hub.settings import read_settings
from kiosk.link.client import HubClient
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.link.messages import Envelope, HelpCall, HelpReason
from kiosk.link.submission import Submission
from kiosk.reference import make_reference
from offline_cache.sealing import Binding, seal
from ui.console.app import make_hub_app
from ui.console.server import HubServer

SHOP = "tamarside"
QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
"""Tests sign in hundreds of times; how hard a hash is changes nothing else."""


@contextmanager
def open_test_hub(folder: Path, clock: Clock, database_url: str | None = None) -> Iterator[Hub]:
    """With a shop; nothing published yet."""
    hub = open_hub(read_settings(folder, port=0, database_url=database_url), clock, Passwords(QUICK))
    hub.register.add_shop(SHOP, "Tamarside First Stop")
    try:
        yield hub
    finally:
        hub.store.close()


@contextmanager
def serving(hub: Hub) -> Iterator[str]:
    """The hub's address."""
    with HubServer(hub, make_hub_app(hub)) as server:
        yield server.url


class EnrolledKiosk:
    """A kiosk's side, with the client that kiosks use."""

    def __init__(
        self, folder: Path, hub: Hub, url: str, clock: Clock, place: str = "By the entrance", name: str = "Kiosk 1"
    ) -> None:
        self.identity: Identity = enrol(folder, url, hub.register.make_code(SHOP, place, "test"), name)
        self.client = HubClient(self.identity, clock)
        self._clock = clock
        self._counter = 0

    @property
    def id(self) -> str:
        return self.identity.kiosk_id

    def help_call(self, **said: object) -> HelpCall:
        """Not yet sent."""
        plain = {"id": uuid4(), "raised_at": self._clock.now(), "reason": HelpReason.ASKED}
        return HelpCall.model_validate(plain | said)

    def sealed(
        self, answers: dict[str, object] | None = None, *, reference: str | None = None, submission_id: UUID | None = None
    ) -> Envelope:
        """A filled form as it would travel."""
        self._counter += 1
        binding = Binding(submission_id or uuid4(), reference or make_reference(self.id, self._counter), self.id, "missed-bin", 1)
        inside = Submission.model_validate(
            {
                "id": binding.id,
                "reference": binding.reference,
                "form_id": binding.form_id,
                "form_version": 1,
                "kiosk_id": self.id,
                "shop_id": SHOP,
                "language": "en",
                "submitted_at": self._clock.now(),
                "answers": answers or {"which-bin": "garden", "street": "Harbour Road"},
            }
        )
        sealed = seal(
            inside.model_dump_json().encode(), binding, self._clock.now(), self.identity.signing_key, self.identity.recipients
        )
        return Envelope.model_validate_json(sealed.to_json())

    def send(self, envelope: Envelope) -> object:
        """The receipt. Raises LinkFault."""
        return self.client.put_submission(envelope.id, envelope.as_sealed().to_json())
