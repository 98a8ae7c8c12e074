"""Whose kiosk this is, what it shows, and whether its hub answers."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import assert_never

from kiosk.doctor.cache_trouble import cache_trouble
from kiosk.doctor.finding import Finding, care, ill, well
from kiosk.link.client import HubClient
from kiosk.link.identity import Identity, NotEnrolled
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.system_clock import SystemClock


def look_at_enrolment(folder: Path) -> Iterator[Finding]:
    """`folder` is the kiosk's own, DIR/kiosk."""
    try:
        identity = Identity.load(folder)
    except NotEnrolled:
        remedy = "Make a one-time code in the console (Kiosks) and run: first-stop kiosk --data DIR --enrol CODE"
        yield ill("Enrolment", f"There is no enrolled kiosk in {folder}.", remedy)
        return
    except OSError as error:
        yield cache_trouble(folder, error)
        return
    yield well("Enrolment", f"Kiosk {identity.kiosk_id}, “{identity.card.name}”, of shop {identity.shop_id}.")
    yield _hub(identity)


def _hub(identity: Identity) -> Finding:
    """Asks as the kiosk itself does: signed, and by the certificate that it trusts."""
    url = identity.card.hub_url
    try:
        HubClient(identity, SystemClock()).keys()
    except LinkFault as fault:
        return hub_trouble(url, fault)
    return well("Hub", f"{url} answers, and knows this kiosk.")


def hub_trouble(url: str, fault: LinkFault) -> Finding:
    """What keeps a kiosk from its hub."""
    match fault.reason:
        case LinkReason.UNTRUSTED:
            remedy = (
                "If the hub was set up anew, export what waits here (outbox export; at the hub: hub take-in), and enrol this "
                "kiosk in a new folder."
            )
            return ill("Hub", f"{url} shows a certificate that this kiosk does not trust.", remedy)
        case LinkReason.OUT_OF_TIME:
            says = f"{url} shows a certificate that is not good at the time of this machine's clock, {_today()}."
            remedy = "If that is not today, set it: timedatectl set-ntp true. If it is, the hub needs a new certificate."
            return ill("Hub", says, remedy)
        case LinkReason.NOT_RECOGNISED:
            remedy = "It was shut out. Export what waits (outbox export; at the hub: hub take-in), and enrol it in a new folder."
            return ill("Hub", f"{url} does not let this kiosk in ({fault.detail}).", remedy)
        case LinkReason.UNREACHABLE | LinkReason.TOO_SLOW:
            remedy = "Is the hub running, and is the network cable in? The kiosk works on and sends later."
            return ill("Hub", f"{url} does not answer.", remedy)
        case LinkReason.HUB_TROUBLE if fault.retry_after:
            says = f"{url} asks to be left alone for {fault.retry_after:.0f} seconds (it answered {fault.status})."
            return care("Hub", says, "The kiosk sends then by itself.")
        case LinkReason.HUB_TROUBLE if fault.detail == f"http_{fault.status}" and fault.status < HTTPStatus.INTERNAL_SERVER_ERROR:
            remedy = "A hub gives a reason with it: something else answers there. Is the address right, and any proxy before it?"
            return ill("Hub", f"{url} answered {fault.status}.", remedy)
        case LinkReason.NOT_UNDERSTOOD:
            remedy = "Is the address right, and are both of the same version?"
            return ill("Hub", f"{url} answered with something that no hub of this version says.", remedy)
        case LinkReason.PLAIN_HTTP:
            remedy = "Give the hub a certificate (first-stop hub init --tls NAME), and enrol this kiosk at its https address."
            return ill("Hub", f"{url} is beyond this machine and not https: nothing was sent.", remedy)
        case LinkReason.HUB_TROUBLE | LinkReason.REFUSED | LinkReason.UNKNOWN_AUTHORITY | LinkReason.STILL_WAITING:
            return care("Hub", f"{url} answered {fault.status} ({fault.detail}).", "Look at the hub's log.")
        case _:
            assert_never(fault.reason)


def _today() -> str:
    """By the clock that certificates are read by."""
    return f"{SystemClock().now():%d %B %Y, %H:%M} UTC"
