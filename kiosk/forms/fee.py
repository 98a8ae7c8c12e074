"""What a filled form costs."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.money import Pence


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One line of the bill, its text by language."""

    text: Mapping[str, str]
    pence: Pence


@dataclass(frozen=True, slots=True)
class Fee:
    """`known` is False where an amount could not be worked out: then no money may be taken."""

    total: Pence
    lines: tuple[FeeLine, ...]
    known: bool = True
