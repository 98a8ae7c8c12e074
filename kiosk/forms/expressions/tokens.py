"""Cuts the text of an expression into tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from kiosk.forms.expressions.fault import ExpressionFault, FaultReason
from kiosk.forms.expressions.tree import MAX_CHARACTERS

_TOKEN = re.compile(
    r"""(?P<space>[ \t\r\n]+)
    |(?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?![A-Za-z_0-9.]))
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<text>"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
    |(?P<sign>&&|\|\||==|!=|<=|>=|[-+*/%!<>?:.,()\[\]])""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "'": "'", "\\": "\\", "`": "`", "?": "?"}
_MAX_DIGITS = 28


class TokenKind(Enum):
    """What a token is."""

    NUMBER = "number"
    NAME = "name"
    TEXT = "text"
    SIGN = "sign"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One token, where it begins, and its value as written (texts without quotes)."""

    kind: TokenKind
    value: str
    position: int


def tokens(text: str) -> Iterator[Token]:
    """All tokens, the last of kind END. Raises ExpressionFault."""
    if len(text) > MAX_CHARACTERS:
        raise ExpressionFault(FaultReason.TOO_LONG, f"The expression is longer than {MAX_CHARACTERS} characters")
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None or found.lastgroup is None:
            raise ExpressionFault(FaultReason.SYNTAX, f"Unexpected {text[position]!r}", position)
        if found.lastgroup != "space":
            yield _token(found.lastgroup, found.group(), position)
        position = found.end()
    yield Token(TokenKind.END, "", position)


def _token(group: str, written: str, position: int) -> Token:
    if group == "text":
        return Token(TokenKind.TEXT, _unescaped(written[1:-1], position), position)
    if group == "number" and len(written) > _MAX_DIGITS:
        raise ExpressionFault(FaultReason.BAD_LITERAL, f"A number may have {_MAX_DIGITS} digits", position)
    return Token(TokenKind(group), written, position)


def _unescaped(inside: str, position: int) -> str:
    def one(found: re.Match[str]) -> str:
        code = found.group(1)
        if len(code) == 5:
            return chr(int(code[1:], 16))
        if code not in _ESCAPED:
            raise ExpressionFault(FaultReason.BAD_LITERAL, f"Unknown escape \\{code}", position)
        return _ESCAPED[code]

    return _ESCAPE.sub(one, inside)


def number_from(written: str) -> Decimal:
    """A number as the language writes it."""
    return Decimal(written)
