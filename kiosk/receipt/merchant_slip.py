"""The merchant's half of a card receipt, on paper of its own."""

from collections.abc import Iterable, Iterator

from devices.card_terminal.card_terminal import PaymentResult
from devices.printer.document import Document, Emphasis, Paragraph


def merchant_slips(bookings: Iterable[PaymentResult]) -> Iterator[Document]:
    """One for each booking whose terminal wants one, as the terminal wrote it."""
    for booking in bookings:
        if booking.merchant_slip is not None:
            yield Document(tuple(Paragraph(line, Emphasis.SMALL) for line in booking.merchant_slip.lines))
