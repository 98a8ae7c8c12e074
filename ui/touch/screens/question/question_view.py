"""What a page of a form shows, whatever its fields."""

from dataclasses import dataclass
from enum import StrEnum

from ui.touch.screens.news.news_view import BlockRow


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
    FILE = "file"
    """A photo or a document, from a phone as well."""
    SIGNATURE = "signature"
    CONSENT = "consent"
    CONTENT = "content"


class LookUp(StrEnum):
    """Where a look-up or a scan stands."""

    IDLE = "idle"
    WORKING = "working"
    FOUND = "found"
    NOTHING = "nothing"
    CARD = "card"
    """A payment card was shown to the scanner: it is not read."""
    FAILED = "failed"


class PhoneStage(StrEnum):
    """Where a hand-over by phone stands."""

    IDLE = "idle"
    ASKING = "asking"
    CODE = "code"
    OPENED = "opened"
    """The phone shows the page; the code stays for as long as it has sent nothing."""
    OVER = "over"
    NO_CONNECTION = "no_connection"


@dataclass(frozen=True, slots=True)
class FileRow:
    """A photo or file that came from a phone. `picture` is a small one as a data address; empty where there is none."""

    id: str
    is_photo: bool = True
    picture: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """`detail` stands at the end of the card: a price. `alone` clears the other ticks ("None of these")."""

    value: str
    label: str
    hint: str = ""
    detail: str = ""
    alone: bool = False


class Deed(StrEnum):
    """What the page's button does: goes on, or puts the item of a list, whose questions these are, into its place."""

    CONTINUE = "continue"
    ADD_ITEM = "add_item"
    CHANGE_ITEM = "change_item"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of a list in a line, and what is wrong with it."""

    words: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """`value` for single answers and a signature's typed name; `values` for ticks; `items` for lists; `strokes` for a drawn
    signature, on a pad 1000 wide; `blocks` for what is only told; `parts` for dates (day, month, year), times (hour, minute) and
    addresses (uprn, line1, line2, town, postcode), as pairs of name and text."""

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
    suffix: str = ""
    most: int = 0
    """Most characters, items or files; 0 is no limit."""
    look_up: LookUp = LookUp.IDLE
    code: str = ""
    """For a photo by phone: what its QR code says."""
    phone: PhoneStage = PhoneStage.IDLE
    files: tuple[FileRow, ...] = ()
    items: tuple[ItemRow, ...] = ()
    strokes: tuple[tuple[tuple[int, int], ...], ...] = ()
    blocks: tuple[BlockRow, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionView:
    """`page` tells pages apart: another page starts with empty fields."""

    page: str = ""
    heading: str = ""
    intro: str = ""
    fields: tuple[FieldRow, ...] = ()
    optional: bool = False
    """The heading is a question that may be left out."""
    deed: Deed = Deed.CONTINUE
    cost: str = ""
    """What it costs so far, written out; empty shows nothing."""
