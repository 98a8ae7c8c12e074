"""Why published content was not accepted. ContentRefused is the one error of taking content in; what is active stays."""

from enum import StrEnum


class ContentReason(StrEnum):
    NOT_GENUINE = "not_genuine"
    """Unsigned, tampered with, rolled back or mixed: refused by TUF."""
    EXPIRED = "expired"
    """Signed for a time that is over. Also what a kiosk with a fast clock sees."""
    TOO_LARGE = "too_large"
    BAD_PATH = "bad_path"
    SELF_TEST = "self_test"


class ContentRefused(Exception):
    """The release was not accepted; what is active stays."""

    def __init__(self, reason: ContentReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail
