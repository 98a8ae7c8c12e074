"""What the status bits of an ESC/POS printer mean."""

from devices.health import HealthReason
from devices.printer.escpos_frames import StatusRequest
from devices.printer.escpos_replies import AutomaticStatus
from devices.printer.printer_condition import plain, reasons_in

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
    return reasons_in(bits, _REAL_TIME[request])


def paper_sensor_reasons(bits: int) -> frozenset[HealthReason]:
    return reasons_in(bits, _PAPER_SENSOR)


def automatic_reasons(status: AutomaticStatus) -> frozenset[HealthReason]:
    return plain(
        reasons_in(status.printer, ((0x08, HealthReason.OFFLINE), (0x20, HealthReason.COVER_OPEN)))
        | reasons_in(
            status.error,
            (
                (0x05, HealthReason.OFFLINE),
                (0x08, HealthReason.CUTTER),
                (0x20, HealthReason.UNRECOVERABLE),
                (0x40, HealthReason.OFFLINE),
            ),
        )
        | reasons_in(status.paper, _PAPER_SENSOR)
    )
