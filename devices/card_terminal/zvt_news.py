"""What a terminal tells us while it works: results, progress, printed lines, its own state. Card data ends here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from dataclasses import fields as fields_in

from devices.card_terminal import zvt_fields as fields
from devices.card_terminal.card_number import last_digits, masked
from devices.card_terminal.zvt_bcd import digits_of, unpacked
from devices.card_terminal.zvt_fields import fields_of
from devices.card_terminal.zvt_tlv import RECEIPT_TYPE, TEXT_LINE, Tagged, all_values, read_length

_CHARACTERS = "cp437"
_LAST_LINE = 0x80
_FEED = 0xFF
_TAGGED = bytes((fields.TLV,))


@dataclass(frozen=True, slots=True)
class StatusInformation:
    """04 0F, or several of them put together. None and "" stand for what was not said."""

    code: int | None = None
    """0 is approved; anything else is a reason."""
    pence: int | None = None
    trace: str = ""
    original_trace: str = ""
    """Of the booking that this one reversed."""
    receipt_number: str = ""
    date: str = ""
    time: str = ""
    terminal_id: str = ""
    authorisation: str = ""
    currency: str = ""
    card_name: str = ""
    card_last_digits: str = ""
    text: str = ""
    counts: str = ""
    """Of a day's total: from which receipt to which, and how often and how much for each kind of card."""

    def with_more(self, later: "StatusInformation") -> "StatusInformation":
        """What a later piece says wins; what it leaves out stands."""
        said = {part.name: getattr(later, part.name) for part in fields_in(later) if getattr(later, part.name) not in (None, "")}
        return replace(self, **said)


@dataclass(frozen=True, slots=True)
class PrintedLines:
    """06 D1 (one line) or 06 D3 (a block)."""

    lines: tuple[str, ...]
    receipt_type: int | None = None
    """1 merchant, 2 customer, 3 administration; None where the terminal did not say."""
    closes: bool = False
    """The last line of its slip."""
    whole: bool = False
    """All of its slip at once."""


@dataclass(frozen=True, slots=True)
class TerminalState:
    """06 0F after a status enquiry."""

    code: int = 0
    software: str = ""
    terminal_id: str = ""


def status_information(data: bytes) -> StatusInformation:
    """Raises nothing: a field that cannot be read was not said."""
    found = fields_of(data)
    return StatusInformation(
        code=found[fields.RESULT][0] if found.get(fields.RESULT) else None,
        pence=unpacked(found[fields.AMOUNT]) if fields.AMOUNT in found else None,
        trace=_trace(found.get(fields.TRACE, b"")),
        original_trace=digits_of(found.get(fields.ORIGINAL_TRACE, b"")),
        receipt_number=digits_of(found.get(fields.RECEIPT, b"")),
        date=digits_of(found.get(fields.DATE, b"")),
        time=digits_of(found.get(fields.TIME, b"")),
        terminal_id=digits_of(found.get(fields.TERMINAL_ID, b"")),
        authorisation=_text(found.get(fields.AUTHORISATION, b"")),
        currency=digits_of(found.get(fields.CURRENCY, b"")),
        card_name=_text(found.get(fields.CARD_NAME, b"")),
        card_last_digits=last_digits(found.get(fields.CARD_NUMBER, b"")),
        text=_text(found.get(fields.TEXT, b"")),
        counts=found.get(fields.TOTALS, b"").hex(),
    )


def printed_line(data: bytes) -> PrintedLines:
    """06 D1: an attribute, text, and from some terminals tagged values with the receipt type.

    Attribute FF asks for empty lines; its high bit, unless alone, marks the last line.
    """
    if not data:
        return PrintedLines(("",))
    if data[0] == _FEED:
        return PrintedLines(("",) * min(data[1] if len(data) > 1 else 1, 9))
    text, tagged = _parted(data[1:])
    return PrintedLines((_line(text),), _receipt_type(all_values(tagged)), closes=data[0] > _LAST_LINE)


def printed_block(data: bytes) -> PrintedLines:
    """06 D3: lines and their receipt type, in tagged values at any depth."""
    values = tuple(all_values(fields_of(data).get(fields.TLV, b"")))
    lines = tuple(line for value in values if value.tag == TEXT_LINE for line in _split(value.value))
    return PrintedLines(lines, _receipt_type(values), closes=True, whole=True)


def terminal_state(data: bytes) -> TerminalState:
    """06 0F carries [F0 F0 Fn software] [status byte] [06 …] after an enquiry, [19 status] [29 id] [49 …] [06 …] after others."""
    software, rest = "", data
    if completion_code(data):
        return TerminalState(completion_code(data))
    if len(data) >= 3 and all(byte & 0xF0 == 0xF0 and byte & 0x0F <= 9 for byte in data[:3]):
        size = int("".join(str(byte & 0x0F) for byte in data[:3]))
        software, rest = _text(data[3 : 3 + size]), data[3 + size :]
    elif data and data[0] in (fields.PAYMENT_TYPE, fields.TERMINAL_ID, fields.CURRENCY, fields.TLV) and len(data) > 1:
        return TerminalState(terminal_id=digits_of(fields_of(data).get(fields.TERMINAL_ID, b"")))
    return TerminalState(rest[0] if rest else 0, software)


def completion_code(data: bytes) -> int:
    """Of 06 0F that carries [27 code]: some terminals complete their day with E0 there. 0 where it says none."""
    return data[1] if len(data) > 1 and data[0] == fields.RESULT else 0


def _parted(line: bytes) -> tuple[bytes, bytes]:
    """A line's text, and the tagged values behind it; the values fill what is left of the message to the byte."""
    at = line.find(_TAGGED)
    while at >= 0 and (length := read_length(line, at + 1)) is not None:
        if sum(length) == len(line):
            return line[:at], line[length[1] :]
        at = line.find(_TAGGED, at + 1)
    return line, b""


def _receipt_type(values: Iterable[Tagged]) -> int | None:
    return next((value.value[0] for value in values if value.tag == RECEIPT_TYPE and value.value), None)


def _trace(value: bytes) -> str:
    """ "" for zero: bookings are counted from one."""
    digits = digits_of(value)
    return digits if digits.strip("0") else ""


def _split(value: bytes) -> Iterator[str]:
    for line in value.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"):
        yield _line(line)


def _line(value: bytes) -> str:
    """Spaces in front stay: they are the layout of a slip."""
    return masked("".join(character for character in value.decode(_CHARACTERS) if character.isprintable()).rstrip())


def _text(value: bytes) -> str:
    return _line(value.replace(b"\r", b" ").replace(b"\n", b" ")).strip()
