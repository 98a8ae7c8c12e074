"""Whose kiosk this is, what it shows, and whether its hub answers."""

from collections.abc import Iterator
from pathlib import Path

import requests

from kiosk.doctor.finding import Finding, care, ill, well
from kiosk.link.identity import Identity, NotEnrolled

SECONDS = 4.0


def look_at_enrolment(folder: Path) -> Iterator[Finding]:
    """`folder` is the kiosk's own, DIR/kiosk."""
    try:
        identity = Identity.load(folder)
    except NotEnrolled:
        remedy = "Make a one-time code in the console (Kiosks) and run: first-stop kiosk --data DIR --enrol CODE"
        yield ill("Enrolment", f"There is no enrolled kiosk in {folder}.", remedy)
        return
    yield well("Enrolment", f"Kiosk {identity.kiosk_id}, “{identity.card.name}”, of shop {identity.shop_id}.")
    yield _hub(identity)


def _hub(identity: Identity) -> Finding:
    url = identity.card.hub_url
    verify = str(identity.certificate_file) if identity.certificate_file else True
    try:
        answer = requests.get(f"{url.rstrip('/')}/health", timeout=SECONDS, verify=verify)
    except requests.exceptions.SSLError:
        return ill("Hub", f"{url} shows another certificate than the one this kiosk trusts.", "Enrol this kiosk again.")
    except requests.exceptions.RequestException:
        remedy = "Is the hub running, and is the network cable in? The kiosk works on and sends later."
        return ill("Hub", f"{url} does not answer.", remedy)
    if not answer.ok:
        return care("Hub", f"{url} answers with error {answer.status_code}.", "Look at the hub's log.")
    return well("Hub", f"{url} answers.")
