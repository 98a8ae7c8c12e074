"""What of a kiosk's equipment works at this moment, as far as a visitor is concerned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Equipment:
    """True only where the device or the hub has said so; silence is not working."""

    printer: bool = False
    card_terminal: bool = False
    hub: bool = False
    scanner: bool = False
    """Its line is open; a scanner says nothing by itself."""
    lamp: bool = False
    """Its line is open; a lamp acknowledges nothing."""
    full: bool = False
    """There is no room to keep another form: on the disk, or among those that wait for the hub."""
    unsettled: bool = False
    """An earlier payment's end is not known, so no money is taken."""

    @property
    def can_take_cards(self) -> bool:
        return self.card_terminal and not self.unsettled
