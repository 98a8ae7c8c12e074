"""The slips that a terminal has us print, sorted from the lines it sends."""

from devices.card_terminal.card_terminal import CardSlip
from devices.card_terminal.zvt_news import PrintedLines

_MERCHANT, _CUSTOMER = 1, 2
_MERCHANT_WORDS = ("merchant", "retailer", "händler", "haendler", "handler")
_CUSTOMER_WORDS = ("customer", "cardholder", "kunde")
_MOST_LINES = 400
"""Of all slips together; a terminal that sends more is broken, and memory is not."""


class SlipBook:
    """Lines come singly with a mark on the last, or as blocks with their receipt type."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._open_kind: int | None = None
        """As its first line says; terminals have been seen to mark a line in the middle wrongly."""
        self._slips: list[tuple[int | None, CardSlip]] = []
        self._count = 0

    @property
    def customer(self) -> CardSlip | None:
        return self._of(_CUSTOMER)

    @property
    def merchant(self) -> CardSlip | None:
        return self._of(_MERCHANT)

    @property
    def first(self) -> CardSlip | None:
        """Whichever came first: of an end of day there is only one."""
        return next((slip for _, slip in self._sorted()), None)

    def add(self, news: PrintedLines) -> None:
        self._count += len(news.lines)
        if self._count > _MOST_LINES:
            return
        if news.whole:
            self._close()
        if not self._open:
            self._open_kind = news.receipt_type
        self._open.extend(news.lines)
        if news.closes:
            self._close()

    def _close(self) -> None:
        if any(line.strip() for line in self._open):
            self._slips.append((self._open_kind, CardSlip(tuple(self._open))))
        self._open.clear()

    def _sorted(self) -> list[tuple[int | None, CardSlip]]:
        rest = [(self._open_kind, CardSlip(tuple(self._open)))] if any(line.strip() for line in self._open) else []
        return [(kind or _kind_by_words(slip), slip) for kind, slip in [*self._slips, *rest]]

    def _of(self, wanted: int) -> CardSlip | None:
        slips = self._sorted()
        named = next((slip for kind, slip in slips if kind == wanted), None)
        if named or any(kind in (_MERCHANT, _CUSTOMER) for kind, _ in slips):
            return named
        # None says whose it is: the merchant's comes first, and a single one is for the customer.
        unnamed = [slip for kind, slip in slips if kind is None]
        if wanted == _CUSTOMER:
            return unnamed[-1] if unnamed else None
        return unnamed[0] if len(unnamed) > 1 else None


def _kind_by_words(slip: CardSlip) -> int | None:
    text = " ".join(slip.lines).lower()
    if any(word in text for word in _CUSTOMER_WORDS):
        return _CUSTOMER
    return _MERCHANT if any(word in text for word in _MERCHANT_WORDS) else None
