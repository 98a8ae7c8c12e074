"""The twins a kiosk runs with, for whoever plays the visitor's hand: the dev dock and the tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from devices.device_kind import DeviceKind
from devices.line.pty_port import PtyPort

if TYPE_CHECKING:  # a kiosk with real devices loads no twin
    from devices.card_terminal.telium_twin import TeliumTwin
    from devices.card_terminal.zvt_twin import ZvtTwin
    from devices.id_card.id_card_twin import IdCardTwin
    from devices.lamp.relay_twin import RelayTwin
    from devices.lamp.tower_twin import TowerTwin
    from devices.printer.printer_twin import PrinterTwin
    from devices.scanner.scanner_twin import ScannerTwin


@dataclass(slots=True)
class Twins:
    """None where the device is real or missing. `ports` holds each twin's line, to be unplugged and plugged in again."""

    printer: PrinterTwin | None = None
    card_terminal: ZvtTwin | TeliumTwin | None = None
    scanner: ScannerTwin | None = None
    id_card: IdCardTwin | None = None
    lamp: RelayTwin | TowerTwin | None = None
    ports: dict[DeviceKind, PtyPort] = field(default_factory=dict)
