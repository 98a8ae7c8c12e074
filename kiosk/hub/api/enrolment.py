"""Letting a kiosk in: a one-time code traded for an identity."""

from http import HTTPStatus

from litestar import get, post
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import JSONBody

from kiosk.hub.certificates import found_certificate
from kiosk.hub.guards import OPEN_TO_ALL
from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_register import EnrolmentFault, EnrolmentRefused
from kiosk.hub.problems import Problem
from kiosk.hub.wanted import TheHub, TheKiosk
from kiosk.link.messages import Enrolled, Enrolment, SealingKeys

_LIMIT = RateLimitConfig(("minute", 30), store="enrolment_limit")
"""Tries from one address: codes have 60 bits, so this only keeps guessers from being a burden."""

_SENTENCES = {
    EnrolmentFault.NO_SUCH_CODE: "There is no such code. Check it, or ask for a new one.",
    EnrolmentFault.USED: "This code has been used. Each code lets one kiosk in.",
    EnrolmentFault.EXPIRED: "This code has run out. Ask for a new one.",
    EnrolmentFault.FULL: "This hub has no kiosk names left.",
}


@post("/enrolment", opt={OPEN_TO_ALL: True}, status_code=200, middleware=[_LIMIT.middleware], sync_to_thread=True)
def enrol(hub: TheHub, data: JSONBody[Enrolment]) -> Enrolled:
    """The same code with the same key again gives the same identity, should the first answer have been lost."""
    if len(data.signing_key) != 32:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "wrong_key", "The signing key must be 32 bytes.")
    try:
        kiosk = hub.register.enrol(data.code, data.signing_key, data.name)
    except EnrolmentRefused as refused:
        raise Problem(HTTPStatus.FORBIDDEN, refused.fault.value, _SENTENCES[refused.fault]) from refused
    keys = hub.keys.for_kiosks
    return Enrolled(
        kiosk_id=kiosk.id,
        shop_id=kiosk.shop_id,
        sealing_key_id=keys.sealing_key_id,
        sealing_key=keys.sealing_key,
        escrow_key_id=keys.escrow_key_id,
        escrow_key=keys.escrow_key,
        trusted_root=hub.publishing.showcase.trusted_root(),
        hub_certificate=_authority(hub),
    )


def _authority(hub: Hub) -> str | None:
    """PEM of the council's authority where the settings name it, or of the hub's own, where the hub serves what that made."""
    if hub.settings.certificate_authority is not None:
        return hub.settings.certificate_authority.read_text(encoding="ascii")
    made = found_certificate(hub.settings.own_certificates)
    if made is None or hub.settings.certificate != made.certificate:
        return None
    return made.authority.read_text(encoding="ascii")


@get("/keys", sync_to_thread=True)
def keys(hub: TheHub, kiosk: TheKiosk) -> SealingKeys:  # noqa: ARG001 - naming the kiosk is what asks for its signature
    """Whom to seal for from now on."""
    return hub.keys.for_kiosks
