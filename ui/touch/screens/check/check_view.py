"""What "check your answers" shows."""

from dataclasses import dataclass
from enum import StrEnum


class Deed(StrEnum):
    """What the button does."""

    SEND = "send"
    PAY = "pay"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """`page` is where Change leads; `key` tells rows apart. An empty value reads "Not provided"."""

    key: str
    page: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class FeeRow:
    label: str
    amount: str


@dataclass(frozen=True, slots=True)
class CheckView:
    answers: tuple[AnswerRow, ...] = ()
    fees: tuple[FeeRow, ...] = ()
    total: str = ""
    """Written out; empty where nothing is to pay."""
    declaration: str = ""
    """What the visitor declares by ticking; empty asks nothing."""
    declaration_missing: bool = False
    privacy: str = ""
    deed: Deed = Deed.SEND
    can_pay_cash: bool = False
    """There is an account, a place near by that takes cash, and paper for the slip."""
