"""From settings to working devices: the only place that opens ports or chooses twins."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from devices.card_terminal.card_terminal import CardTerminal
from devices.device_kind import DeviceKind
from devices.drivers import card_terminal_on, contactless_reader, id_card_reader_on, lamp_on, printer_on, scanner_on
from devices.feed import Feed
from devices.health import Health
from devices.health_board import HealthBoard, OnHealth
from devices.health_watch import HealthWatch
from devices.id_card.identity_card import CardRefusal, IdentityCard
from devices.line.address import is_there, open_address
from devices.line.reopening_line import ReopeningLine
from devices.printer.receipt_printer import ReceiptPrinter
from devices.printer.shaper import LineShaper
from devices.scanner.scan import Scan, ScanRefusal
from devices.settings import (
    CardTerminalSection,
    DeviceSection,
    DeviceSettings,
    IdCardSection,
    LampSection,
    PrinterSection,
    ScannerSection,
)
from devices.shared_lamp import SharedLamp
from devices.shared_printer import SharedPrinter
from devices.shared_terminal import SharedTerminal
from devices.twin_bench import TwinBench
from devices.twins import Twins


class _Threaded(Protocol):
    def start(self) -> None: ...
    def close(self) -> None: ...


T = TypeVar("T", bound=_Threaded)


class Rack:
    """One thread a device. What the settings leave out is None; what is unplugged is a health, never an exception.

    `on_health` hears of each change, on the thread of the device that changed. `shaper` draws what no code page can
    print; a printer needs one. `left_over`: a receipt was interrupted before, and may hang in the printer.
    Raises ProfileUnknown for a printer nobody knows, DriverMissing for a driver not installed.
    """

    def __init__(
        self,
        settings: DeviceSettings,
        on_health: OnHealth | None = None,
        shaper: LineShaper | None = None,
        *,
        left_over: bool = False,
    ) -> None:
        self._board = HealthBoard(on_health or _nobody)
        self._bench = TwinBench()
        self._lines: list[ReopeningLine] = []
        self._threads: list[_Threaded] = []
        self.printer: ReceiptPrinter | None = None
        self.card_terminal: CardTerminal | None = None
        self.scans: Feed[Scan | ScanRefusal] | None = None
        self.id_cards: Feed[IdentityCard | CardRefusal] | None = None
        self.lamp: SharedLamp | None = None
        try:
            self._fill(settings, shaper, left_over)
        except BaseException:
            self._bench.close()
            raise
        for threaded in self._threads:
            threaded.start()

    @property
    def twins(self) -> Twins:
        return self._bench.twins

    def health(self) -> dict[DeviceKind, Health]:
        """The latest, at once."""
        return self._board.latest()

    def close(self) -> None:
        """Ends what is under way (a payment is then settled at the next start), then every thread, line and twin."""
        for line in self._lines:
            line.retire()
        for threaded in self._threads:
            threaded.close()
        for line in self._lines:
            line.close()
        self._bench.close()

    def _fill(self, settings: DeviceSettings, shaper: LineShaper | None, left_over: bool) -> None:
        if settings.printer:
            self.printer = self._printer(settings.printer, shaper, left_over)
        if settings.card_terminal:
            self.card_terminal = self._card_terminal(settings.card_terminal)
        if settings.scanner:
            self.scans = self._scans(settings.scanner)
        if settings.id_card:
            self.id_cards = self._id_cards(settings.id_card)
        if settings.lamp:
            self.lamp = self._lamp(settings.lamp)

    def _printer(self, section: PrinterSection, shaper: LineShaper | None, left_over: bool) -> SharedPrinter:
        address = section.port or self._bench.printer(section)
        line = self._line(address, section, hardware_flow=section.hardware_flow)
        driver = printer_on(line, section, shaper, left_over=left_over)
        watch = self._watch(DeviceKind.PRINTER, driver.health, address, well=2.0, unwell=1.0)
        return self._run(SharedPrinter(driver, watch))

    def _card_terminal(self, section: CardTerminalSection) -> SharedTerminal:
        address = section.port or self._bench.card_terminal(section)
        line = self._line(address, section, stop_bits=section.stop_bits_on_the_line)
        driver = card_terminal_on(line, section)
        # Asked seldom while well: some terminals wake their display for each question.
        watch = self._watch(DeviceKind.CARD_TERMINAL, driver.health, address, well=60.0, unwell=3.0)
        return self._run(SharedTerminal(driver, watch))

    def _scans(self, section: ScannerSection) -> Feed[Scan | ScanRefusal]:
        scanner = scanner_on(self._line(section.port or self._bench.scanner(section), section), section)
        saw = self._board.expect(DeviceKind.SCANNER)
        return self._run(Feed("scanner", scanner, saw, scanner.trigger if section.triggered else None))

    def _id_cards(self, section: IdCardSection) -> Feed[IdentityCard | CardRefusal]:
        if section.family == "pcsc":
            reader = contactless_reader(section)
        else:
            reader = id_card_reader_on(self._line(section.port or self._bench.id_card(section), section), section)
        return self._run(Feed("id card", reader, self._board.expect(DeviceKind.ID_CARD)))

    def _lamp(self, section: LampSection) -> SharedLamp:
        lamp = lamp_on(self._line(section.port or self._bench.lamp(section), section), section)
        return self._run(SharedLamp(lamp, self._board.expect(DeviceKind.LAMP)))

    def _line(self, address: str, section: DeviceSection, *, stop_bits: int = 1, hardware_flow: bool = False) -> ReopeningLine:
        baud = section.baud
        line = ReopeningLine(lambda: open_address(address, baud, stop_bits=stop_bits, hardware_flow=hardware_flow), baud)
        self._lines.append(line)
        return line

    def _watch(self, kind: DeviceKind, ask: Callable[[], Health], address: str, *, well: float, unwell: float) -> HealthWatch:
        return HealthWatch(ask, self._board.expect(kind), lambda: is_there(address), well, unwell)

    def _run(self, threaded: T) -> T:
        self._threads.append(threaded)
        return threaded


def _nobody(_: object) -> None:
    """Nobody wants to hear of health."""
