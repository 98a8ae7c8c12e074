"""Enrolment: a one-time code, made by an admin, traded for an identity.

The hub's answer may get lost when it has let the kiosk in already. So the key pair is kept before it is offered: whoever types
the same code here again, while it lasts, asks with the same key and is the same kiosk. From anywhere else the code is used.
"""

from pathlib import Path
from urllib.parse import urlsplit

import requests
from pydantic import ValidationError
from requests.adapters import HTTPAdapter
from urllib3.poolmanager import PoolManager

from kiosk.link.authorities import system_authorities
from kiosk.link.client import BASE, CONNECT_SECONDS, READ_SECONDS, answer_to, fault_in, require_safe
from kiosk.link.enrolment_code import digest_of_code
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.messages import Enrolled, Enrolment
from offline_cache.faults import CacheFault
from offline_cache.keys import SigningKey
from offline_cache.verification import verify

_KEYS = "keys"
_OFFERED = "offered-{}.pem"


class _PinnedAdapter(HTTPAdapter):
    """Trusts exactly the certificate with one fingerprint, whoever signed it."""

    def __init__(self, fingerprint: str) -> None:
        self._fingerprint = fingerprint
        super().__init__()

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **_: object) -> None:
        self.poolmanager = PoolManager(
            num_pools=connections, maxsize=maxsize, block=block, assert_fingerprint=self._fingerprint, cert_reqs="CERT_NONE"
        )

    def cert_verify(self, *_: object) -> None:
        """The fingerprint is the whole check."""


def enrol(folder: Path, hub_url: str, code: str, name: str, fingerprint: str | None = None) -> Identity:
    """Makes a key pair, trades `code` for an identity and keeps it in `folder`. Raises LinkFault, OSError.

    May be called again with the same code after any fault.

    `fingerprint` (SHA-256 of the hub's certificate, hex, with or without colons) stands beside the code on the admin's
    screen where the hub has its own certificate authority.
    """
    require_safe(hub_url)
    _strand_nothing(folder)
    key = _offered_key(folder, code)
    enrolment = Enrolment(code=code.strip(), signing_key=key.public, name=name)
    url = hub_url.rstrip("/") + BASE + "enrolment"
    headers = {"Content-Type": "application/json"}
    body = enrolment.model_dump_json().encode()
    with _session(fingerprint) as session:
        response = answer_to(session, "POST", url, body, headers, (CONNECT_SECONDS, READ_SECONDS))
    if not response.ok:
        fault = fault_in(response)
        raise fault if fault.temporary else LinkFault(LinkReason.REFUSED, fault.detail, status=fault.status)
    try:
        enrolled = Enrolled.model_validate_json(response.content)
    except ValidationError as error:
        raise LinkFault(LinkReason.NOT_UNDERSTOOD, "Enrolled") from error
    if urlsplit(hub_url).scheme == "https" and enrolled.hub_certificate is None:
        _trusted_by_this_machine(hub_url)
    identity = Identity.save_new(folder, hub_url, name, enrolled, key)
    for offered in (folder / _KEYS).glob(_OFFERED.format("*")):
        offered.unlink()
    return identity


def _offered_key(folder: Path, code: str) -> SigningKey:
    """The key that asks with this code, the same each time. Raises OSError."""
    file = folder / _KEYS / _OFFERED.format(digest_of_code(code)[:16])
    try:
        return SigningKey.load(file)
    except (FileNotFoundError, ValueError):
        key = SigningKey.new()
        key.save(file)
        return key


def _strand_nothing(folder: Path) -> None:
    """The hub takes an envelope only from the kiosk that sealed it."""
    if (folder / "store.db").exists():
        try:
            waiting = verify(folder).waiting
        except CacheFault as fault:
            raise LinkFault(LinkReason.STILL_WAITING, f"nobody can say what waits here ({fault})") from fault
        if waiting:
            detail = f"{waiting} forms wait here: send them (first-stop sync --once), or export them and enrol in a new folder"
            raise LinkFault(LinkReason.STILL_WAITING, detail)


def _trusted_by_this_machine(hub_url: str) -> None:
    """The hub names no authority to pin, so the system's own have to know its certificate. Raises LinkFault."""
    with _session(None) as session:
        try:
            answer_to(session, "GET", hub_url, b"", {}, (CONNECT_SECONDS, READ_SECONDS))
        except LinkFault as fault:
            raise LinkFault(LinkReason.UNKNOWN_AUTHORITY, hub_url) from fault


def _session(fingerprint: str | None) -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    session.verify = system_authorities()
    if fingerprint is not None:
        session.verify = False  # who signed the certificate does not matter; the adapter checks the certificate itself
        session.mount("https://", _PinnedAdapter(fingerprint.replace(":", "").replace(" ", "").lower()))
    return session
