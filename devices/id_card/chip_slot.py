"""What PC/SC offers us of a contactless reader: is there a chip, and what does it answer."""

from typing import Protocol


class NoReader(Exception):
    """No such reader, or its service does not run. Temporary: asked again at each look."""


class NoChip(Exception):
    """Nothing lies on the reader, or it was taken away."""


class ChipSlot(Protocol):
    def connect(self) -> None:
        """Raises NoChip or NoReader. Connected already: checks that the chip is still there."""
        ...

    def transmit(self, command: bytes) -> bytes:
        """The chip's answer with its two status bytes at the end. Raises NoChip."""
        ...
