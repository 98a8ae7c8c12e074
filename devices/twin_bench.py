"""Starts the twins that the settings ask for, each on a pty of its own."""

import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from devices.device_kind import DeviceKind
from devices.line.pty_port import PtyPort
from devices.printer.profile import Family
from devices.settings import CardTerminalSection, DeviceSection, IdCardSection, LampSection, PrinterSection, ScannerSection
from devices.twins import Twins


class Twin(Protocol):
    """Answers at the far end of a pty until that is closed."""

    def serve(self) -> None: ...


T = TypeVar("T", bound=Twin)


class TwinBench:
    """Each method starts one twin and returns the address at which its driver finds it."""

    def __init__(self) -> None:
        self.twins = Twins()
        self._threads: list[threading.Thread] = []

    def printer(self, section: PrinterSection) -> str:
        """As wide as the profile's paper, and obeying its maker. Raises ProfileUnknown."""
        from devices.printer.escpos_twin import EscposTwin
        from devices.printer.profile_facts import ProfileFacts
        from devices.printer.star_twin import StarTwin

        profile = ProfileFacts().profile(section.profile)
        make: Callable[..., EscposTwin | StarTwin] = StarTwin if profile.family is Family.STAR else EscposTwin
        self.twins.printer, address = self._started(
            DeviceKind.PRINTER,
            section,
            lambda port: make(port, width_dots=profile.paper.dots, dots_per_mm=profile.dots_per_mm),
        )
        return address

    def card_terminal(self, section: CardTerminalSection) -> str:
        from devices.card_terminal.telium_twin import TeliumTwin
        from devices.card_terminal.zvt_twin import ZvtTwin

        make: Callable[[PtyPort], TeliumTwin | ZvtTwin] = TeliumTwin if section.family == "telium" else ZvtTwin
        self.twins.card_terminal, address = self._started(DeviceKind.CARD_TERMINAL, section, make)
        return address

    def scanner(self, section: ScannerSection) -> str:
        from devices.scanner.scanner_twin import ScannerTwin

        self.twins.scanner, address = self._started(
            DeviceKind.SCANNER, section, lambda port: ScannerTwin(port, triggered=section.triggered)
        )
        return address

    def id_card(self, section: IdCardSection) -> str:
        from devices.id_card.id_card_twin import IdCardTwin

        self.twins.id_card, address = self._started(DeviceKind.ID_CARD, section, IdCardTwin)
        return address

    def lamp(self, section: LampSection) -> str:
        from devices.lamp.relay_twin import RelayTwin
        from devices.lamp.tower_twin import TowerTwin

        make: Callable[[PtyPort], RelayTwin | TowerTwin] = TowerTwin if section.family == "tower" else RelayTwin
        self.twins.lamp, address = self._started(DeviceKind.LAMP, section, make)
        return address

    def close(self) -> None:
        for port in self.twins.ports.values():
            port.close()
        for thread in self._threads:
            thread.join()

    def _started(self, kind: DeviceKind, section: DeviceSection, make: Callable[[PtyPort], T]) -> tuple[T, str]:
        port = PtyPort(baud=section.baud)
        self.twins.ports[kind] = port
        twin = make(port)
        thread = threading.Thread(target=twin.serve, name=f"twin of the {kind}", daemon=True)
        thread.start()
        self._threads.append(thread)
        return twin, str(port.path)
