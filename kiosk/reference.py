"""References that people read out: made without asking anybody, and a slip of the pen never names another case.

Eight characters of a 32-letter alphabet without I, L, O and U: the kiosk (2), its permuted counter (5), a check (1).
A character stands for an element of GF(32); the eight of a reference, weighted by distinct powers of a generator, sum to
zero. So one wrong character is always caught, and so are any two that changed places, adjacent or not.
"""

from enum import StrEnum

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
KIOSK_LENGTH = 2
COUNTERS = 1 << 25
"""Counters 0 … COUNTERS−1 fit the five characters in the middle: one every minute, day and night, lasts sixty years."""

_BODY = LENGTH - 1
_FIELD_POLYNOMIAL = 0b100101
_MISREAD = str.maketrans(
    {"O": "0", "I": "1", "L": "1", " ": None, "-": None, "\u00a0": None, "\u2010": None, "\u2011": None, "\u2013": None}
)
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}
_ROUNDS = ((0x1B873D5, 11), (0x0C2B2AF, 13), (0x157A1CB, 9))
"""Odd multipliers and shifts: each round is a bijection of 25-bit numbers."""


class ReferenceFault(StrEnum):
    LENGTH = "length"
    CHARACTER = "character"
    CHECK = "check"
    """A character is wrong or two changed places."""


class NotAReference(Exception):
    """What was typed cannot be a reference; the reason says what to tell the person."""

    def __init__(self, reason: ReferenceFault) -> None:
        super().__init__(str(reason))
        self.reason = reason


def make_reference(kiosk_id: str, counter: int) -> str:
    """The reference of a kiosk's `counter`-th submission. Raises ValueError outside 0 … COUNTERS−1 or for a bad kiosk id."""
    if not 0 <= counter < COUNTERS:
        raise ValueError(f"counter {counter} does not fit a reference")
    if len(kiosk_id) != KIOSK_LENGTH or any(letter not in _VALUE for letter in kiosk_id):
        raise ValueError(f"{kiosk_id!r} is not a kiosk id")
    body = kiosk_id + _letters(_permuted(counter, _key(kiosk_id)))
    return body + ALPHABET[_check(body)]


def parse_reference(typed: str) -> str:
    """What somebody typed, scanned or read out: any case, O for 0, I or L for 1, spaces, hyphens. Raises NotAReference."""
    reference = typed.upper().translate(_MISREAD)
    if len(reference) != LENGTH:
        raise NotAReference(ReferenceFault.LENGTH)
    if any(letter not in _VALUE for letter in reference):
        raise NotAReference(ReferenceFault.CHARACTER)
    if _VALUE[reference[-1]] != _check(reference[:-1]):
        raise NotAReference(ReferenceFault.CHECK)
    return reference


def format_reference(reference: str) -> str:
    """In two groups, as screens, slips and letters show it: "K7Q4-9FTX"."""
    return f"{reference[:4]}-{reference[4:]}"


def kiosk_of(reference: str) -> str:
    return reference[:KIOSK_LENGTH]


def counter_of(reference: str) -> int:
    """The counter that a (parsed) reference was made from."""
    number = 0
    for letter in reference[KIOSK_LENGTH:_BODY]:
        number = number << 5 | _VALUE[letter]
    return _restored(number, _key(kiosk_of(reference)))


def _letters(number: int) -> str:
    return "".join(ALPHABET[number >> shift & 31] for shift in (20, 15, 10, 5, 0))


def _key(kiosk_id: str) -> int:
    """Gives each kiosk its own order, so that neighbours do not look alike."""
    return (_VALUE[kiosk_id[0]] << 5 | _VALUE[kiosk_id[1]]) * 0x9E3779 % COUNTERS


def _permuted(counter: int, key: int) -> int:
    number = counter ^ key
    for multiplier, shift in _ROUNDS:
        number = number * multiplier % COUNTERS
        number ^= number >> shift
    return number


def _restored(number: int, key: int) -> int:
    for multiplier, shift in reversed(_ROUNDS):
        number = _unshifted(number, shift) * pow(multiplier, -1, COUNTERS) % COUNTERS
    return number ^ key


def _unshifted(number: int, shift: int) -> int:
    """Undoes `n ^= n >> shift`."""
    restored = number
    for _ in range(25 // shift):
        restored = number ^ restored >> shift
    return restored


def _times(left: int, right: int) -> int:
    """Product in GF(32), x⁵ + x² + 1."""
    product = 0
    for bit in range(5):
        if right >> bit & 1:
            product ^= left << bit
    for bit in range(8, 4, -1):
        if product >> bit & 1:
            product ^= _FIELD_POLYNOMIAL << bit - 5
    return product


def _check(body: str) -> int:
    """Horner's rule with generator 2: the character at distance d from the check carries the weight 2^d; the check itself 1."""
    total = 0
    for letter in body:
        total = _times(total, 2) ^ _VALUE[letter]
    return _times(total, 2)
