"""Passwords: hashing with Argon2id, and what is too weak."""

import secrets
import sys
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

SHORTEST = 12
LONGEST = 128
_COMMON = Path(__file__).with_name("common_passwords.txt")
OUR_WORDS = ("first stop", "firststop", "first-stop", "kiosk", "council", "password", "welcome", "letmein")
"""What a guesser of this very console tries first; the council's own name and the person's come to it."""
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


class Passwords:
    """Hashes take 64 MB each, so only two are worked on at once. `hasher` sets how hard they are to make."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._two_at_once = BoundedSemaphore(2)
        self._nobody = self._hasher.hash(secrets.token_hex(16))

    def hash(self, password: str) -> str:
        """With its parameters, as stored."""
        with self._two_at_once:
            return self._hasher.hash(password)

    def fits(self, password: str, stored: str | None) -> bool:
        """Takes the same time where nobody has that name, so that names cannot be told apart by the clock."""
        with self._two_at_once:
            try:
                fits = self._hasher.verify(stored or self._nobody, password[:LONGEST])
                return fits and stored is not None and len(password) <= LONGEST
            except (VerifyMismatchError, InvalidHashError):
                return False


def weakness(password: str, *about: str) -> str | None:
    """A sentence on why a password will not do, or None. `about` are words that it must not be made of."""
    if len(password) < SHORTEST:
        return f"Use at least {SHORTEST} characters. Three or four words work well."
    if len(password) > LONGEST:
        return f"Use at most {LONGEST} characters."
    if password.lower() in _common() or _is_run(password.lower()):
        return "Many people use this one. Three or four words that do not belong together work well."
    if len(set(password.lower())) < 5:
        return "Use more than a few different characters."
    if any(word.lower() in password.lower() for word in about if len(word) >= 4):
        return "Do not put your own name, or the council's, into it."
    if len(_without(password.lower(), OUR_WORDS)) < SHORTEST // 2:
        return "Do not make it of words that this console is known by."
    return None


def _without(password: str, words: Sequence[str]) -> str:
    for word in words:
        password = password.replace(word, "")
    return password


@cache
def _common() -> frozenset[str]:
    """The four thousand passwords of twelve characters and more that leaked most often, in small letters."""
    return frozenset(_COMMON.read_text(encoding="ascii").split())


def _is_run(password: str) -> bool:
    """Whether it only counts up or down, past nine too, or says the same thing again and again."""
    turn = 10 if password.isdecimal() else sys.maxunicode
    steps = {(ord(after) - ord(before)) % turn for before, after in pairwise(password)}
    return len(steps) == 1 or any(password == (password[:size] * len(password))[: len(password)] for size in range(1, 7))


def make_password() -> str:
    """Four groups of four that can be read out: about 79 bits."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(4))
    return "-".join(groups)
