"""What the installer writes in `hub.toml`: the back offices there are, and which form goes to which of them.

Addresses stand in this file and nowhere else: nobody can make the hub call another one from a browser or a kiosk.
"""

from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

EVERY_FORM = "*"


def is_this_machine(host: str) -> bool:
    """Whether a host's name or address means this very machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _safe(url: str) -> str:
    parts = urlsplit(url)
    if not parts.hostname or parts.username or parts.query or parts.fragment:
        raise ValueError("must be an address like https://reports.example.org/path")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_this_machine(parts.hostname)):
        raise ValueError("must begin with https:// (http:// is for this machine alone)")
    return url.rstrip("/")


Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Url = Annotated[str, AfterValidator(_safe)]
OneLine = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Open311Settings(_Settings):
    """A server of Open311 GeoReport v2; `url` is what stands before `/requests.json`."""

    adapter: Literal["open311"]
    url: Url
    jurisdiction_id: OneLine | None = None
    api_key_file: Path | None = None
    ca_file: Path | None = None
    """PEM of the authorities to trust, where they are the council's own."""
    files: bool = True
    """Photos go as `media_url`, an address at the hub, which needs `public_url`."""


class WebhookSettings(_Settings):
    """JSON by POST, signed as https://www.standardwebhooks.com says."""

    adapter: Literal["webhook"]
    url: Url
    secret_file: Path
    ca_file: Path | None = None
    files: Literal["inline", "link", "none"] = "inline"
    """Photos and documents: in the message, as base64; by an address at the hub, which needs `public_url`; or not at all."""
    most_inline: int = Field(default=10_000_000, ge=0)
    """Bytes of all of them; what is more goes by its address."""


class EmailSettings(_Settings):
    """A message for each report."""

    adapter: Literal["email"]
    host: OneLine
    port: int = Field(default=587, ge=1, le=65535)
    tls: Literal["starttls", "tls", "none"] = "starttls"
    """`none` is for a mail server on this very machine."""
    user: OneLine | None = None
    password_file: Path | None = None
    ca_file: Path | None = None
    sender: OneLine
    to: Annotated[list[OneLine], Field(min_length=1)]
    answers: bool = True
    """Without them the message says only that something came in, and under which reference."""
    attach_csv: bool = False
    files: bool = True
    """Photos and documents are attached, where the answers go too."""
    most_attached: int = Field(default=15_000_000, ge=0)
    """Bytes of all of them: three quarters of what the mail server takes. What is more stays at the hub; the message says so."""


class CsvFolderSettings(_Settings):
    """A line in a file a day and form, in a folder that another program reads."""

    adapter: Literal["csv"]
    folder: Path
    files: bool = True
    """Photos and documents are laid into `files`, a folder in it, before the line that names them."""


BackOffice = Annotated[Open311Settings | WebhookSettings | EmailSettings | CsvFolderSettings, Field(discriminator="adapter")]


class DeliveryRule(_Settings):
    """One form goes to one back office. `fields`: their name for a thing → ours (see `Report.said`)."""

    form: OneLine
    """A form's id, or `*` for every form."""
    to: Name
    service_code: OneLine | None = None
    """What an Open311 server calls this kind of report."""
    fields: dict[OneLine, OneLine] = {}

    def is_for(self, form_id: str) -> bool:
        return self.form in (form_id, EVERY_FORM)


def rules_fault(offices: dict[str, BackOffice], rules: list[DeliveryRule]) -> str | None:
    """What is wrong with the two together, in a sentence."""
    for rule in rules:
        office = offices.get(rule.to)
        if office is None:
            return f"the form {rule.form} goes to {rule.to}, which is not among the back offices"
        if isinstance(office, Open311Settings) and rule.service_code is None:
            return f"the form {rule.form} goes to {rule.to} without a service_code, which Open311 needs"
    for name, office in offices.items():
        if isinstance(office, EmailSettings) and office.tls == "none" and not is_this_machine(office.host):
            return f"{name} would send mail to another machine without TLS"
    return None
