"""A certificate authority of the hub's own, where the council gives no certificate: kiosks pin it when they are let in."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from offline_cache.durable_file import write_durably

AUTHORITY_LASTS = timedelta(days=3650)
SERVER_LASTS = timedelta(days=397)
RENEWED_BEFORE = timedelta(days=60)
_EARLIER = timedelta(hours=1)
"""A kiosk's clock may be behind."""


@dataclass(frozen=True, slots=True)
class HubCertificate:
    """Where the server's certificate lies, with the authority that made it."""

    certificate: Path
    key: Path
    authority: Path

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the server's certificate, hex: what stands beside a code."""
        return fingerprint_of_file(self.certificate)


def fingerprint_of_file(certificate: Path) -> str:
    """SHA-256 of the first certificate of a PEM file, hex."""
    read = x509.load_pem_x509_certificate(certificate.read_bytes())
    return sha256(read.public_bytes(Encoding.DER)).hexdigest().upper()


def found_certificate(folder: Path) -> HubCertificate | None:
    """The one made earlier, if one was."""
    made = HubCertificate(folder / "server.pem", folder / "server.key", folder / "authority.pem")
    return made if made.certificate.exists() and made.key.exists() else None


def make_certificate(folder: Path, names: Sequence[str], now: datetime) -> HubCertificate:
    """A server certificate for names and addresses, by the authority in the folder, which is made the first time.

    Made again with the same authority, kiosks go on trusting the hub.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = HubCertificate(folder / "server.pem", folder / "server.key", folder / "authority.pem")
    authority_key_file = folder / "authority.key"
    if not authority_key_file.exists():
        authority_key = ec.generate_private_key(ec.SECP256R1())
        _write(authority_key_file, _pem(authority_key))
        _write(made.authority, _authority(authority_key, now).public_bytes(Encoding.PEM))
    authority_key = _load(authority_key_file)
    authority = x509.load_pem_x509_certificate(made.authority.read_bytes())
    key = ec.generate_private_key(ec.SECP256R1())
    _write(made.key, _pem(key))
    called = x509.SubjectAlternativeName([_general(each) for each in names])
    _write(made.certificate, _server(key, authority, authority_key, called, now).public_bytes(Encoding.PEM))
    return made


def renew_certificate(folder: Path, now: datetime) -> bool:
    """Makes the server's certificate anew, with its key and its names, where its end is near. Whether it did. Raises OSError."""
    made = found_certificate(folder)
    if made is None:
        return False
    old = x509.load_pem_x509_certificate(made.certificate.read_bytes())
    if now < old.not_valid_after_utc - RENEWED_BEFORE:
        return False
    authority = x509.load_pem_x509_certificate(made.authority.read_bytes())
    called = old.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    renewed = _server(_load(made.key), authority, _load(folder / "authority.key"), called, now)
    write_durably(made.certificate, renewed.public_bytes(Encoding.PEM))
    return True


def _authority(key: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "First Stop hub authority")])
    return (
        _begun(name, name, key.public_key(), now, AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )


def _server(
    key: ec.EllipticCurvePrivateKey,
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
    called: x509.SubjectAlternativeName,
    now: datetime,
) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "First Stop hub")])
    return (
        _begun(name, authority.subject, key.public_key(), now, SERVER_LASTS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(called, critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(authority_key, SHA256())
    )


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime, lasts: timedelta
) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key)
    return builder.serial_number(x509.random_serial_number()).not_valid_before(now - _EARLIER).not_valid_after(now + lasts)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _general(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _load(file: Path) -> ec.EllipticCurvePrivateKey:
    key = load_pem_private_key(file.read_bytes(), password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def _write(file: Path, contents: bytes) -> None:
    """Readable by the hub's user alone."""
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(contents)
