"""What the status bits of an ESC/POS printer mean."""

from devices.health import HealthReason
from devices.printer.escpos_frames import StatusRequest
from devices.printer.escpos_replies import AutomaticStatus

NEEDS_A_HAND = frozenset({HealthReason.PAPER_OUT, HealthReason.COVER_OPEN})
"""What someone at the printer puts right, after which it goes on by itself."""
CANNOT_PRINT = NEEDS_A_HAND | {HealthReason.OFFLINE, HealthReason.CUTTER, HealthReason.UNRECOVERABLE}

_REAL_TIME = {
    StatusRequest.PRINTER: ((0x08, HealthReason.OFFLINE),),
    StatusRequest.OFFLINE_CAUSE: (
        (0x04, HealthReason.COVER_OPEN),
        (0x20, HealthReason.PAPER_OUT),
        (0x40, HealthReason.OFFLINE),
    ),
    StatusRequest.ERROR_CAUSE: (
        (0x04, HealthReason.OFFLINE),
        (0x08, HealthReason.CUTTER),
        (0x20, HealthReason.UNRECOVERABLE),
        (0x40, HealthReason.OFFLINE),
    ),
    StatusRequest.PAPER: ((0x0C, HealthReason.PAPER_NEAR_END), (0x60, HealthReason.PAPER_OUT)),
}
_PAPER_SENSOR = ((0x03, HealthReason.PAPER_NEAR_END), (0x0C, HealthReason.PAPER_OUT))


def real_time_reasons(request: StatusRequest, bits: int) -> frozenset[HealthReason]:
    return _reasons(bits, _REAL_TIME[request])


def paper_sensor_reasons(bits: int) -> frozenset[HealthReason]:
    return _reasons(bits, _PAPER_SENSOR)


def automatic_reasons(status: AutomaticStatus) -> frozenset[HealthReason]:
    return plain(
        _reasons(status.printer, ((0x08, HealthReason.OFFLINE), (0x20, HealthReason.COVER_OPEN)))
        | _reasons(
            status.error,
            (
                (0x05, HealthReason.OFFLINE),
                (0x08, HealthReason.CUTTER),
                (0x20, HealthReason.UNRECOVERABLE),
                (0x40, HealthReason.OFFLINE),
            ),
        )
        | _reasons(status.paper, _PAPER_SENSOR)
    )


def plain(reasons: frozenset[HealthReason]) -> frozenset[HealthReason]:
    """Without "off line" and "near its end" where a reason says why or more."""
    drop = set()
    if reasons & (CANNOT_PRINT - {HealthReason.OFFLINE}):
        drop.add(HealthReason.OFFLINE)
    if HealthReason.PAPER_OUT in reasons:
        drop.add(HealthReason.PAPER_NEAR_END)
    return reasons - drop


def _reasons(bits: int, meanings: tuple[tuple[int, HealthReason], ...]) -> frozenset[HealthReason]:
    return frozenset(reason for mask, reason in meanings if bits & mask)
