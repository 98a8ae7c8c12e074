"""How an exchange with the hub fails.

LinkFault             reason says what; `temporary` says whether trying again can help
"""

from enum import StrEnum


class LinkReason(StrEnum):
    UNREACHABLE = "unreachable"
    """No connection, or it broke: the hub may or may not have acted."""
    TOO_SLOW = "too_slow"
    HUB_TROUBLE = "hub_trouble"
    """The hub answered with a 5xx, asked to be left alone for a while (429), or something before it would not let us through."""
    UNTRUSTED = "untrusted"
    """The certificate is not of the pinned authority, or not for this name."""
    OUT_OF_TIME = "out_of_time"
    """By this machine's clock the certificate's time is over, or has not begun: one of the two is wrong."""
    PLAIN_HTTP = "plain_http"
    """The address is neither https nor on this machine: nothing was sent."""
    UNKNOWN_AUTHORITY = "unknown_authority"
    """The hub names no authority to trust, and this machine's own know its certificate not."""
    NOT_RECOGNISED = "not_recognised"
    """The hub does not know our key, or has revoked it: staff have to enrol the kiosk again."""
    REFUSED = "refused"
    """The hub understood and said no (4xx); `detail` has its reason."""
    STILL_WAITING = "still_waiting"
    """Enrolling again would strand forms that only the kiosk that was here can send."""
    NOT_UNDERSTOOD = "not_understood"
    """The answer is not what this program expects: two versions that do not fit."""


_PASSING = frozenset({LinkReason.UNREACHABLE, LinkReason.TOO_SLOW, LinkReason.HUB_TROUBLE})


class LinkFault(Exception):
    """`retry_after` are seconds the hub asked us to wait, an hour at most; 0 if it did not. `status`: HTTP's, 0 for no answer."""

    def __init__(self, reason: LinkReason, detail: str = "", *, status: int = 0, retry_after: float = 0) -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail
        self.status = status
        self.retry_after = retry_after

    @property
    def temporary(self) -> bool:
        return self.reason in _PASSING
