"""Keeps an eye on the hub's disks, so that staff hear of one before they wonder why kiosks keep what they should send."""

from kiosk import log_events
from kiosk.hub.settings import HubSettings
from kiosk.hub.storage_trouble import StorageTrouble, storage_troubles


class StorageWatch:
    """One thread looks, any may read. Each trouble is logged when it comes and when it has gone."""

    def __init__(self, settings: HubSettings) -> None:
        self._settings = settings
        self._troubles: tuple[StorageTrouble, ...] = ()

    @property
    def troubles(self) -> tuple[StorageTrouble, ...]:
        """As they were at the last look."""
        return self._troubles

    def look(self) -> tuple[StorageTrouble, ...]:
        """What is wrong now."""
        before, self._troubles = self._troubles, storage_troubles(self._settings)
        for one in self._troubles:
            if one not in before:
                log_events.hub_storage_in_trouble(place=one.place, trouble=one.fault, stops_intake=one.stops_intake)
        for one in before:
            if one not in self._troubles:
                log_events.hub_storage_well_again(place=one.place, trouble=one.fault)
        return self._troubles
