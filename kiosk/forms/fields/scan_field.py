"""A code from a barcode or a card, scanned or typed."""

from enum import Enum
from typing import Literal

from pydantic import Field, field_validator
from typing_extensions import override

from kiosk.bills.not_a_bill import NotABill, NotABillReason
from kiosk.forms.expressions.patterns import compiled
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField, FieldId
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.text_field import check_text
from kiosk.forms.fields.wrong import ErrorCode, Wrong


class ScanSource(Enum):
    """Which reader lights up."""

    BARCODE = "barcode"
    CARD = "card"


_CODES = {
    NotABillReason.PAYMENT_CARD: ErrorCode.PAYMENT_CARD,
    NotABillReason.UNKNOWN: ErrorCode.NOT_A_BILL,
    NotABillReason.CHECK_DIGIT: ErrorCode.BILL_MISREAD,
    NotABillReason.OTHER_BILL: ErrorCode.OTHER_BILL,
}


class ScanField(CommonField):
    """The text of the code; typing it by hand is always possible."""

    type: Literal["scan"] = "scan"
    source: ScanSource = ScanSource.BARCODE
    max_length: int = Field(default=100, ge=1, le=4000)
    pattern: str | None = None
    bills: tuple[str, ...] = ()
    """Layouts of `shop.json` whose numbers it takes; the answer is then the whole number. None: any code at all.

    Where a form is tried apart from its council's content there are no layouts, and any code is taken.
    """
    fills: FieldId | None = None
    """The question about money that is answered beforehand where the bill's number carries an amount."""

    @field_validator("pattern")
    @classmethod
    def _usable(cls, pattern: str | None) -> str | None:
        if pattern is not None:
            compiled(pattern)
        return pattern

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_SCAN

    @override
    def read(self, raw: object, asking: Asking) -> str | None:
        text = line_from(raw)
        check_text(text, 0, self.max_length, self.pattern)
        return self._bill_number(text, asking) if text and self.bills and asking.bills.layouts else text or None

    def _bill_number(self, text: str, asking: Asking) -> str:
        try:
            return asking.bills.read(text, self.bills).number
        except NotABill as refused:
            name = asking.bills.layout(refused.layout).name if refused.layout else {}
            raise Wrong(_CODES[refused.reason], bill=name) from None
