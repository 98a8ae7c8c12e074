"""What is plugged into this machine, by stable names, and what each answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from serial.tools import list_ports

from devices.device_kind import DeviceKind
from devices.line.address import open_address
from devices.line.line import LineFault, LineFaultReason
from devices.probes import PROBES

_BY_ID = Path("/dev/serial/by-id")


class Finding(StrEnum):
    ANSWERED = "answered"
    SILENT = "silent"
    """It opens and answers none of our questions: a scanner, a card reader, a lamp, or nothing at all."""
    HELD = "held"
    """Another program has it (a running kiosk), or we may not open it."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FoundDevice:
    """`address` goes into the settings as `port`. `answer` is for the installer: make and model, or what went wrong."""

    address: str
    finding: Finding
    kind: DeviceKind | None = None
    baud: int = 0
    answer: str = ""


def find_devices(addresses: Iterable[str] | None = None) -> list[FoundDevice]:
    """Asks every serial port, or those named. A silent one takes about three seconds; nothing moves paper, money or lamps."""
    return [_asked(address) for address in (serial_addresses() if addresses is None else addresses)]


def serial_addresses() -> list[str]:
    """Stable names where there are any, the kernel's own for the rest."""
    stable = sorted(_BY_ID.iterdir()) if _BY_ID.is_dir() else []
    targets = {str(name.resolve()) for name in stable}
    others = [port.device for port in list_ports.comports() if port.device not in targets]
    return [str(name) for name in stable] + sorted(others)


def _asked(address: str) -> FoundDevice:
    for probe in PROBES:
        try:
            line = open_address(address, probe.baud, stop_bits=probe.stop_bits)
        except LineFault as fault:
            return FoundDevice(address, _finding_of(fault), answer=str(fault))
        try:
            answer = probe.ask(line)
        except LineFault as fault:
            return FoundDevice(address, _finding_of(fault), answer=str(fault))
        finally:
            line.close()
        if answer is not None:
            return FoundDevice(address, Finding.ANSWERED, probe.kind, probe.baud, answer)
    return FoundDevice(address, Finding.SILENT)


def _finding_of(fault: LineFault) -> Finding:
    return Finding.HELD if fault.reason is LineFaultReason.REFUSED else Finding.GONE
