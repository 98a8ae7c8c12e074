"""How long the ZVT driver waits, in seconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ZvtTimers:
    """T1 to T4 are the manual's; tests hand in shorter ones and run the same code."""

    t1: float = 0.2
    """Between two bytes of a message; then it is answered with NAK."""
    t2: float = 5.0
    """For the bare 06 or 15 after a message; then it is sent again."""
    t3: float = 5.0
    """For 80-00 or 84-xx after a command."""
    t4: float = 180.0
    """Between two pieces of news while the terminal works."""
    closing: float = 15.0
    """In place of T4 once we have answered the result: what is left is paper and 06 0F."""
    quiet: float = 2.0
    """A terminal that has said nothing for so long while it works is asked whether it still does; `inf`: never."""
    gone: float = 10.0
    """One that for so long does not even acknowledge that question has lost its power or its line."""
    calm: float = 0.5
    """After a dialogue that did not end as it should the line must have been quiet for so long before the next begins."""
    turn: float = 0.1
    """How often a waiting driver looks whether the visitor wants to stop."""
    again: float = 2.0
    """Between two questions to a terminal that said "please wait"."""
    connect: float = 3.0
    """How long a line that is gone is looked for, and a busy terminal asked again, before a payment is refused."""
    patience: float = 20.0
    """A terminal that gives up this long after its last news did so by itself."""
    recovery: float = 30.0
    """How long a terminal whose answer was not heard is asked before the attempt is handed to staff."""
    updating: float = 1800.0
    """How long a terminal may be mute after it said E0."""


REPEATS = 2
"""A message goes out at most twice more."""
