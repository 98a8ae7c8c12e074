"""Wires the dev dock: what somebody does there happens to the twins, and what the twins do shows there."""

import base64
import json
import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from devices.card_terminal.zvt_twin_counter import TwinState
from devices.device_kind import DeviceKind
from devices.lamp.tower_twin import Glow, TowerTwin
from devices.printer.twin_fault import TwinFault
from devices.twins import Twins
from ui.touch.devdock.dev_dock_model import DevDockModel
from ui.touch.devdock.dev_dock_view import CodeRow, DevDockView, LineRow

LOOK_MS = 200
NAMES = {
    DeviceKind.PRINTER: "Printer",
    DeviceKind.CARD_TERMINAL: "Card terminal",
    DeviceKind.SCANNER: "Scanner",
    DeviceKind.ID_CARD: "Card reader",
    DeviceKind.LAMP: "Lamp",
}
CODES = (
    CodeRow("9826000101123456787", "Council tax bill"),
    CodeRow("982604040041234501040095", "Invoice for £104"),
    CodeRow("4761739001010119", "A payment card"),
    CodeRow("https://www.tamarside.example/case/K7ABCDE2", "A case's slip"),
)


class Dock(QObject):
    """`control` is where `first-stop run` listens for wishes about the hub, None where nobody does."""

    def __init__(self, twins: Twins, model: DevDockModel, console: str, control: int | None) -> None:
        super().__init__()
        self._twins = twins
        self._model = model
        self._console = console
        self._control = control
        self._hub_running = True
        self._last_slip: tuple[int, int, str] = (0, 0, "")
        self._connect(model)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Brings the dock up to date with the twins."""
        printer, terminal = self._twins.printer, self._twins.card_terminal
        faults = printer.faults if printer else frozenset()
        self._model.show(
            DevDockView(
                slip=self._slip(),
                slips=self._last_slip[0],
                paper=TwinFault.PAPER_OUT not in faults,
                cover_closed=TwinFault.COVER_OPEN not in faults,
                terminal=terminal.display_lines if terminal else (),
                terminal_waiting=terminal is not None and terminal.state is TwinState.WAITING_FOR_CARD,
                lamp=self._lamp(),
                hub_running=self._hub_running,
                console=self._console,
                lines=tuple(LineRow(kind, NAMES[kind], port.plugged_in) for kind, port in self._twins.ports.items()),
                codes=CODES,
            )
        )

    def _connect(self, model: DevDockModel) -> None:
        terminal, printer, scanner = self._twins.card_terminal, self._twins.printer, self._twins.scanner
        if terminal is not None:
            model.card_presented.connect(terminal.present_card)
            model.card_declined.connect(lambda: (terminal.decline_next(), terminal.present_card()))
            model.card_cancelled.connect(terminal.visitor_cancels)
        if printer is not None:
            model.paper_pulled.connect(printer.paper_out)
            model.paper_reloaded.connect(printer.reload)
            model.cover_set.connect(lambda closed: printer.close_cover() if closed else printer.open_cover())
        if scanner is not None:
            model.code_scanned.connect(scanner.present)
        model.line_set.connect(self._set_line)
        model.hub_set.connect(self._set_hub)

    def _set_line(self, line: str, plugged: bool) -> None:
        port = self._twins.ports[DeviceKind(line)]
        if plugged:
            port.replug()
        else:
            port.unplug()

    def _set_hub(self, running: bool) -> None:
        if self._control is None:
            return
        os.write(self._control, b"start hub\n" if running else b"stop hub\n")
        self._hub_running = running
        self.look()

    def _slip(self) -> str:
        """The last slip as a data URL, made anew only when something came out."""
        slips = self._twins.printer.slips if self._twins.printer else ()
        if not slips:
            return ""
        count, size = len(slips), len(slips[-1].png)
        if (count, size) != self._last_slip[:2]:
            picture = base64.b64encode(slips[-1].png).decode("ascii")
            self._last_slip = (count, size, f"data:image/png;base64,{picture}")
        return self._last_slip[2]

    def _lamp(self) -> str:
        lamp = self._twins.lamp
        if lamp is None:
            return "off"
        if isinstance(lamp, TowerTwin):
            lit = {colour: glow for colour, glow in lamp.glows.items() if glow is not Glow.OFF and colour != "buzzer"}
            return next((f"blink-{colour}" if glow is Glow.BLINK else colour for colour, glow in lit.items()), "off")
        return "on" if lamp.lit else "off"


def console_note(folder: Path, url: str) -> str:
    """The console's address and demo sign-ins, as `first-stop run` printed them; the address alone where there are none."""
    try:
        people = json.loads((folder / "demo-sign-ins.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return url
    return "\n".join([url, *(f"{person['sign_in_name']}  {person['password']}" for person in people)])
