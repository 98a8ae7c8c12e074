"""An answer that cannot be taken, and why.

Trouble tree: `Wrong` is the only one; its code says which sentence the visitor reads.
"""

from collections.abc import Mapping
from enum import Enum


class ErrorCode(Enum):
    """Each has its sentence in every language of words.json."""

    MISSING = "missing"
    MISSING_CHOICE = "missing-choice"
    MISSING_YES_NO = "missing-yes-no"
    MISSING_ADDRESS = "missing-address"
    MISSING_SCAN = "missing-scan"
    MISSING_FILE = "missing-file"
    MISSING_SIGNATURE = "missing-signature"
    MISSING_CONSENT = "missing-consent"
    MISSING_ITEM = "missing-item"
    NOT_AN_ANSWER = "not-an-answer"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    TOO_MANY_WORDS = "too-many-words"
    WRONG_FORMAT = "wrong-format"
    NOT_A_NUMBER = "not-a-number"
    NOT_WHOLE = "not-whole"
    TOO_MANY_PLACES = "too-many-places"
    TOO_SMALL = "too-small"
    TOO_LARGE = "too-large"
    NOT_MONEY = "not-money"
    NOT_AN_OPTION = "not-an-option"
    TOO_FEW_CHOICES = "too-few-choices"
    TOO_MANY_CHOICES = "too-many-choices"
    NOT_BOTH = "not-both"
    DATE_INCOMPLETE = "date-incomplete"
    NOT_A_DATE = "not-a-date"
    TOO_EARLY = "too-early"
    TOO_LATE = "too-late"
    NOT_A_TIME = "not-a-time"
    NOT_AN_EMAIL = "not-an-email"
    NOT_A_PHONE = "not-a-phone"
    NOT_A_POSTCODE = "not-a-postcode"
    NOT_A_WEBSITE = "not-a-website"
    NOT_NATIONAL_INSURANCE = "not-national-insurance"
    NOT_A_CHECKED_NUMBER = "not-a-checked-number"
    ADDRESS_LINE_1 = "address-line-1"
    ADDRESS_TOWN = "address-town"
    ADDRESS_NOT_FOUND = "address-not-found"
    TOO_FEW_ITEMS = "too-few-items"
    TOO_MANY_ITEMS = "too-many-items"
    PAYMENT_CARD = "payment-card"
    NOT_A_BILL = "not-a-bill"
    BILL_MISREAD = "bill-misread"
    OTHER_BILL = "other-bill"
    CHECK_FAILED = "check-failed"


class Wrong(Exception):
    """Raised while an answer is read; `parts` names the boxes of a date or address at fault."""

    def __init__(self, code: ErrorCode, parts: tuple[str, ...] = (), **params: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.parts = parts
        self.params: Mapping[str, object] = params
