"""What is plugged in, what each answered, and whether it is what the settings say."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import assert_never

from devices.device_kind import DeviceKind
from devices.finding import Finding as Found
from devices.finding import FoundDevice, find_devices
from devices.health import HealthReason
from devices.line.address import is_there
from devices.settings import CardTerminalSection, DeviceSection, DeviceSettings, IdCardSection, PrinterSection
from kiosk.doctor.drivers import OWN_FAMILIES, family_of_printer, why_no_driver
from kiosk.doctor.finding import Finding, care, ill, well

_SERIAL = re.compile(r"/tty(S|USB|AMA)[0-9]+$")
_WANTS = {
    HealthReason.PAPER_OUT: "it has no paper",
    HealthReason.PAPER_NEAR_END: "its paper is near the end",
    HealthReason.COVER_OPEN: "its cover is open",
    HealthReason.CUTTER: "its knife is stuck",
    HealthReason.OFFLINE: "it says that it is off line, and not why",
    HealthReason.UNRECOVERABLE: "it has a fault that only a technician or switching it off ends",
    HealthReason.NO_CONNECTION: "it cannot reach its bank",
    HealthReason.END_OF_DAY_OPEN: "its day has to be closed first",
    HealthReason.BUSY: "it is busy with something else",
}
_PASSES = frozenset({HealthReason.PAPER_NEAR_END, HealthReason.BUSY})
"""With these alone it still works, or soon does."""


def look_at_devices(settings: DeviceSettings, find: Callable[[], list[FoundDevice]] = find_devices) -> Iterator[Finding]:
    """Asks every port that no other program holds, and compares with what the settings want."""
    found = find()
    yield from (_found(one) for one in found)
    wanted = [(kind, section) for kind in DeviceKind if (section := getattr(settings, kind.value)) is not None]
    yield from (_wanted(kind, section, found) for kind, section in wanted)
    if not found and not wanted:
        yield care("Devices", "None is plugged in and none is in the settings.", "The README shows how to name them.")


def _found(one: FoundDevice) -> Finding:
    about = f"Port {one.address}"
    match one.finding:
        case Found.ANSWERED:
            return well(about, f"a {_name(one.kind)} at {one.baud} baud: {one.answer}")
        case Found.SILENT:
            return well(about, "opens, and answers no question: a scanner, card reader or lamp would be so.")
        case Found.HELD:
            return care(
                about,
                f"cannot be opened ({one.answer}).",
                "A running kiosk holds its ports; stop it to look closer. Else add its user to the group dialout.",
            )
        case Found.NOT_ASKED:
            return well(about, "a USB printer; `first-stop devices list --port` asks it.")
        case Found.GONE:
            return ill(about, f"does not open ({one.answer}).", "Is the cable in at both ends?")
        case _:
            assert_never(one.finding)


def _wanted(kind: DeviceKind, section: DeviceSection, found: list[FoundDevice]) -> Finding:
    name = _name(kind).capitalize()
    if why := why_no_driver(section):
        return ill(name, f"the kiosk will not start with these settings: {why}.", "Correct them, or install what is missing.")
    if section.twin:
        return well(name, "a twin stands in for it (twin = true).")
    if isinstance(section, IdCardSection) and section.family == "pcsc":
        return well(name, "is asked through the PC/SC service; `first-stop devices card --family pcsc` tries it.")
    if section.port is None or not is_there(section.port):
        return ill(name, f"should be at {section.port}, where nothing is.", "Plug it in, or correct port in the settings.")
    if not section.port.startswith("tcp://") and not Path(section.port).is_char_device():
        return ill(name, f"should be at {section.port}, which is no serial port.", "Correct port in the settings.")
    if not _answers_us(kind, section):
        return well(name, f"is set to {section.port}, which is there; it answers no questions.")
    return _answered(name, kind, section, _at(section.port, found))


def _answers_us(kind: DeviceKind, section: DeviceSection) -> bool:
    """Scanners, card readers and lamps are never asked anything."""
    if isinstance(section, CardTerminalSection):
        return section.family in OWN_FAMILIES
    return kind is DeviceKind.PRINTER


def _answered(name: str, kind: DeviceKind, section: DeviceSection, one: FoundDevice) -> Finding:
    where = f"is set to {section.port}"
    if one.finding is Found.HELD:
        return _held(name, where, one)
    if one.finding is not Found.ANSWERED:
        return ill(name, f"{where}, and does not answer there.", "Is it switched on, and its cable in at both ends?")
    if one.kind is not kind:
        return ill(name, f"{where}, where a {_name(one.kind)} answered: {one.answer}.", "Correct port in the settings.")
    if wrong := _wrong_family(section, one):
        return ill(name, f"{where}, where a {one.answer} answered; the settings have {wrong}.", "Correct it in the settings.")
    if one.baud != section.baud and _has_a_speed(section.port or ""):
        return ill(name, f"answers at {one.baud} baud; the settings say {section.baud}.", f"Write baud = {one.baud}.")
    return _in_want(name, f"{where}: {one.answer}", one)


def _held(name: str, where: str, one: FoundDevice) -> Finding:
    if not os.access(one.address, os.R_OK | os.W_OK):
        return ill(
            name, f"{where}, which this user may not open.", "Add the kiosk's user to the group dialout, and start it again."
        )
    return care(name, f"{where}, which cannot be opened ({one.answer}).", "A running kiosk holds it; stop it to look closer.")


def _in_want(name: str, says: str, one: FoundDevice) -> Finding:
    wants = ", ".join(_WANTS.get(reason, reason.replace("_", " ")) for reason in one.reasons)
    if not wants:
        return well(name, says)
    if set(one.reasons) <= _PASSES:
        return care(name, f"{says}; {wants}.", "It works, and will want somebody soon.")
    return ill(name, f"{says}; {wants}.", "Put that right at the device.")


def _wrong_family(section: DeviceSection, one: FoundDevice) -> str:
    """What in the settings makes us speak another language than the device does; "" where both speak the same."""
    if isinstance(section, PrinterSection) and family_of_printer(section) != one.family:
        return f'profile = "{section.profile}"'
    if isinstance(section, CardTerminalSection) and section.family != one.family:
        return f'family = "{section.family}"'
    return ""


def _at(address: str, found: list[FoundDevice]) -> FoundDevice:
    """What was found there under any of its names; else it is asked now."""
    place = Path(address).resolve()
    known = (one for one in found if one.finding is not Found.NOT_ASKED and Path(one.address).resolve() == place)
    return next(known, None) or find_devices([address])[0]


def _has_a_speed(address: str) -> bool:
    """A device that is on USB itself, and not behind a serial adapter, answers at any; so does one on the network."""
    return _SERIAL.search(str(Path(address).resolve())) is not None


def _name(kind: DeviceKind | None) -> str:
    return kind.value.replace("_", " ") if kind else "device"
