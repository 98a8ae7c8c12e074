"""Whether this machine has a driver for what the settings ask for."""

from devices.card_terminal.families import UnknownFamily, load_adapter
from devices.driver_missing import DriverMissing
from devices.drivers import card_terminal_on, contactless_reader
from devices.line.address import open_address
from devices.line.reopening_line import ReopeningLine
from devices.printer.profile import Family
from devices.printer.profile_facts import ProfileFacts, ProfileUnknown
from devices.settings import CardTerminalSection, DeviceSection, IdCardSection, PrinterSection

OWN_FAMILIES = ("zvt", "telium")
"""Terminals whose questions we know; an acquirer's own adapter has its own."""


def why_no_driver(section: DeviceSection) -> str:
    """In words, for the installer; "" where there is one. Touches no device."""
    try:
        match section:
            case PrinterSection():
                ProfileFacts().profile(section.profile)
            case CardTerminalSection() if section.family in OWN_FAMILIES:
                card_terminal_on(ReopeningLine(lambda: open_address(section.port or "", section.baud), section.baud), section)
            case CardTerminalSection():
                load_adapter(section.family)  # not called: what somebody else's does at once, nobody knows
            case IdCardSection() if section.family == "pcsc":
                contactless_reader(section)
    except UnknownFamily as unknown:
        return f"no such payment terminal: {unknown}"
    except (ProfileUnknown, DriverMissing) as trouble:
        return str(trouble)
    return ""


def family_of_printer(section: PrinterSection) -> Family:
    """Whose commands its profile obeys. Raises ProfileUnknown."""
    return ProfileFacts().profile(section.profile).family
