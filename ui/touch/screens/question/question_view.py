"""What a page of a form shows, whatever its fields."""

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long_text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    MONEY = "money"
    YES_NO = "yes_no"
    RADIOS = "radios"
    CHECKBOXES = "checkboxes"
    SELECT = "select"
    AUTOCOMPLETE = "autocomplete"
    DATE = "date"
    MONTH = "month"
    TIME = "time"
    EMAIL = "email"
    PHONE = "phone"
    POSTCODE = "postcode"
    ADDRESS = "address"
    CHECKED = "checked"
    """National insurance and other numbers in capitals."""
    WEBSITE = "website"
    LIST = "list"
    SCAN = "scan"
    PHOTO = "photo"
    SIGNATURE = "signature"
    CONSENT = "consent"
    CONTENT = "content"


class LookUp(StrEnum):
    """Where a look-up, a scan or a hand-over by phone stands."""

    IDLE = "idle"
    WORKING = "working"
    FOUND = "found"
    NOTHING = "nothing"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """`detail` stands at the end of the card: a price. `alone` clears the other ticks ("None of these")."""

    value: str
    label: str
    hint: str = ""
    detail: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class FieldRow:
    """`value` for single answers; `values` for ticks and lists; `parts` for dates (day, month, year), times (hour, minute)
    and addresses (uprn, line1, line2, town, postcode), as pairs of name and text."""

    name: str
    kind: FieldKind
    label: str = ""
    """Empty where the page's heading asks already."""
    hint: str = ""
    optional: bool = False
    error: str = ""
    value: str = ""
    values: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    choices: tuple[ChoiceRow, ...] = ()
    """Options; for an address what the look-up found (`value` is the UPRN); for an autocomplete all it may suggest."""
    prefix: str = ""
    suffix: str = ""
    most: int = 0
    """Most characters; 0 is no limit."""
    look_up: LookUp = LookUp.IDLE
    code: str = ""
    """For a photo by phone: what its QR code says."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """`page` tells pages apart: another page starts with empty fields."""

    page: str = ""
    heading: str = ""
    intro: str = ""
    fields: tuple[FieldRow, ...] = ()
    action: str = ""
    """The button's words; empty says "Continue"."""
    can_skip: bool = False
    """Offers "I do not know"."""
    cost: str = ""
    """What it costs so far, written out; empty shows nothing."""
