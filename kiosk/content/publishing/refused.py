"""Why something about publishing was refused.

PublishingRefused is the one error of this package: every reason is permanent until a person changes something.
"""

from enum import Enum


class PublishingFault(Enum):
    FINDINGS = "findings"
    """The draft has errors."""
    UNCHANGED = "unchanged"
    """Nothing differs from what kiosks already show."""
    EDITED_BY_ANOTHER = "edited_by_another"
    """The file is no longer what the editor began with."""
    SAME_PERSON = "same_person"
    """Whoever asked cannot also approve."""
    NO_SUCH_RELEASE = "no_such_release"
    WRONG_WAY = "wrong_way"
    """A release only goes on to more kiosks, and only one that was not taken back."""
    NOTHING_BEFORE = "nothing_before"
    """There is no release to go back to."""
    NO_SUCH_KIOSK = "no_such_kiosk"
    NO_ROOT_KEY = "no_root_key"
    """The key that signs for the others is away, or is not the one that kiosks trust."""
    BAD_PATH = "bad_path"
    """Not a path that a bundle may hold."""


class PublishingRefused(Exception):
    """Nothing was changed."""

    def __init__(self, reason: PublishingFault, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason
        self.sentence = sentence
