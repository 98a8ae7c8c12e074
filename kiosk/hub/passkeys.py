"""Passkeys: a second way to sign in, which nobody can read over a shoulder or type into the wrong site."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from sqlalchemy import delete, insert, select, update
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, parse_client_data_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from kiosk.clock import Clock
from kiosk.hub.person import Person
from kiosk.hub.sign_in import SignIns
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.people import passkey_challenges, passkeys, people

CHALLENGE_LASTS = timedelta(minutes=5)
MOST_EACH = 10
_CANNOT_READ = (WebAuthnException, ValueError, KeyError, TypeError)


class PasskeyFault(Enum):
    NOT_UNDERSTOOD = auto()
    TOO_LATE = auto()
    UNKNOWN = auto()
    WRONG = auto()
    TOO_MANY = auto()
    NOT_FRESH = auto()
    """Somebody else may sit there by now."""


class PasskeyRefused(Exception):
    """What the browser sent does not prove anything."""

    def __init__(self, fault: PasskeyFault) -> None:
        super().__init__(fault.name)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Site:
    """Where the browser believes to be. A passkey works for that name alone."""

    origin: str
    """As in "https://hub.tamarside.example"."""
    name: str
    """The host's name, without a port."""


@dataclass(frozen=True, slots=True)
class Passkey:
    """One of a person's, as they called it."""

    id: str
    name: str
    made_at: datetime
    used_at: datetime | None


class Passkeys:
    """A passkey checks the person itself, by finger, face or code: no password is asked beside it."""

    def __init__(self, store: HubStore, clock: Clock, sign_ins: SignIns) -> None:
        self._store = store
        self._clock = clock
        self._sign_ins = sign_ins

    def of(self, person: Person) -> Sequence[Passkey]:
        """In the order in which they were made."""
        query = select(passkeys).where(passkeys.c.person_id == person.id).order_by(passkeys.c.made_at)
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return [Passkey(row.credential_id, row.name, row.made_at, row.used_at) for row in rows]

    def ask_for_new(self, person: Person, site: Site, council: str) -> str:
        """JSON for the browser's `credentials.create`."""
        known = [PublicKeyCredentialDescriptor(id=base64url_to_bytes(passkey.id)) for passkey in self.of(person)]
        if len(known) >= MOST_EACH:
            raise PasskeyRefused(PasskeyFault.TOO_MANY)
        options = generate_registration_options(
            rp_id=site.name,
            rp_name=council,
            user_name=person.sign_in_name,
            user_display_name=person.name,
            user_id=person.id.encode(),
            exclude_credentials=known,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
            ),
        )
        self._remember(options.challenge, person.id)
        return options_to_json(options)

    def add(self, person: Person, site: Site, credential: str, name: str) -> None:
        """What `credentials.create` gave. Raises PasskeyRefused."""
        challenge = self._spend(credential, person.id)
        try:
            made = verify_registration_response(
                credential=credential,
                expected_challenge=challenge,
                expected_rp_id=site.name,
                expected_origin=site.origin,
                require_user_verification=True,
            )
        except _CANNOT_READ as trouble:
            raise PasskeyRefused(PasskeyFault.WRONG) from trouble
        now = self._clock.now()
        row = {
            "credential_id": bytes_to_base64url(made.credential_id),
            "person_id": person.id,
            "public_key": made.credential_public_key,
            "sign_count": made.sign_count,
            "name": name.strip()[:60] or "Passkey",
            "made_at": now,
        }
        with self._store.writing() as connection:
            connection.execute(insert(passkeys).values(row))
            audit.note(connection, at=now, actor=person.sign_in_name, action="passkey.added", subject=person.sign_in_name)

    def remove(self, person: Person, passkey_id: str) -> None:
        """One of the person's own."""
        mine = (passkeys.c.credential_id == passkey_id) & (passkeys.c.person_id == person.id)
        name = person.sign_in_name
        with self._store.writing() as connection:
            if connection.execute(delete(passkeys).where(mine)).rowcount:
                audit.note(connection, at=self._clock.now(), actor=name, action="passkey.removed", subject=name)

    def ask_for_proof(self, site: Site) -> str:
        """JSON for the browser's `credentials.get`; names nobody, so that it tells nobody who has an account."""
        options = generate_authentication_options(rp_id=site.name, user_verification=UserVerificationRequirement.REQUIRED)
        self._remember(options.challenge, None)
        return options_to_json(options)

    def sign_in(self, site: Site, credential: str, address: str) -> str:
        """The token of a new sign-in for whoever the passkey belongs to. Raises PasskeyRefused."""
        challenge = self._spend(credential, None)
        query = select(passkeys, people.c.sign_in_name).join(people, people.c.id == passkeys.c.person_id)
        with self._store.reading() as connection:
            known = passkeys.c.credential_id == _id_of(credential)
            row = connection.execute(query.where(known, people.c.disabled_at.is_(None))).first()
        if row is None:
            raise PasskeyRefused(PasskeyFault.UNKNOWN)
        try:
            proved = verify_authentication_response(
                credential=credential,
                expected_challenge=challenge,
                expected_rp_id=site.name,
                expected_origin=site.origin,
                credential_public_key=row.public_key,
                credential_current_sign_count=row.sign_count,
                require_user_verification=True,
            )
        except _CANNOT_READ as trouble:
            raise PasskeyRefused(PasskeyFault.WRONG) from trouble
        with self._store.writing() as connection:
            used = {"sign_count": proved.new_sign_count, "used_at": self._clock.now()}
            connection.execute(update(passkeys).where(passkeys.c.credential_id == row.credential_id).values(used))
        return self._sign_ins.begin_for(row.person_id, row.sign_in_name, address, "passkey")

    def _remember(self, challenge: bytes, person_id: str | None) -> None:
        now = self._clock.now()
        row = {"challenge": bytes_to_base64url(challenge), "person_id": person_id, "made_at": now}
        with self._store.writing() as connection:
            connection.execute(delete(passkey_challenges).where(passkey_challenges.c.made_at < now - CHALLENGE_LASTS))
            connection.execute(insert(passkey_challenges).values(row))

    def _spend(self, credential: str, person_id: str | None) -> bytes:
        """The challenge that the browser answers: ours, asked of this person, not answered before, not too long ago."""
        challenge = _challenge_of(credential)
        ours = passkey_challenges.c.challenge == bytes_to_base64url(challenge)
        with self._store.writing() as connection:
            row = connection.execute(delete(passkey_challenges).where(ours).returning(*passkey_challenges.c)).first()
        if row is None or row.person_id != person_id or row.made_at < self._clock.now() - CHALLENGE_LASTS:
            raise PasskeyRefused(PasskeyFault.TOO_LATE)
        return challenge


def _challenge_of(credential: str) -> bytes:
    try:
        return parse_client_data_json(base64url_to_bytes(json.loads(credential)["response"]["clientDataJSON"])).challenge
    except _CANNOT_READ as trouble:
        raise PasskeyRefused(PasskeyFault.NOT_UNDERSTOOD) from trouble


def _id_of(credential: str) -> str:
    return str(json.loads(credential).get("id", ""))
