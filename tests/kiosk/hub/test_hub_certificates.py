"""TLS between kiosk and hub, by the hub's own authority, with the client that kiosks use."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from ssl import PEM_cert_to_DER_cert, get_server_certificate

import pytest
import requests

from kiosk.hub.certificates import SERVER_LASTS, HubCertificate, found_certificate, make_certificate, renew_certificate
from kiosk.hub.hub import Hub
from kiosk.link.client import HubClient
from kiosk.link.enrolment import enrol
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.system_clock import SystemClock
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import SHOP, open_test_hub, serving


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    make_certificate(tmp_path / "hub" / "hub" / "keys" / "tls", ["localhost", "127.0.0.1"], SystemClock().now())
    with open_test_hub(tmp_path / "hub", SystemClock()) as opened:
        yield opened


@pytest.fixture
def url(hub: Hub) -> Iterator[str]:
    with serving(hub) as address:
        yield address


def test_a_kiosk_pins_the_hub_by_its_fingerprint_and_trusts_its_authority_from_then_on(
    hub: Hub, url: str, tmp_path: Path
) -> None:
    made = found_certificate(hub.settings.own_certificates)
    assert made is not None

    identity = enrol(tmp_path / "kiosk", url, hub.register.make_code(SHOP, "Here", "test"), "Kiosk 1", made.fingerprint)

    assert url.startswith("https://")
    assert HubClient(identity, SystemClock()).events(0, 0) == []
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(url, timeout=60)


def test_a_certificate_that_is_about_to_end_is_made_anew_and_served_at_once(tmp_path: Path) -> None:
    now, folder = SystemClock().now(), tmp_path / "hub" / "hub" / "keys" / "tls"
    old = make_certificate(folder, ["localhost", "127.0.0.1"], now - SERVER_LASTS + timedelta(days=30)).fingerprint
    with open_test_hub(tmp_path / "hub", SystemClock()) as hub, serving(hub) as url:
        address = "127.0.0.1", int(url.rpartition(":")[2])
        while (served := sha256(PEM_cert_to_DER_cert(get_server_certificate(address))).hexdigest().upper()) == old:
            pass  # the first look is on its way
        made = found_certificate(folder)
        kiosk = enrol(tmp_path / "kiosk", url, hub.register.make_code(SHOP, "Here", "test"), "Kiosk 1", served)

        assert made is not None
        assert served == made.fingerprint
        assert HubClient(kiosk, SystemClock()).events(0, 0) == []
        assert not renew_certificate(folder, now)
        assert [line.action for line in hub.audit.lines() if line.action.startswith("keys.")] == ["keys.certificate_renewed"]


def test_a_kiosk_gives_its_code_to_no_other_hub(hub: Hub, url: str, tmp_path: Path) -> None:
    code = hub.register.make_code(SHOP, "Here", "test")

    with pytest.raises(LinkFault) as refused:
        enrol(tmp_path / "kiosk", url, code, "Kiosk 1", "00" * 32)

    assert refused.value.reason is LinkReason.UNTRUSTED
    assert hub.register.conditions() == []


def test_a_new_certificate_of_the_same_authority_keeps_kiosks_trusting(hub: Hub, tmp_path: Path) -> None:
    made = found_certificate(hub.settings.own_certificates)
    assert made is not None
    authority, before = made.authority.read_bytes(), made.fingerprint

    again = make_certificate(hub.settings.own_certificates, ["hub.tamarside.example"], SystemClock().now())

    assert again.fingerprint != before
    assert again.authority.read_bytes() == authority


def test_over_tls_every_cookie_is_for_tls_alone(url: str) -> None:
    session = requests.Session()
    with pytest.warns(Warning, match="Unverified HTTPS"):
        session.get(f"{url}/sign-in", verify=False, timeout=60)

    assert all(cookie.secure for cookie in session.cookies)
    assert len(session.cookies) == 1


def test_keys_are_for_the_hubs_user_alone(hub: Hub, clock: GivenClock) -> None:
    assert all(file.stat().st_mode & 0o077 == 0 for file in hub.settings.own_certificates.iterdir())


@pytest.fixture
def councils(tmp_path: Path) -> HubCertificate:
    """Made by an authority that the hub has no key of."""
    return make_certificate(tmp_path / "council", ["localhost", "127.0.0.1"], SystemClock().now())


@contextmanager
def hub_with(folder: Path, council: HubCertificate, *, names_authority: bool) -> Iterator[tuple[Hub, str]]:
    lines = [f'certificate = "{council.certificate}"', f'certificate_key = "{council.key}"']
    if names_authority:
        lines.append(f'certificate_authority = "{council.authority}"')
    (folder / "hub").mkdir(parents=True)
    (folder / "hub" / "hub.toml").write_text("\n".join(lines))
    with open_test_hub(folder, SystemClock()) as hub, serving(hub) as url:
        yield hub, url


def test_the_councils_own_authority_is_pinned_where_the_settings_name_it(councils: HubCertificate, tmp_path: Path) -> None:
    with hub_with(tmp_path / "named", councils, names_authority=True) as (hub, url):
        code = hub.register.make_code(SHOP, "Here", "test")
        identity = enrol(tmp_path / "kiosk", url, code, "Kiosk 1", councils.fingerprint)

        assert identity.card.hub_certificate == councils.authority.read_text()
        assert HubClient(identity, SystemClock()).events(0, 0) == []


def test_an_authority_that_the_machine_trusts_needs_no_pin(
    councils: HubCertificate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(councils.authority))
    with hub_with(tmp_path / "trusted", councils, names_authority=False) as (hub, url):
        identity = enrol(tmp_path / "kiosk", url, hub.register.make_code(SHOP, "Here", "test"), "Kiosk 1")

        assert identity.card.hub_certificate is None
        assert HubClient(identity, SystemClock()).events(0, 0) == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
def test_an_authority_that_nobody_named_is_not_trusted(councils: HubCertificate, tmp_path: Path) -> None:
    with hub_with(tmp_path / "unnamed", councils, names_authority=False) as (hub, url):
        code = hub.register.make_code(SHOP, "Here", "test")
        with pytest.raises(LinkFault) as refused:
            enrol(tmp_path / "kiosk", url, code, "Kiosk 1", councils.fingerprint)
    gc.collect()  # asyncio leaves a connection whose handshake failed to the collector, with a warning

    assert refused.value.reason is LinkReason.UNKNOWN_AUTHORITY
