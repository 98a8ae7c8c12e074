"""What is plugged in, and what each answered."""

from collections.abc import Iterator
from typing import assert_never

from devices.device_kind import DeviceKind
from devices.finding import Finding as Found
from devices.finding import FoundDevice, find_devices
from devices.line.address import is_there
from devices.settings import DeviceSection, DeviceSettings, IdCardSection
from kiosk.doctor.finding import Finding, care, ill, well


def look_at_devices(settings: DeviceSettings) -> Iterator[Finding]:
    """Asks every port that no other program holds, and compares with what the settings want."""
    found = find_devices()
    yield from (_found(one) for one in found)
    wanted = [(kind, section) for kind in DeviceKind if (section := getattr(settings, kind.value)) is not None]
    yield from (_wanted(kind, section) for kind, section in wanted)
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
            return care(about, "is held by another program.", "A running kiosk holds its ports; stop it to look closer.")
        case Found.NOT_ASKED:
            return well(about, "a USB printer; `first-stop devices list --port` asks it.")
        case Found.GONE:
            return ill(about, f"does not open ({one.answer}).", "Is the cable in at both ends?")
        case _:
            assert_never(one.finding)


def _wanted(kind: DeviceKind, section: DeviceSection) -> Finding:
    name = _name(kind).capitalize()
    if section.twin:
        return well(name, "a twin stands in for it (twin = true).")
    if isinstance(section, IdCardSection) and section.family == "pcsc":
        return well(name, "is asked through the PC/SC service; `first-stop devices card --family pcsc` tries it.")
    if section.port is not None and is_there(section.port):
        return well(name, f"is set to {section.port}, which is there.")
    return ill(name, f"should be at {section.port}, where nothing is.", "Plug it in, or correct port in the settings.")


def _name(kind: DeviceKind | None) -> str:
    return kind.value.replace("_", " ") if kind else "device"
