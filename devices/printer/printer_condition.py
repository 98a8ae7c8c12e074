"""What a printer's condition means for printing, whatever family it is of."""

from devices.health import HealthReason

NEEDS_A_HAND = frozenset({HealthReason.PAPER_OUT, HealthReason.COVER_OPEN})
"""What someone at the printer puts right, after which it goes on by itself."""
CANNOT_PRINT = NEEDS_A_HAND | {HealthReason.OFFLINE, HealthReason.CUTTER, HealthReason.UNRECOVERABLE}


def plain(reasons: frozenset[HealthReason]) -> frozenset[HealthReason]:
    """Without "off line" and "near its end" where a reason says why or more."""
    drop = set()
    if reasons & (CANNOT_PRINT - {HealthReason.OFFLINE}):
        drop.add(HealthReason.OFFLINE)
    if HealthReason.PAPER_OUT in reasons:
        drop.add(HealthReason.PAPER_NEAR_END)
    return reasons - drop


def reasons_in(bits: int, meanings: tuple[tuple[int, HealthReason], ...]) -> frozenset[HealthReason]:
    return frozenset(reason for mask, reason in meanings if bits & mask)
