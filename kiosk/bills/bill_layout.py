"""How the numbers of one kind of bill are laid out: content that an admin sets, for no pay-point network publishes its own."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from devices.printer.barcodes import CodeRefused, code128_parts
from devices.printer.document import Symbology
from kiosk.bills.bill_number import BillNumber
from kiosk.bills.check_digit import CheckDigit
from kiosk.money import NOTHING, Pence
from kiosk.text import Text

Digits = Annotated[str, StringConstraints(pattern=r"^[0-9]*$")]
_LONGEST_AMOUNT = 9


class BillLayout(BaseModel):
    """From left to right: the prefix, the account, the amount in pence where the code carries one, the check digits."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    name: Text
    """As a visitor calls the bill: "Council tax"."""
    prefix: Digits = ""
    length: int = Field(ge=4, le=48)
    """Of the whole number."""
    check_digit: CheckDigit = CheckDigit.LUHN
    amount_digits: int = Field(default=0, ge=0, le=_LONGEST_AMOUNT)
    groups: tuple[int, ...] = ()
    """How the account is read out: (4, 4) says 1234 5678. Without it in fours."""
    symbology: Symbology = Symbology.CODE128
    application_identifier: Digits = ""
    """For GS1-128 alone: what stands before the number, such as 8020."""
    cash: bool = True
    """Whether pay points near by take it."""

    @model_validator(mode="after")
    def _fits_together(self) -> "BillLayout":
        if self.account_digits < 1:
            raise ValueError("the prefix, the amount and the check digits leave no room for an account")
        if self.groups and sum(self.groups) != self.account_digits:
            raise ValueError(f"the groups do not add up to the account's {self.account_digits} digits")
        if self.symbology is Symbology.ITF and self.length % 2:
            raise ValueError("Interleaved 2 of 5 holds pairs of digits, so the length must be even")
        if (self.symbology is Symbology.GS1_128) is not bool(self.application_identifier):
            raise ValueError("GS1-128, and nothing else, needs an application identifier")
        if self.symbology is Symbology.GS1_128 and not _is_gs1(self.code("0" * self.length)):
            raise ValueError(f"GS1 gives the application identifier {self.application_identifier} no number of this length")
        return self

    @property
    def account_digits(self) -> int:
        return self.length - len(self.prefix) - self.amount_digits - self.check_digit.size

    def fits(self, number: str) -> bool:
        """Prefix and length, whatever the check digits say."""
        return len(number) == self.length and number.startswith(self.prefix) and number.isascii() and number.isdigit()

    def read(self, number: str) -> BillNumber | None:
        """What a number of this layout stands for; None where its check digits are wrong."""
        end = self.length - self.check_digit.size
        if not self.fits(number) or self.check_digit.of(number[:end]) != number[end:]:
            return None
        account_end = end - self.amount_digits
        amount = number[account_end:end]
        return BillNumber(self.id, number[len(self.prefix) : account_end], number, Pence(int(amount)) if amount else None)

    def made(self, account: str, amount: Pence = NOTHING) -> BillNumber | None:
        """The number that pays `amount` to an account; None where the layout cannot say it."""
        if len(account) != self.account_digits or not 0 <= amount < 10 ** (self.amount_digits or _LONGEST_AMOUNT):
            return None
        body = self.prefix + account + (f"{amount:0{self.amount_digits}d}" if self.amount_digits else "")
        check = self.check_digit.of(body)
        return None if check is None else BillNumber(self.id, account, body + check, amount if self.amount_digits else None)

    def code(self, number: str) -> str:
        """What the barcode holds, as the printer takes it."""
        return f"({self.application_identifier}){number}" if self.application_identifier else number

    def grouped(self, account: str) -> str:
        """The account as people read it."""
        sizes = self.groups or (4,) * -(-len(account) // 4)
        parts, at = [], 0
        for size in sizes:
            parts.append(account[at : at + size])
            at += size
        return " ".join(part for part in parts if part)


def _is_gs1(content: str) -> bool:
    try:
        code128_parts(content, Symbology.GS1_128)
    except CodeRefused:
        return False
    return True
