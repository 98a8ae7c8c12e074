"""From a section of the settings to the driver it names. Imports only what is asked for."""

from typing import assert_never

from devices.card_terminal.card_terminal import CardTerminal
from devices.card_terminal.families import UnknownFamily, load_adapter
from devices.driver_missing import DriverMissing
from devices.id_card.id_card_reader import IdCardReader
from devices.lamp.help_lamp import HelpLamp
from devices.line.line import Line
from devices.printer.profile import Family
from devices.printer.shaper import LineShaper
from devices.printer.wired_printer import WiredPrinter
from devices.scanner.scanner import Scanner
from devices.settings import CardTerminalSection, IdCardSection, LampSection, PrinterSection, ScannerSection


def printer_on(line: Line, section: PrinterSection, shaper: LineShaper | None, *, left_over: bool = False) -> WiredPrinter:
    """`left_over`: another job may still hang in the printer. Raises ProfileUnknown."""
    from devices.printer.escpos_printer import EscposPrinter
    from devices.printer.profile_facts import ProfileFacts
    from devices.printer.star_printer import StarPrinter

    if shaper is None:
        raise ValueError("a printer needs a shaper for what its code pages cannot say")
    profile = ProfileFacts().profile(section.profile)
    driver = StarPrinter if profile.family is Family.STAR else EscposPrinter
    return driver(line, profile, shaper, reload_seconds=section.reload_seconds, left_over=left_over)


def card_terminal_on(line: Line, section: CardTerminalSection) -> CardTerminal:
    """Raises DriverMissing."""
    try:
        return load_adapter(section.family)(line, {"password": section.password, **section.options})
    except UnknownFamily as unknown:
        raise DriverMissing(f"no such payment terminal: {unknown}") from unknown
    except ValueError as trouble:
        raise DriverMissing(f"an option of the payment terminal {section.family} makes no sense: {trouble}") from trouble


def scanner_on(line: Line, section: ScannerSection) -> Scanner:
    from devices.scanner.serial_scanner import SerialScanner

    return SerialScanner(line, triggered=section.triggered, aim=section.aim or section.twin, bill_prefixes=section.bill_prefixes)


def id_card_reader_on(line: Line, section: IdCardSection) -> IdCardReader:
    """A reader on a serial line; `pcsc` has none."""
    from devices.id_card.framed_card_reader import FramedCardReader
    from devices.id_card.library_card_frames import library_card_in
    from devices.id_card.magstripe_frames import magnetic_card_in
    from devices.id_card.rdm6300_reader import Rdm6300Reader

    match section.family:
        case "magstripe":
            return FramedCardReader(line, magnetic_card_in)
        case "library":
            return FramedCardReader(line, library_card_in)
        case "rdm6300":
            return Rdm6300Reader(line)
        case "pcsc":
            raise ValueError("a contactless reader has no line")
        case _:
            assert_never(section.family)


def contactless_reader(section: IdCardSection) -> IdCardReader:
    """Has no line: the PC/SC service talks to it. Raises DriverMissing."""
    from devices.id_card.pcsc_reader import PcscReader

    try:
        from devices.id_card.pyscard_slot import PyscardSlot
    except ImportError as missing:
        raise DriverMissing("contactless cards need pyscard: pip install 'first-stop[contactless]'") from missing
    return PcscReader(PyscardSlot(section.port or ""))


def lamp_on(line: Line, section: LampSection) -> HelpLamp:
    from devices.lamp.relay_lamp import RelayLamp
    from devices.lamp.tower_lamp import TowerLamp

    match section.family:
        case "relay":
            return RelayLamp(line, section.channel)
        case "tower":
            return TowerLamp(line, buzzer=section.buzzer)
        case _:
            assert_never(section.family)
