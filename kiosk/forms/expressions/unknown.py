"""What an expression gives where an answer is missing."""

from enum import Enum
from typing import Final


class Unknown(Enum):
    """The third value."""

    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise TypeError("Unknown is neither true nor false: compare with `is`")


UNKNOWN: Final = Unknown.UNKNOWN
