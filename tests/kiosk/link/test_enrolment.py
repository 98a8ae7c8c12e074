"""Enrolment over TLS with the hub's own authority: the fingerprint beside the code is trusted, and nothing else."""

import ipaddress
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.link.client import HubClient
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity, NotEnrolled
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.system_clock import SystemClock
from tests.kiosk.link.small_hub import Fault, SmallHub


@dataclass(frozen=True)
class Authority:
    """A certificate authority of a hub's own, and what it signed for 127.0.0.1."""

    pem: str
    certificate: Path
    fingerprint: str


def make_authority(folder: Path) -> Authority:
    authority_key, server_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Hub of the shop")])
    authority = begun(name, authority_key.public_key()).add_extension(
        x509.BasicConstraints(ca=True, path_length=0), critical=True
    )
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    server = begun(name, server_key.public_key(), "127.0.0.1").add_extension(names, critical=False)
    signed_authority, signed_server = (made.sign(authority_key, hashes.SHA256()) for made in (authority, server))
    key = server_key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    folder.mkdir()
    (folder / "server.pem").write_bytes(key + signed_server.public_bytes(serialization.Encoding.PEM))
    pem = signed_authority.public_bytes(serialization.Encoding.PEM).decode()
    return Authority(pem, folder / "server.pem", signed_server.fingerprint(hashes.SHA256()).hex(":"))


def begun(issuer: x509.Name, key: ec.EllipticCurvePublicKey, subject: str | None = None) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    named = issuer if subject is None else x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)])
    builder = x509.CertificateBuilder().issuer_name(issuer).subject_name(named).public_key(key)
    return (
        builder.serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=9))
    )


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return make_authority(tmp_path / "authority")


@pytest.fixture
def hub(authority: Authority) -> Iterator[SmallHub]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority.certificate)
    with SmallHub.running(context) as running:
        running.certificate = authority.pem
        yield running


def refusal(folder: Path, hub: SmallHub, code: str, fingerprint: str | None = None) -> LinkReason:
    with pytest.raises(LinkFault) as caught:
        enrol(folder, hub.url, code, "Front desk", fingerprint)
    with pytest.raises(NotEnrolled):
        Identity.load(folder)
    return caught.value.reason


def test_the_fingerprint_lets_a_kiosk_in_and_the_authority_is_pinned_from_then_on(
    hub: SmallHub, authority: Authority, tmp_path: Path
) -> None:
    identity = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk", authority.fingerprint)
    assert HubClient(identity, SystemClock()).keys() == hub.keys


def test_a_hub_with_another_certificate_is_not_told_the_code(hub: SmallHub, tmp_path: Path) -> None:
    assert refusal(tmp_path / "kiosk", hub, hub.code, "00" * 32) is LinkReason.UNTRUSTED
    assert hub.kiosk_key is None


def test_without_a_fingerprint_an_unknown_authority_is_not_trusted(hub: SmallHub, tmp_path: Path) -> None:
    assert refusal(tmp_path / "kiosk", hub, hub.code) is LinkReason.UNTRUSTED


def test_a_wrong_code_makes_no_kiosk(hub: SmallHub, authority: Authority, tmp_path: Path) -> None:
    assert refusal(tmp_path / "kiosk", hub, "WRONG-CODE-99", authority.fingerprint) is LinkReason.REFUSED


def test_somebody_else_in_the_hubs_place_is_not_trusted(hub: SmallHub, authority: Authority, tmp_path: Path) -> None:
    identity = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk", authority.fingerprint)
    assert identity.certificate_file is not None
    identity.certificate_file.write_text(make_authority(tmp_path / "other").pem)
    with pytest.raises(LinkFault) as caught:
        HubClient(identity, SystemClock()).keys()
    assert caught.value.reason is LinkReason.UNTRUSTED


@pytest.mark.parametrize("rotten", [None, b"", b"\0" * 4096])
def test_the_pinned_authority_is_spelled_out_again_where_its_file_is_gone_or_rotten(
    hub: SmallHub, authority: Authority, tmp_path: Path, rotten: bytes | None
) -> None:
    identity = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk", authority.fingerprint)
    assert identity.certificate_file is not None
    identity.certificate_file.unlink()
    if rotten is not None:
        identity.certificate_file.write_bytes(rotten)
    assert HubClient(Identity.load(identity.folder), SystemClock()).keys() == hub.keys


@pytest.mark.parametrize("url", ["http://hub.example", "http://192.0.2.7:8640", "ftp://127.0.0.1", "hub.example"])
def test_plain_http_is_for_the_same_machine_only(url: str, tmp_path: Path) -> None:
    with pytest.raises(LinkFault) as caught:
        enrol(tmp_path / "kiosk", url, "RIVER-STONE-42", "Front desk")
    assert caught.value.reason is LinkReason.PLAIN_HTTP


def test_a_new_enrolment_is_a_new_kiosk_with_a_new_key(hub: SmallHub, authority: Authority, tmp_path: Path) -> None:
    first = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk", authority.fingerprint)
    second = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk", authority.fingerprint)
    assert first.signing_key.public != second.signing_key.public == Identity.load(tmp_path / "kiosk").signing_key.public


@pytest.mark.parametrize("fault", [Fault.LOST_REQUEST, Fault.LOST_ANSWER, Fault.HALF_ANSWER])
def test_a_code_whose_answer_got_lost_is_given_again_by_the_same_key(
    hub: SmallHub, authority: Authority, tmp_path: Path, fault: Fault
) -> None:
    hub.fault_of = lambda _: fault
    assert refusal(tmp_path / "kiosk", hub, hub.code, authority.fingerprint) is LinkReason.UNREACHABLE
    offered = hub.kiosk_key
    hub.fault_of = lambda _: None
    identity = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk", authority.fingerprint)
    assert identity.signing_key.public == hub.kiosk_key
    assert offered in (None, hub.kiosk_key)
    assert {file.name for file in (tmp_path / "kiosk" / "keys").iterdir()} == {"signing.pem", "hub-ca.pem"}


def test_another_code_is_another_key(hub: SmallHub, authority: Authority, tmp_path: Path) -> None:
    hub.fault_of = lambda _: Fault.LOST_ANSWER
    refusal(tmp_path / "kiosk", hub, hub.code, authority.fingerprint)
    offered, hub.code = hub.kiosk_key, "OTHER-STONE-42"
    hub.fault_of = lambda _: None
    identity = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk", authority.fingerprint)
    assert identity.signing_key.public != offered


def test_a_line_cut_in_mid_handshake_says_nothing_of_the_certificate(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        hangs_up = Thread(target=read_and_hang_up, args=(listening,))
        hangs_up.start()
        with pytest.raises(LinkFault) as caught:
            enrol(
                tmp_path / "kiosk", f"https://127.0.0.1:{listening.getsockname()[1]}", "RIVER-STONE-42", "Front desk", "00" * 32
            )
        hangs_up.join()
    assert caught.value.reason is LinkReason.UNREACHABLE


def read_and_hang_up(listening: socket.socket) -> None:
    connection, _ = listening.accept()
    with connection:
        connection.recv(65536)
        connection.shutdown(socket.SHUT_WR)
