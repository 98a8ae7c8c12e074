"""What each ring of kiosks is shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.content.ring import Ring


@dataclass(frozen=True, slots=True)
class Stand:
    """One moment's truth, as the database has it and as the repository has signed it."""

    releases: Mapping[Ring, int]
    """Which release each ring shows; a ring without one has nothing yet."""
    chosen: Mapping[str, Ring]
    """Kiosks that were put into a ring by hand; every other one's follows from its id."""
