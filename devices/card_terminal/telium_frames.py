"""Telium's E+ till protocol, without I/O: a request of 34 characters, an answer of 25 or 80, each in STX … ETX LRC.

The long answer carries the card's number. We never ask for it, and where it comes all the same it is dropped here.
"""

from dataclasses import dataclass

STX, ETX, EOT, ENQ, ACK, NAK = 0x02, 0x03, 0x04, 0x05, 0x06, 0x15
SHORT_ANSWER, LONG_ANSWER = 28, 83
"""Bytes on the wire, frame included."""
TAG_SIZE = 10
_MOST_PENCE = 99_999_999


class TeliumSyntax(Exception):
    """An answer that cannot be read. Never carries its bytes."""


@dataclass(frozen=True, slots=True)
class TeliumAnswer:
    pos: str
    code: int
    """0 taken, 7 refused, 9 not verified."""
    pence: int
    tag: str
    """What we put into the request, where the terminal gives it back."""


def checksum(data: bytes) -> int:
    """Exclusive or of everything after STX, ETX included."""
    value = 0
    for byte in data:
        value ^= byte
    return value


def request(pos: str, pence: int, currency: str, tag: str) -> bytes:
    """A debit by card, short answer, told after the transaction, no forced call to the bank. Raises OverflowError."""
    if not 0 < pence <= _MOST_PENCE:
        raise OverflowError(f"{pence} pence in eight digits")
    short_answer, card, debit, wait_for_end, usual_authorisation = "0", "1", "0", "A010", "B010"
    text = f"{pos:0>2}{pence:08d}{short_answer}{card}{debit}{currency:0>3}{tag:<{TAG_SIZE}.{TAG_SIZE}}"
    body = (text + wait_for_end + usual_authorisation).encode("ascii", "replace") + bytes((ETX,))
    return bytes((STX,)) + body + bytes((checksum(body),))


def answer(frame: bytes) -> TeliumAnswer:
    """Raises TeliumSyntax."""
    if len(frame) not in (SHORT_ANSWER, LONG_ANSWER) or frame[0] != STX or frame[-2] != ETX:
        raise TeliumSyntax(f"{len(frame)} bytes")
    if checksum(frame[1:-1]) != frame[-1]:
        raise TeliumSyntax("checksum")
    text = frame[1:-2].decode("ascii", "replace")
    code, amount = text[2], text[3:11]
    if not (code.isascii() and code.isdigit() and amount.isascii() and amount.isdigit()):
        raise TeliumSyntax("digits")
    return TeliumAnswer(text[:2], int(code), int(amount), text[-TAG_SIZE:].strip())
