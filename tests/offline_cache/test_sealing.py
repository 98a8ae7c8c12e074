"""Sealing: only the hub opens, only as what it was sealed as, and only what the kiosk signed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offline_cache.envelope import SealedEnvelope
from offline_cache.keys import SealingKey, SigningKey
from offline_cache.sealing import Binding, Recipient, SealBroken, is_signed_by, open_sealed, seal

HUB, ESCROW, KIOSK = SealingKey.new(), SealingKey.new(), SigningKey.new()
RECIPIENTS = [Recipient(key.key_id, key.public) for key in (HUB, ESCROW)]
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def sealed(contents: bytes = b"answers", recipients: list[Recipient] = RECIPIENTS) -> SealedEnvelope:
    return seal(contents, Binding(uuid4(), "K7Q49FTX", "K7", "missed-bin", 3), NOON, KIOSK, recipients)


@given(st.binary(max_size=9000))
def test_hub_and_escrow_open_what_was_sealed(contents: bytes) -> None:
    envelope = sealed(contents)
    assert open_sealed(envelope, HUB) == open_sealed(envelope, ESCROW) == contents


def test_without_an_escrow_key_only_the_hub_opens() -> None:
    envelope = sealed(recipients=RECIPIENTS[:1])
    assert open_sealed(envelope, HUB) == b"answers"
    with pytest.raises(SealBroken):
        open_sealed(envelope, ESCROW)


def test_another_key_does_not_open() -> None:
    with pytest.raises(SealBroken):
        open_sealed(sealed(), SealingKey.new())


@pytest.mark.parametrize(
    "change",
    [
        {"reference": "K7Q49FTY"},
        {"kiosk_id": "K8"},
        {"form_id": "other"},
        {"form_version": 4},
        {"suite": "none"},
        {"sealed": b"x" * 80},
    ],
)
def test_an_envelope_passed_off_as_another_does_not_open(change: dict[str, Any]) -> None:
    with pytest.raises(SealBroken):
        open_sealed(replace(sealed(), **change), HUB)


@pytest.mark.parametrize(
    "change", [{"id": uuid4()}, {"sealed_at": NOON + timedelta(seconds=1)}, {"key_id": "0"}, {"escrow_sealed": None}]
)
def test_a_change_of_anything_breaks_the_kiosks_signature(change: dict[str, Any]) -> None:
    envelope = sealed()
    assert is_signed_by(envelope, KIOSK.public)
    assert not is_signed_by(replace(envelope, **change), KIOSK.public)


@given(st.integers(0, 2000), st.integers(1, 255))
def test_bytes_that_are_no_envelope_are_an_error_of_one_kind(place: int, flip: int) -> None:
    body = bytearray(sealed().to_json())
    body[place % len(body)] ^= flip
    try:
        read = SealedEnvelope.from_json(bytes(body))
    except ValueError:
        return
    assert not is_signed_by(read, KIOSK.public) or read == SealedEnvelope.from_json(read.to_json())


def test_the_same_envelope_has_one_spelling() -> None:
    envelope = sealed()
    assert SealedEnvelope.from_json(envelope.to_json()) == envelope
    assert SealedEnvelope.from_json(envelope.to_json()).digest() == envelope.digest()


def test_keys_are_kept_where_only_their_owner_reads(tmp_path: Path) -> None:
    HUB.save(tmp_path / "keys" / "hub.pem")
    KIOSK.save(tmp_path / "keys" / "kiosk.pem")
    assert SealingKey.load(tmp_path / "keys" / "hub.pem").public == HUB.public
    assert SigningKey.load(tmp_path / "keys" / "kiosk.pem").public == KIOSK.public
    assert [path.stat().st_mode & 0o077 for path in (tmp_path / "keys").iterdir()] == [0, 0]
    with pytest.raises(ValueError):
        SealingKey.load(tmp_path / "keys" / "kiosk.pem")
