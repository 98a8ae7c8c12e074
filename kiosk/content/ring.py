"""Rings: which kiosks show a new release first, so that trouble with it is met by few."""

from enum import StrEnum
from hashlib import sha256
from typing import Self


class Ring(StrEnum):
    """Of a kiosk: when its turn comes. Of a release: how far it has gone; it then reaches the rings before as well."""

    PILOT = "pilot"
    HALF = "half"
    ALL = "all"

    @property
    def next(self) -> Self | None:
        """One further, or None at the end."""
        rings = list(type(self))
        at = rings.index(self) + 1
        return rings[at] if at < len(rings) else None

    def reaches(self, ring: "Ring") -> bool:
        """Whether a release that has gone this far is for the kiosks of that ring."""
        rings = list(Ring)
        return rings.index(ring) <= rings.index(self)


def ring_by_id(kiosk_id: str) -> Ring:
    """Where nobody has chosen: half of all ids are in the first half, and an id stays where it is when others come."""
    return Ring.HALF if sha256(kiosk_id.encode()).digest()[0] % 2 else Ring.ALL
