"""All the layouts of a council's bills: what a number stands for."""

import re
from collections.abc import Collection, Iterable

from devices.payment_card_guard import looks_like_payment_card
from kiosk.bills.bill_layout import BillLayout
from kiosk.bills.bill_number import BillNumber
from kiosk.bills.not_a_bill import NotABill, NotABillReason

_TELLING = 6
"""Digits that a card's issuer takes: a bill's prefix as long as that cannot be a whole network's."""
_BETWEEN_DIGITS = re.compile(r"[\s\x1d.\-/()]")


class BillBook:
    """Reads a number as scanned (an application identifier and separators included) or as typed."""

    def __init__(self, layouts: Iterable[BillLayout] = ()) -> None:
        self._layouts = {layout.id: layout for layout in layouts}

    @property
    def layouts(self) -> tuple[BillLayout, ...]:
        return tuple(self._layouts.values())

    def layout(self, layout_id: str) -> BillLayout:
        """Raises KeyError."""
        return self._layouts[layout_id]

    def read(self, text: str, kinds: Collection[str] = ()) -> BillNumber:
        """`kinds` are the layouts that are wanted here, none meaning all. Raises NotABill.

        Where one kind alone is wanted, its account number by itself will do: that is what a letter prints.
        """
        digits = _BETWEEN_DIGITS.sub("", text)
        wanted = set(kinds) or set(self._layouts)
        if looks_like_payment_card(digits.encode(), self._bill_prefixes()):
            raise NotABill(NotABillReason.PAYMENT_CARD)
        found = self._whole(digits, wanted) or self._account_alone(digits, wanted)
        if found is None:
            raise NotABill(NotABillReason.UNKNOWN)
        return found

    def _bill_prefixes(self) -> list[bytes]:
        """A short prefix would let whole card networks through."""
        return [layout.prefix.encode() for layout in self._layouts.values() if len(layout.prefix) >= _TELLING]

    def _whole(self, digits: str, wanted: set[str]) -> BillNumber | None:
        """The most particular layout decides: the one with the longest prefix. Raises NotABill."""
        misread = None
        for layout in sorted(self._layouts.values(), key=lambda one: -len(one.prefix)):
            number = digits.removeprefix(layout.application_identifier)
            if not layout.fits(number):
                continue
            found = layout.read(number)
            if found is None:
                misread = misread or layout.id
            elif layout.id not in wanted:
                raise NotABill(NotABillReason.OTHER_BILL, layout.id)
            else:
                return found
        if misread is not None:
            raise NotABill(NotABillReason.CHECK_DIGIT, misread)
        return None

    def _account_alone(self, digits: str, wanted: set[str]) -> BillNumber | None:
        fitting = [self._layouts[kind] for kind in wanted if kind in self._layouts]
        if len(fitting) != 1 or not (digits.isascii() and digits.isdigit()) or fitting[0].amount_digits:
            return None
        return fitting[0].made(digits)
