"""What a fault of the line means for the printer behind it."""

from devices.health import HealthReason
from devices.line.line import LineFault, LineFaultReason


def line_reasons(fault: LineFault) -> frozenset[HealthReason]:
    stuck = fault.reason is LineFaultReason.STUCK
    return frozenset({HealthReason.OFFLINE if stuck else HealthReason.UNPLUGGED})
