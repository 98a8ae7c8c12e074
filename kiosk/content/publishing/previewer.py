"""A picture of exactly what a kiosk would show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class View:
    """What to show and how."""

    shown_as: str
    language: str
    portrait: bool = True


class PreviewUnavailable(Exception):
    """There is no picture; the sentence says why, for the admin."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@runtime_checkable
class Previewer(Protocol):
    """Draws with the kiosk's own screens, wherever those can run."""

    def picture(self, files: Mapping[str, bytes], view: View) -> bytes:
        """A PNG; PreviewUnavailable where it cannot be drawn."""
        ...
