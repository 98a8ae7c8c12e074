"""Cuts a source's expression into tokens and hands them out one by one."""

import re
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
Token = tuple[str, str]
"""The name of the pattern's group, and the text; ("end", "") is the last."""


class TokenReader:
    """`pattern` has a named group for each kind of token; where something else stands, `unreadable` is raised with a sentence."""

    def __init__(self, text: str, pattern: re.Pattern[str], unreadable: type[ValueError]) -> None:
        self._unreadable = unreadable
        self._tokens = self._cut(text.rstrip(), pattern)
        self._at = 0

    def _cut(self, text: str, pattern: re.Pattern[str]) -> list[Token]:
        found: list[Token] = []
        position = 0
        while position < len(text):
            match = pattern.match(text, position)
            if match is None or match.lastgroup is None:
                raise self._unreadable(f"unknown character {text[position]!r}")
            found.append((match.lastgroup, match.group(match.lastgroup)))
            position = match.end()
        return [*found, ("end", "")]

    @property
    def now(self) -> Token:
        """The token to be read next."""
        return self._tokens[self._at]

    @property
    def after(self) -> Token:
        """The token behind it."""
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)]

    def step(self) -> Token:
        """Reads one token, whatever it is; the end is never passed."""
        token = self.now
        self._at = min(self._at + 1, len(self._tokens) - 1)
        return token

    def take(self, *wanted: str) -> str | None:
        """Reads the next token where it is one of these signs or words."""
        kind, value = self.now
        return self.step()[1] if kind in ("sign", "name") and value in wanted else None

    def expect(self, wanted: str) -> None:
        """Reads this sign."""
        if self.take(wanted) is None:
            raise self._unreadable(f"{wanted!r} expected, {self.now[1]!r} found")

    def listed(self, read: Callable[[], T], closing: str) -> tuple[T, ...]:
        """What stands between commas, until the closing sign."""
        if self.take(closing):
            return ()
        found = [read()]
        while not self.take(closing):
            self.expect(",")
            found.append(read())
        return tuple(found)

    def finish(self) -> None:
        """Nothing may be left."""
        if self.now[0] != "end":
            raise self._unreadable(f"unexpected {self.now[1]!r}")
