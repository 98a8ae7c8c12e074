"""Whether visitors' phones can reach the hub of this machine, for photos handed over by a QR code."""

from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.doctor.finding import Finding, care, ill, well
from kiosk.hub.settings import HubSettingsWrong, read_settings

ABOUT = "Photos by phone"
REMEDY = 'Put a proxy before the hub, let through /p/ and /assets/ alone, and write phone_url = "https://…" into hub.toml.'


def look_at_phones(data: Path) -> Iterator[Finding]:
    """Nothing where there is no hub here: the kiosks' own hub is looked at on its own machine."""
    if not (data / "hub").is_dir():
        return
    try:
        settings = read_settings(data)
    except HubSettingsWrong as wrong:
        yield ill(ABOUT, str(wrong), "Mend the file.")
        return
    address = settings.phone_url or settings.public_url
    if address is None:
        yield care(ABOUT, "No address for phones is set: only a browser on this machine could send a photo.", REMEDY)
    elif not _is_for_phones(address):
        yield care(ABOUT, f"{address} is not one that a visitor's phone would reach and trust.", REMEDY)
    else:
        yield well(ABOUT, f"Codes on the screens lead to {address}.")


def _is_for_phones(address: str) -> bool:
    """https, and by a name: no authority vouches for an address in figures, nor for one of this machine alone."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    return parts.scheme == "https" and "." in host and not host.endswith(".localhost") and not _in_figures(host)


def _in_figures(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
