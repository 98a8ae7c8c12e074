"""ZVT's codes and what they mean here: why something was not paid, what the visitor sees, how the terminal is."""

from collections.abc import Mapping
from types import MappingProxyType

from devices.card_terminal.card_terminal import NotPaidReason, TerminalPrompt
from devices.health import Health, HealthReason, HealthState

APPROVED = 0x00
UNREGISTERED, CANCELLED, PROTOCOL, COMMUNICATION, PLEASE_WAIT = 0x6B, 0x6C, 0x9A, 0x9B, 0x9C
NO_CONNECTION, ALREADY_REVERSED, PRINTER, CARD_INSIDE, CARD_LEAVING = 0xA3, 0xB4, 0xCC, 0xDC, 0xE1
UPDATING, END_OF_DAY_OPEN, SYSTEM, NOT_SUPPORTED = 0xE0, 0xF0, 0xFF, 0x83

NOT_ANSWERS = frozenset({PLEASE_WAIT, UPDATING, UNREGISTERED})
"""Busy, or it has just lost its power once more: to be asked again."""

_OUT_OF_REACH = (COMMUNICATION, NO_CONNECTION, 0x7D, 0xA0, 0xA1)
_OUT_OF_ORDER = (
    *(UNREGISTERED, PROTOCOL, PRINTER, CARD_INSIDE, END_OF_DAY_OPEN, SYSTEM, NOT_SUPPORTED),
    *(0x6A, 0x6F, 0x74, 0x75, 0x77, 0x85, 0x87, 0x89, 0x9D, 0xB1, 0xB2, 0xBF, 0xC0, 0xC1, 0xC2, 0xC4, 0xC6, 0xCB),
    *(0xDD, 0xDE, 0xDF, 0xE2, 0xE3, 0xE4, 0xEB, 0xEC, 0xED, 0xF5, 0xF6, 0xFA, 0xFB, 0xFC),
)
_NOT_PAID: Mapping[int, NotPaidReason] = MappingProxyType(
    {
        **dict.fromkeys(_OUT_OF_ORDER, NotPaidReason.TERMINAL_FAULT),
        **dict.fromkeys(_OUT_OF_REACH, NotPaidReason.NO_CONNECTION),
        **dict.fromkeys((PLEASE_WAIT, UPDATING), NotPaidReason.TERMINAL_BUSY),
        CANCELLED: NotPaidReason.CANCELLED,
        ALREADY_REVERSED: NotPaidReason.REVERSED,
    }
)
_REFUSALS = (0x03, 0x07, 0x08, 0x09, 0x0D, 0x10, 0x12, 0x13, 0x14, 0x16, 0x18, 0x19, 0x1D)
_PROMPTS: Mapping[int, TerminalPrompt] = MappingProxyType(
    {
        **dict.fromkeys(_REFUSALS, TerminalPrompt.DECLINED),
        **dict.fromkeys((0x01, 0x02), TerminalPrompt.ENTER_PIN),
        **dict.fromkeys((0x04, 0x06, 0xD2, 0xD3), TerminalPrompt.WAITING_FOR_HOST),
        **dict.fromkeys((0x0A, 0x0C), TerminalPrompt.INSERT_CARD),
        0x05: TerminalPrompt.REVERSING,
        0x0B: TerminalPrompt.REMOVE_CARD,
        0x15: TerminalPrompt.WRONG_PIN,
    }
)
_REMOVE_CARD_BIT = 0x40

_STATES: Mapping[int, tuple[HealthState, HealthReason]] = MappingProxyType(
    {
        UNREGISTERED: (HealthState.FAULT, HealthReason.UNREGISTERED),
        NO_CONNECTION: (HealthState.FAULT, HealthReason.NO_CONNECTION),
        COMMUNICATION: (HealthState.FAULT, HealthReason.NO_CONNECTION),
        PLEASE_WAIT: (HealthState.UNKNOWN, HealthReason.BUSY),
        UPDATING: (HealthState.UNKNOWN, HealthReason.BUSY),
        CARD_INSIDE: (HealthState.OK, HealthReason.BUSY),
        CARD_LEAVING: (HealthState.OK, HealthReason.BUSY),
        PRINTER: (HealthState.FAULT, HealthReason.PAPER_OUT),
        END_OF_DAY_OPEN: (HealthState.FAULT, HealthReason.END_OF_DAY_OPEN),
    }
)


def why_not_paid(code: int) -> NotPaidReason:
    """A code from 04 0F, 06 1E or 84-xx. What the terminal does not explain came from the card's bank: declined."""
    return _NOT_PAID.get(code, NotPaidReason.DECLINED)


def prompt_for(status: int) -> TerminalPrompt:
    """The status byte of 04 FF. With 40h added it also asks for the card to be taken out, which is then what to show."""
    if status in _PROMPTS:
        return _PROMPTS[status]
    return TerminalPrompt.REMOVE_CARD if status & _REMOVE_CARD_BIT and status < 0x80 else TerminalPrompt.PLEASE_WAIT


def health_for(code: int, detail: str) -> Health:
    """The status byte that closes a status enquiry."""
    if code == APPROVED:
        return Health(HealthState.OK, detail=detail)
    state, reason = _STATES.get(code, (HealthState.FAULT, HealthReason.UNRECOVERABLE))
    return Health(state, frozenset({reason}), f"{detail} {code:02X}".strip())
