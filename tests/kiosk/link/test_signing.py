"""Signed requests: nothing about them can be changed, and none can be used twice."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.link.nonces import Nonces
from kiosk.link.signing import NONCE, RefusedReason, SignatureRefused, sign, verify
from offline_cache.keys import SigningKey

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
KEY = SigningKey.new()


def keys(kiosk_id: str) -> bytes | None:
    return KEY.public if kiosk_id == "K7" else None


def signed(**changes: str) -> dict[str, str]:
    return sign("PUT", "/api/kiosk/health?x=1", b"{}", "K7", KEY, NOW) | changes


def refusal(
    headers: dict[str, str], method: str = "PUT", target: str = "/api/kiosk/health?x=1", body: bytes = b"{}"
) -> RefusedReason:
    with pytest.raises(SignatureRefused) as caught:
        verify(method, target, body, headers, keys, NOW, Nonces())
    return caught.value.reason


def test_a_signed_request_names_its_kiosk() -> None:
    assert verify("PUT", "/api/kiosk/health?x=1", b"{}", signed(), keys, NOW, Nonces()) == "K7"


def test_header_names_may_arrive_in_lower_case() -> None:
    lower = {name.lower(): value for name, value in signed().items()}
    assert verify("PUT", "/api/kiosk/health?x=1", b"{}", lower, keys, NOW, Nonces()) == "K7"


def test_a_change_of_anything_is_noticed() -> None:
    assert refusal(signed(), method="POST") is RefusedReason.WRONG
    assert refusal(signed(), target="/api/kiosk/health?x=2") is RefusedReason.WRONG
    assert refusal(signed(), body=b"{ }") is RefusedReason.WRONG
    assert refusal(signed(**{NONCE: "00"})) is RefusedReason.WRONG
    assert refusal(signed(**{"First-Stop-Signature": "é"})) is RefusedReason.WRONG


def test_a_recorded_request_is_refused() -> None:
    nonces, headers = Nonces(), signed()
    verify("PUT", "/api/kiosk/health?x=1", b"{}", headers, keys, NOW, nonces)
    with pytest.raises(SignatureRefused) as caught:
        verify("PUT", "/api/kiosk/health?x=1", b"{}", headers, keys, NOW + timedelta(seconds=200), nonces)
    assert caught.value.reason is RefusedReason.REPLAYED


@pytest.mark.parametrize("minutes", [-6, 6])
def test_a_clock_out_of_the_window_is_told_so(minutes: int) -> None:
    with pytest.raises(SignatureRefused) as caught:
        verify("PUT", "/api/kiosk/health?x=1", b"{}", signed(), keys, NOW + timedelta(minutes=minutes), Nonces())
    assert caught.value.reason is RefusedReason.CLOCK


def test_a_stranger_and_a_request_without_headers_are_refused() -> None:
    assert refusal(signed(**{"First-Stop-Kiosk": "ZZ"})) is RefusedReason.UNKNOWN_KIOSK
    assert refusal({}) is RefusedReason.MISSING


def test_nonces_are_forgotten_once_the_window_has_passed() -> None:
    nonces = Nonces()
    assert nonces.is_new("a", 0, 0)
    assert nonces.is_new("b", 0, 1000)
    assert nonces.is_new("a", 0, 1001)


def test_what_was_signed_before_the_hub_began_is_not_taken_by_it() -> None:
    began_later = Nonces(NOW.timestamp() + 2)
    with pytest.raises(SignatureRefused) as caught:
        verify("PUT", "/api/kiosk/health?x=1", b"{}", signed(), keys, NOW + timedelta(seconds=3), began_later)
    assert caught.value.reason is RefusedReason.REPLAYED


def test_a_hub_whose_clock_is_put_back_shuts_nobody_out() -> None:
    began_later = Nonces(NOW.timestamp() + 3_600)
    assert verify("PUT", "/api/kiosk/health?x=1", b"{}", signed(), keys, NOW, began_later) == "K7"
