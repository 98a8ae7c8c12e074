"""Row 9: whoever takes the disk reads nothing that a visitor wrote, before sending, after it, and after a refusal."""

import base64
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from kiosk.link.client import HubClient
from kiosk.link.drain import Drain
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from offline_cache.envelope import SealedEnvelope
from offline_cache.keys import SealingKey
from offline_cache.sealing import SealBroken, open_sealed
from tests.faults.conftest import Count
from tests.kiosk.link.small_hub import SmallHub

VALUES = [f"Zażółć-{number:03}-Marlborough" for number in range(500)]
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        yield running


@pytest.fixture
def identity(hub: SmallHub, tmp_path: Path) -> Identity:
    return enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk")


@pytest.fixture
def cache(hub: SmallHub, identity: Identity) -> Iterator[Cache]:
    """A day's work: a hundred forms, some received, some refused, some waiting; a payment and a print job left open."""
    opened = Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), lambda: NOW, floor=0)
    submitter = Submitter(opened.outbox, identity, SystemClock())
    for start in range(0, 300, 5):
        submitter.accept(draft(start))
    drain = Drain(opened.outbox, HubClient(identity, SystemClock()))
    hub.poison = {opened.outbox.waiting(1)[0].id: 422}
    drain.all()
    opened.outbox.tidy()
    for start in range(300, 500, 5):
        submitter.accept(draft(start))
    opened.payments.intent("p1", "K7Q49FTX", 5200)
    opened.payments.sent("p1")
    opened.prints.queued("receipt", "K7Q49FTX")
    yield opened
    opened.close()


def draft(start: int) -> SubmissionDraft:
    answers = {f"field_{number}": VALUES[number] for number in range(start, start + 5)}
    return SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=1, language="pl", answers=answers)


def spellings(value: str) -> list[bytes]:
    """As a file may hold it: plain, in UTF-16, as JSON, and in base64 at each of its three offsets."""
    plain = value.encode()
    shifted = [base64.b64encode(b"\0" * shift + plain)[4:-4] for shift in range(3)]
    return [plain, value.encode("utf-16-le"), value.encode("unicode_escape"), plain.hex().encode(), *shifted]


def test_no_file_holds_anything_a_visitor_wrote(cache: Cache, identity: Identity, record_property: Count) -> None:
    files = [path.read_bytes() for path in identity.folder.rglob("*") if path.is_file()]
    content = b"\0".join(each.rstrip(b"\0") for each in files)
    assert cache.outbox.counts().waiting == 40
    assert cache.outbox.counts().refused == 1
    assert [value for value in VALUES if any(spelling in content for spelling in spellings(value))] == []
    record_property("values_sought", len(VALUES))
    record_property("bytes_searched", len(content))


def test_the_search_would_find_what_is_not_sealed(identity: Identity) -> None:
    (identity.folder / "careless.log").write_text(VALUES[7])
    content = (identity.folder / "careless.log").read_bytes()
    assert [value for value in VALUES if any(spelling in content for spelling in spellings(value))] == [VALUES[7]]


def test_nothing_on_the_disk_opens_an_envelope(cache: Cache, identity: Identity, hub: SmallHub) -> None:
    envelope = SealedEnvelope.from_json(cache.outbox.waiting(1)[0].body)
    assert open_sealed(envelope, hub.sealing_key)
    identity_bytes = (identity.folder / "identity.json").read_bytes()
    candidates = [identity.signing_key.private.private_bytes_raw(), *windows(identity_bytes), *decoded(identity_bytes)]
    for candidate in candidates:
        key = SealingKey(X25519PrivateKey.from_private_bytes(candidate))
        for secret in (key, _Renamed(key.private, envelope.key_id)):
            with pytest.raises(SealBroken):
                open_sealed(envelope, secret)


class _Renamed(SealingKey):
    """A key that claims to be the one the envelope was sealed for."""

    def __init__(self, private: X25519PrivateKey, key_id: str) -> None:
        object.__setattr__(self, "private", private)
        object.__setattr__(self, "_claimed", key_id)

    @property
    def key_id(self) -> str:
        claimed: str = self._claimed
        return claimed


def windows(content: bytes) -> Iterator[bytes]:
    return (content[start : start + 32] for start in range(0, len(content) - 32, 7))


def decoded(content: bytes) -> Iterator[bytes]:
    texts = (part for part in content.split(b'"') if len(part) > 42)
    return chain.from_iterable(windows(base64.b64decode(text + b"==", validate=False)) for text in texts)
