"""The disks of a hub: its own, and the one of its second copy. The same words stand on the console."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.doctor.finding import Finding, care, ill, well
from kiosk.hub.settings import HubSettingsWrong, read_settings
from kiosk.hub.storage_trouble import StorageFault, StoragePlace, StorageTrouble, storage_troubles

_ABOUT = {StoragePlace.HUB: "The hub's own disk", StoragePlace.SECOND_COPY: "The disk of the second copy"}
_SAYS = {
    StorageFault.FULL: "It has no room left.",
    StorageFault.UNWRITABLE: "It cannot be written ({}).",
    StorageFault.NEARLY_FULL: "It is nearly full.",
    StorageFault.SHARED_DISK: "It is the hub's own disk: whoever loses one loses both.",
}
_STOPPED = (
    "The hub takes in nothing that visitors send. Nothing is lost: kiosks keep it, sealed, and send it by themselves once this "
    "is mended. Photos from phones cannot be sent until then."
)
_REMEDY = {
    StorageFault.FULL: "Free some space in {}, or give it a larger disk.",
    StorageFault.UNWRITABLE: "Look whether the disk of {} is connected and mounted, and whether the hub's user may write there.",
    StorageFault.NEARLY_FULL: "Free some space in {}: once it is full the hub takes nothing in.",
    StorageFault.SHARED_DISK: "Look whether the other disk is mounted at {}. Without one, take second_copy out of hub.toml.",
}


def storage_finding(trouble: StorageTrouble) -> Finding:
    """What, where, and what to do."""
    says, remedy = _SAYS[trouble.fault].format(trouble.why), _REMEDY[trouble.fault].format(trouble.folder)
    if trouble.stops_intake:
        return ill(_ABOUT[trouble.place], f"{says} {_STOPPED}", remedy)
    return care(_ABOUT[trouble.place], says, remedy)


def look_at_hub_storage(data: Path) -> Iterator[Finding]:
    """Nothing where there is no hub here. Looks beside a serving hub without disturbing it."""
    if not (data / "hub").is_dir():
        return
    try:
        settings = read_settings(data)
    except HubSettingsWrong:
        return  # said where phones are looked at
    troubles = storage_troubles(settings)
    yield from map(storage_finding, troubles)
    if not troubles:
        yield well("The hub's disks", "Everything that comes in can be kept.")
