"""What can be set about a hub, in `DIR/hub/hub.toml` and on the command line."""

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from kiosk.delivery.settings import BackOffice, DeliveryRule, Name, is_this_machine, rules_fault
from kiosk.handover.file_kind import FileKind
from kiosk.hub.certificates import found_certificate
from kiosk.hub.roles import Role


class HubSettingsWrong(Exception):
    """The settings file cannot be used; the message says where and why."""


class HubSettings(BaseModel):
    """Defaults fit one shop on one machine."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: Path
    zone: ZoneInfo = ZoneInfo("Europe/London")
    """In which staff read times."""
    host: str = "127.0.0.1"
    port: int = Field(default=8640, ge=0, le=65535)
    public_url: str | None = None
    """How browsers reach the hub, when something stands before it. Starting with https makes cookies Secure."""
    trusted_proxies: list[str] = ["127.0.0.1"]
    """Addresses of proxies before the hub: whom a browser comes from is believed of these alone (`X-Forwarded-For`)."""
    phone_url: str | None = None
    """How visitors' phones reach the hub, for photos handed over by a QR code; empty: `public_url`, else what the kiosks use.
    It has to be https with a certificate that any phone trusts; nothing but `/p/` and `/assets/` needs to be let through."""
    handover_lasts: timedelta = timedelta(minutes=15)
    """How long a code for a phone works, unless it is used before."""
    handover_largest: int = Field(default=10_000_000, ge=100_000, le=50_000_000)
    """Bytes of one photo or file from a phone."""
    handover_kinds: frozenset[FileKind] = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.PDF})
    """What is taken from phones. HEIC can be added: it is kept as it came, with the place where it was taken in it."""
    file_links_last: timedelta = timedelta(days=7)
    """How long a back office can fetch a photo or document by the address it was told."""
    database_url: str | None = None
    """`postgresql://…`; empty means SQLite in the hub's own folder."""
    second_copy: Path | None = None
    """A folder, best on another disk, for each taken submission once more: what a hub restored from a backup lacks."""
    second_copy_lasts: timedelta = timedelta(days=14)
    """At least the time between backups, and how long one may stay unnoticed as broken."""
    sign_in_idle: timedelta = timedelta(hours=1)
    floor_sign_in_idle: timedelta = timedelta(hours=10)
    """Floor staff keep one page open all day; being signed out unseen would lose help calls."""
    sign_in_longest: timedelta = timedelta(hours=12)
    passkeys_for: frozenset[Role] = frozenset()
    """Whoever has one of these roles signs in with a passkey: a password lets them in to make their first one, and no further."""
    kiosk_silent_after: timedelta = timedelta(seconds=90)
    """A kiosk not heard of for this long is shown as offline."""
    two_person_publishing: bool = False
    """Whoever asks for content to be published cannot let it out; another approver has to."""
    certificate: Path | None = None
    """PEM. Empty: what `first-stop hub init --tls` made, or plain HTTP for this machine alone."""
    certificate_key: Path | None = None
    certificate_authority: Path | None = None
    """PEM of the council's own authority: kiosks trust it alone from their enrolment on. Empty: the hub's, or the system's."""
    back_offices: dict[Name, BackOffice] = {}
    """Where reports can go, by a name of the installer's own."""
    deliveries: list[DeliveryRule] = []
    """Which form goes to which of them."""

    @model_validator(mode="after")
    def _rules_hold(self) -> Self:
        fault = rules_fault(self.back_offices, self.deliveries)
        if fault is not None:
            raise ValueError(fault)
        return self

    @model_validator(mode="after")
    def _passwords_travel_sealed(self) -> Self:
        if not self.secure and not is_this_machine(self.host):
            why = "would be reached without TLS: `first-stop hub init --tls NAMES` makes a certificate; or name the council's, "
            raise ValueError(f"{self.host} {why}or, behind a proxy that speaks TLS, public_url")
        return self

    @property
    def folder(self) -> Path:
        """Everything the hub keeps."""
        return self.data / "hub"

    @property
    def second_copy_shares_the_disk(self) -> bool:
        """Because somebody wanted it so, or because the other disk is not mounted. Raises OSError."""
        if self.second_copy is None:
            return False
        there = next(place for place in (self.second_copy, *self.second_copy.absolute().parents) if place.exists())
        return there.stat().st_dev == self.folder.stat().st_dev

    @property
    def own_certificates(self) -> Path:
        """Where the hub keeps what its own certificate authority made."""
        return self.folder / "keys" / "tls"

    @property
    def secrets(self) -> Path:
        """Where keys and passwords for back offices lie."""
        return self.folder / "keys" / "back-offices"

    @property
    def secure(self) -> bool:
        """Whether browsers come by https."""
        return self.certificate is not None or (self.public_url or "").startswith("https:")


def read_settings(data: Path, **given: object) -> HubSettings:
    """`hub.toml` where there is one; what is given and not None wins. Raises HubSettingsWrong."""
    file = data / "hub" / "hub.toml"
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        chosen = {name: value for name, value in given.items() if value is not None}
        return HubSettings.model_validate({**_own_certificate(data), **written, **chosen, "data": data})
    except tomllib.TOMLDecodeError as trouble:
        raise HubSettingsWrong(f"{file} is not TOML: {trouble}") from trouble
    except ValidationError as trouble:
        first = trouble.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise HubSettingsWrong(f"{file}: {where}: {first['msg'].removeprefix('Value error, ')}") from trouble


def _own_certificate(data: Path) -> dict[str, object]:
    made = found_certificate(data / "hub" / "keys" / "tls")
    return {} if made is None else {"certificate": made.certificate, "certificate_key": made.key}
