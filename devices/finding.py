"""What is plugged into this machine, by stable names, and what each answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from serial.tools import list_ports

from devices.device_kind import DeviceKind
from devices.health import HealthReason
from devices.line.address import open_address
from devices.line.line import LineFault, LineFaultReason
from devices.probes import PROBES, Probe

_BY_ID = Path("/dev/serial/by-id")
_BY_PATH = Path("/dev/serial/by-path")
_USB = Path("/dev/usb")


class Finding(StrEnum):
    ANSWERED = "answered"
    SILENT = "silent"
    """It opens and answers none of our questions: a scanner, a card reader, a lamp, or nothing at all."""
    HELD = "held"
    """Another program has it (a running kiosk), or we may not open it."""
    NOT_ASKED = "not_asked"
    """A USB printer, which may be an office printer and put our question on paper; asked where it is named."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FoundDevice:
    """`address` goes into the settings as `port`. `answer` is for the installer: make and model, or what went wrong.

    `reasons` are what one that answered is in want of, sorted: paper, a closed cover.
    """

    address: str
    finding: Finding
    kind: DeviceKind | None = None
    baud: int = 0
    answer: str = ""
    family: str = ""
    reasons: tuple[HealthReason, ...] = ()


def find_devices(addresses: Iterable[str] | None = None, probes: Sequence[Probe] = PROBES) -> list[FoundDevice]:
    """Asks every serial port, or those named. A silent one takes about three seconds; nothing moves paper, money or lamps."""
    if addresses is not None:
        return [_asked(address, probes) for address in addresses]
    return [_asked(address, probes) for address in serial_addresses()] + [
        FoundDevice(str(printer), Finding.NOT_ASKED, answer="USB printer") for printer in sorted(_USB.glob("lp[0-9]*"))
    ]


def serial_addresses(folders: tuple[Path, ...] = (_BY_ID, _BY_PATH)) -> list[str]:
    """One name a port, the most stable there is.

    By id, else by path: of two boards that bear the same id only one has that name, the other goes by the socket it
    is plugged into. Else the kernel's own.
    """
    names: dict[str, str] = {}
    for folder in folders:
        for name in sorted(folder.iterdir()) if folder.is_dir() else []:
            names.setdefault(str(name.resolve()), str(name))
    for port in sorted(list_ports.comports()):
        names.setdefault(port.device, port.device)
    return list(names.values())


def _asked(address: str, probes: Sequence[Probe]) -> FoundDevice:
    for probe in probes:
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
            wants = tuple(sorted(answer.reasons))
            return FoundDevice(address, Finding.ANSWERED, probe.kind, probe.baud, answer.says, probe.family, wants)
    return FoundDevice(address, Finding.SILENT)


def _finding_of(fault: LineFault) -> Finding:
    return Finding.HELD if fault.reason is LineFaultReason.REFUSED else Finding.GONE
