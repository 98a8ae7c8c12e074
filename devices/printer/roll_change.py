"""What staff do to change a roll, step by step, following what the printer itself reports."""

from enum import StrEnum

from devices.health import Health, HealthReason, HealthState


class RollStep(StrEnum):
    """In the order of the hand; the words are the console's."""

    OPEN_COVER = "open_cover"
    PUT_ROLL_IN = "put_roll_in"
    """The paper comes off the bottom of the roll, towards the front."""
    CLOSE_COVER = "close_cover"
    """With a hand's breadth of paper sticking out."""
    PRINT_TRIAL = "print_trial"


def roll_steps(health: Health) -> tuple[RollStep, ...]:
    """What is still to be done; () where the printer is well and has paper enough.

    While the cover is open most printers cannot tell whether there is paper: then both are still to be done.
    """
    reasons = health.reasons
    if HealthReason.COVER_OPEN in reasons:
        return (RollStep.PUT_ROLL_IN, RollStep.CLOSE_COVER, RollStep.PRINT_TRIAL)
    if reasons & {HealthReason.PAPER_OUT, HealthReason.PAPER_NEAR_END}:
        return tuple(RollStep)
    if health.state is HealthState.OK:
        return ()
    return (RollStep.PRINT_TRIAL,)
