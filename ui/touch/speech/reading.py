"""What is to be said, or what is left of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A line for each thing, in one language."""

    lines: tuple[str, ...] = ()
    language: str = ""
