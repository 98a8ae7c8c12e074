"""How a delivery fails.

DeliveryFault         reason says what; the sentence is for staff, and holds nothing that a visitor typed
"""

from enum import StrEnum


class DeliveryReason(StrEnum):
    UNREACHABLE = "unreachable"
    """No answer. The back office may or may not have it."""
    TROUBLE = "trouble"
    """It answered that it cannot now."""
    NOT_LET_IN = "not_let_in"
    """Wrong key, wrong address: something in the settings, here or there."""
    NOT_WRITTEN = "not_written"
    """The folder cannot be written to."""
    REFUSED = "refused"
    """It was read, and not taken."""
    CANNOT_OPEN = "cannot_open"
    """The hub itself cannot open the envelope."""
    INCOMPLETE = "incomplete"
    """The form has no answer that this back office cannot do without."""


_OF_THIS_ONE = frozenset({DeliveryReason.REFUSED, DeliveryReason.CANNOT_OPEN, DeliveryReason.INCOMPLETE})


class DeliveryFault(Exception):
    """Raised by adapters."""

    def __init__(self, reason: DeliveryReason, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason
        self.sentence = sentence

    @property
    def is_of_this_one(self) -> bool:
        """Trying again unchanged cannot help, and says nothing about the others. Otherwise the next one would meet it too."""
        return self.reason in _OF_THIS_ONE
