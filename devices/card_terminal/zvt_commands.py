"""What we say to a ZVT terminal, strictly as the manual has it."""

from enum import IntEnum

from devices.card_terminal import zvt_fields as fields
from devices.card_terminal.zvt_apdu import Apdu
from devices.card_terminal.zvt_bcd import packed

PRINT_NOTHING_SEND_STATUS = 0x03
"""Service byte of a repeated receipt: nothing on paper, but a 04 0F about the last booking."""


class Command(IntEnum):
    """Class and instruction, both directions."""

    SET_CLOCK = 0x0401
    STATUS_INFORMATION = 0x040F
    INTERMEDIATE = 0x04FF
    STATUS_ENQUIRY = 0x0501
    REGISTRATION = 0x0600
    AUTHORISATION = 0x0601
    COMPLETION = 0x060F
    TURNOVER_TOTALS = 0x0610
    ABORTED = 0x061E
    REPEAT_RECEIPT = 0x0620
    REVERSAL = 0x0630
    END_OF_DAY = 0x0650
    ABORT = 0x06B0
    PRINT_LINE = 0x06D1
    PRINT_BLOCK = 0x06D3


POSITIVE = Apdu(0x8000)


def negative(reason: int) -> Apdu:
    """84-xx. In answer to 04 0F it makes the terminal reverse, but for 9C, which makes it ask again."""
    return Apdu(0x8400 | reason)


def registration(password: str, config: int, currency: int) -> Apdu:
    return Apdu(Command.REGISTRATION, _password(password) + bytes((config,)) + packed(currency, 2))


def authorisation(pence: int) -> Apdu:
    return Apdu(Command.AUTHORISATION, bytes((fields.AMOUNT,)) + packed(pence, 6))


def status_enquiry() -> Apdu:
    return Apdu(Command.STATUS_ENQUIRY)


def repeat_receipt(password: str) -> Apdu:
    return Apdu(Command.REPEAT_RECEIPT, _password(password) + bytes((fields.SERVICE_BYTE, PRINT_NOTHING_SEND_STATUS)))


def turnover_totals(password: str) -> Apdu:
    """What was taken since the day was last closed, without closing it."""
    return Apdu(Command.TURNOVER_TOTALS, _password(password))


def reversal(password: str, receipt_number: int) -> Apdu:
    return Apdu(Command.REVERSAL, _password(password) + bytes((fields.RECEIPT,)) + packed(receipt_number, 2))


def end_of_day(password: str) -> Apdu:
    return Apdu(Command.END_OF_DAY, _password(password))


def abort() -> Apdu:
    return Apdu(Command.ABORT)


def _password(password: str) -> bytes:
    return packed(int(password), 3)
