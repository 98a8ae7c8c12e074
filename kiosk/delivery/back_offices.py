"""From settings to adapters; the only place that reads their secrets."""

from collections.abc import Mapping
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

from kiosk.clock import Clock
from kiosk.delivery.adapter import Adapter
from kiosk.delivery.csv_folder import CsvFolder
from kiosk.delivery.e_mail import Email
from kiosk.delivery.open311 import Open311
from kiosk.delivery.settings import BackOffice, CsvFolderSettings, EmailSettings, Open311Settings, WebhookSettings
from kiosk.delivery.webhook import Webhook


class SecretMissing(Exception):
    """A file that the settings name cannot be read."""


def adapters_of(offices: Mapping[str, BackOffice], secrets: Path, zone: ZoneInfo, clock: Clock) -> dict[str, Adapter]:
    """By name. Files of secrets are looked for in the folder `secrets`, unless their path is absolute. Raises SecretMissing."""
    return {name: _adapter(office, secrets, zone, clock) for name, office in offices.items()}


def _adapter(office: BackOffice, secrets: Path, zone: ZoneInfo, clock: Clock) -> Adapter:
    match office:
        case Open311Settings():
            return Open311(office, _optional(secrets, office.api_key_file))
        case WebhookSettings():
            return Webhook(office, _secret(secrets, office.secret_file), clock)
        case EmailSettings():
            return Email(office, _optional(secrets, office.password_file))
        case CsvFolderSettings():
            return CsvFolder(office, zone)
        case _:
            assert_never(office)


def _optional(folder: Path, file: Path | None) -> str | None:
    return None if file is None else _secret(folder, file)


def _secret(folder: Path, file: Path) -> str:
    path = folder / file
    try:
        said = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as trouble:
        raise SecretMissing(f"{path} cannot be read") from trouble
    if not said:
        raise SecretMissing(f"{path} is empty")
    return said
