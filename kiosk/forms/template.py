"""A text with expressions in braces: "Each bin costs {price}"."""

from dataclasses import dataclass
from functools import lru_cache

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault, FaultReason

Part = str | Expression


@dataclass(frozen=True, slots=True)
class Template:
    """Plain parts and expressions, in order."""

    parts: tuple[Part, ...]


@lru_cache(maxsize=20_000)
def template(text: str) -> Template:
    """Cuts a text at its braces; `{{` and `}}` are braces themselves. Raises ExpressionFault."""
    if "{" not in text and "}" not in text:
        return Template((text,))
    parts: list[Part] = []
    plain, position = "", 0
    while position < len(text):
        two = text[position : position + 2]
        if two in ("{{", "}}"):
            plain, position = plain + two[0], position + 2
        elif text[position] == "{":
            end = _closing(text, position)
            parts += [plain, Expression.read(text[position + 1 : end])]
            plain, position = "", end + 1
        else:
            plain, position = plain + text[position], position + 1
    return Template(tuple(part for part in [*parts, plain] if part != ""))


def _closing(text: str, start: int) -> int:
    """Where the brace opened at `start` closes, quotes skipped."""
    quote = ""
    for position in range(start + 1, len(text)):
        letter = text[position]
        if quote:
            quote = "" if letter == quote and text[position - 1] != "\\" else quote
        elif letter in "\"'":
            quote = letter
        elif letter == "}":
            return position
    raise ExpressionFault(FaultReason.SYNTAX, "A brace is opened and not closed; write {{ for a brace itself", start)


def escaped(text: str) -> str:
    """A text in which braces mean nothing."""
    return text.replace("{", "{{").replace("}", "}}")
