"""What staff do to change a roll, step by step, following what the printer itself reports."""

from collections.abc import Collection
from enum import StrEnum

from devices.health import HealthReason


class RollStep(StrEnum):
    """In the order of the hand; the words are the console's."""

    OPEN_COVER = "open_cover"
    PUT_ROLL_IN = "put_roll_in"
    """The paper comes off the bottom of the roll, towards the front."""
    CLOSE_COVER = "close_cover"
    """With a hand's breadth of paper sticking out."""
    FEED = "feed"
    """The feed button, until clean paper comes out straight."""


def roll_steps(reasons: Collection[HealthReason]) -> tuple[RollStep, ...]:
    """What is still to be done; () where paper and cover are no trouble.

    While the cover is open most printers cannot tell whether there is paper: then both are still to be done.
    """
    if HealthReason.COVER_OPEN in reasons:
        return (RollStep.PUT_ROLL_IN, RollStep.CLOSE_COVER, RollStep.FEED)
    if HealthReason.PAPER_OUT in reasons or HealthReason.PAPER_NEAR_END in reasons:
        return tuple(RollStep)
    return ()
