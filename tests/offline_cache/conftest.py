"""One kiosk's cache on a real disk, with its own keys."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.reference import make_reference
from offline_cache.cache import Cache
from offline_cache.envelope import SealedEnvelope
from offline_cache.keys import SealingKey, SigningKey
from offline_cache.sealing import Binding, Recipient, seal

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SealFor = Callable[..., Callable[[str], SealedEnvelope]]


def reference_of(counter: int) -> str:
    return make_reference("K7", counter)


@pytest.fixture(scope="session")
def sealing_key() -> SealingKey:
    return SealingKey.new()


@pytest.fixture(scope="session")
def signing_key() -> SigningKey:
    return SigningKey.new()


@pytest.fixture
def seal_for(sealing_key: SealingKey, signing_key: SigningKey) -> SealFor:
    recipient = Recipient(sealing_key.key_id, sealing_key.public)

    def sealing(submission_id: UUID, contents: bytes = b"{}") -> Callable[[str], SealedEnvelope]:
        def sealed(reference: str) -> SealedEnvelope:
            return seal(contents, Binding(submission_id, reference, "K7", "missed-bin", 3), NOON, signing_key, [recipient])

        return sealed

    return sealing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "kiosk"
    made.mkdir(mode=0o700)
    (made / "ballast").touch()  # an empty one will do
    return made


@pytest.fixture
def cache(folder: Path) -> Iterator[Cache]:
    opened = Cache.open(folder, reference_of, lambda: NOON, floor=0)
    yield opened
    opened.close()
