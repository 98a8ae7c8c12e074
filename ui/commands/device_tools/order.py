"""One thing a twin is told to do or to suffer: `paper-out@40`."""

from dataclasses import dataclass
from typing import Self


class OrderRefused(ValueError):
    """The text says what this twin knows."""


@dataclass(frozen=True, slots=True)
class Order:
    word: str
    value: str = ""
    """After the @ or the first blank: a line, a byte, seconds, or what is presented."""

    @classmethod
    def read(cls, text: str) -> Self:
        stripped = text.strip()
        cut = min((place for sign in "@ :" if (place := stripped.find(sign)) > 0), default=len(stripped))
        return cls(stripped[:cut].lower(), stripped[cut + 1 :].strip())

    def number(self) -> float:
        """Raises OrderRefused."""
        try:
            number = float(self.value)
        except ValueError:
            number = -1.0
        if not 0 <= number < float("inf"):
            raise OrderRefused(f"{self.word} needs a number, as in {self.word}@5, not {self.value!r}")
        return number

    def unknown(self, *known: str) -> OrderRefused:
        return OrderRefused(f"this twin knows no {self.word!r}; it knows {', '.join(known)}, unplug, replug")
