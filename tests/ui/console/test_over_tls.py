"""The console over TLS: what it speaks, and what it tells browsers that come that way."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from kiosk.hub.certificates import make_certificate
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.settings import HubSettingsWrong, read_settings
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import open_test_hub, serving
from tests.ui.console.conftest import PASSWORD


@pytest.fixture
def tls_hub(tmp_path: Path, clock: GivenClock) -> Iterator[Hub]:
    make_certificate(tmp_path / "hub" / "keys" / "tls", ["127.0.0.1"], datetime.now(UTC))
    with open_test_hub(tmp_path, clock) as opened:
        opened.people.add("owen", "Owen", [Role.ADMIN], "test", PASSWORD)
        yield opened


@pytest.fixture
def tls_url(tls_hub: Hub) -> Iterator[str]:
    with serving(tls_hub) as address:
        yield address


def session_of(hub: Hub) -> requests.Session:
    session = requests.Session()
    session.trust_env, session.verify = False, str(hub.settings.own_certificates / "authority.pem")
    return session


def test_browsers_come_by_tls_alone_and_no_other_host_can_set_their_cookies(tls_hub: Hub, tls_url: str) -> None:
    session, cookies = session_of(tls_hub), []
    token = session.get(f"{tls_url}/sign-in", timeout=60).text.partition('name="_csrf_token" value="')[2].partition('"')[0]
    said = {"name": "owen", "password": PASSWORD, "_csrf_token": token}
    answer = session.post(f"{tls_url}/sign-in", data=said, allow_redirects=False, timeout=60)
    cookies += [*session.cookies]
    out = session.post(f"{tls_url}/sign-out", data={"_csrf_token": token}, allow_redirects=False, timeout=60)
    cookies += [*session.cookies]

    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert out.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert all(cookie.name.startswith(("__Host-first_stop", "__Secure-first_stop")) for cookie in cookies)
    assert all(cookie.secure for cookie in cookies)
    assert session.get(f"{tls_url}/sign-in", timeout=60).text.count("You are signed out.") == 1


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_every_version_that_is_spoken_uses_an_authenticated_cipher(tls_hub: Hub, tls_url: str, version: ssl.TLSVersion) -> None:
    context = ssl.create_default_context(cafile=str(tls_hub.settings.own_certificates / "authority.pem"))
    context.minimum_version = context.maximum_version = version
    parts = urlsplit(tls_url)

    with (
        socket.create_connection((parts.hostname, parts.port)) as plain,
        context.wrap_socket(plain, server_hostname=parts.hostname) as connection,
    ):
        cipher = connection.cipher()

    assert cipher is not None
    assert any(word in cipher[0] for word in ("GCM", "CHACHA20"))


def test_nobody_types_a_password_into_a_hub_that_is_reached_without_tls(tmp_path: Path) -> None:
    with pytest.raises(HubSettingsWrong, match="without TLS"):
        read_settings(tmp_path, host="0.0.0.0")

    assert read_settings(tmp_path, host="0.0.0.0", public_url="https://hub.tamarside.example").secure
    assert not read_settings(tmp_path, host="127.0.0.1").secure


def test_what_nobody_uses_is_not_answered(tls_hub: Hub, tls_url: str) -> None:
    session = session_of(tls_hub)

    assert {session.request(method, f"{tls_url}/sign-in", timeout=60).status_code for method in ("TRACE", "DELETE")} == {405}


def test_whoever_signs_in_anew_leaves_no_older_sign_in_open(tls_hub: Hub, tls_url: str) -> None:
    session, name = session_of(tls_hub), f"__Host-first_stop_{tls_hub.keys.hub_id}"
    token = session.get(f"{tls_url}/sign-in", timeout=60).text.partition('name="_csrf_token" value="')[2].partition('"')[0]
    said = {"name": "owen", "password": PASSWORD, "_csrf_token": token}

    tokens = []
    for _ in range(2):
        session.post(f"{tls_url}/sign-in", data=said, allow_redirects=False, timeout=60)
        tokens.append(session.cookies[name])

    assert [tls_hub.sign_ins.who(one) is None for one in tokens] == [True, False]
