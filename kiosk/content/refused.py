"""Why a folder of content cannot be used at all.

ContentRefused is the one error of this package; everything short of it is a finding (see `finding.py`).
"""

from enum import Enum


class ContentFault(Enum):
    MISSING = "missing"
    UNREADABLE = "unreadable"
    """Not JSON, or not what its schema says."""


class ContentRefused(Exception):
    """Permanent for this folder: go on with the content before it."""

    def __init__(self, reason: ContentFault, where: str, sentence: str) -> None:
        super().__init__(f"{where}: {sentence}")
        self.reason = reason
        self.where = where
        """The file, and the place in it: `catalogue.json services.3.title`."""
        self.sentence = sentence
