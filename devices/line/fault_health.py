"""What a failed line says about the health of the device behind it."""

from typing import assert_never

from devices.health import Health, HealthReason, HealthState
from devices.line.line import LineFault, LineFaultReason


def health_of(fault: LineFault) -> Health:
    return Health(HealthState.FAULT, reasons_of(fault), str(fault))


def reasons_of(fault: LineFault) -> frozenset[HealthReason]:
    return frozenset({_reason_of(fault.reason)})


def _reason_of(reason: LineFaultReason) -> HealthReason:
    match reason:
        case LineFaultReason.GONE:
            return HealthReason.UNPLUGGED
        case LineFaultReason.STUCK:
            return HealthReason.SILENT
        case LineFaultReason.REFUSED:
            return HealthReason.OFFLINE
        case _:
            assert_never(reason)
