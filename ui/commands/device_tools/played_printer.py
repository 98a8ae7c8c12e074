"""A receipt printer's twin on the command line: slips as files, faults by name."""

from collections.abc import Callable
from pathlib import Path

from devices.line.pty_port import PtyPort
from devices.printer.escpos_twin import EscposTwin
from devices.printer.printer_twin import NEAR_END_MM, PrinterTwin
from devices.printer.profile import Family, PrinterProfile
from devices.printer.slip import Slip
from devices.printer.star_twin import StarTwin
from devices.printer.twin_fault import TwinFault
from ui.commands.device_tools.order import Order

_OTHER_NAMES = {"cover": TwinFault.COVER_OPEN, "half": TwinFault.HALF_ANSWERS, "paper": TwinFault.PAPER_OUT}
_BY_LINE = {TwinFault.PAPER_OUT, TwinFault.COVER_OPEN}
"""Their @N counts printed lines; everybody else's counts bytes received."""
_KNOWN = ("paper-out", "near-end", "reload", "cover", "close-cover", "tear", "mend", "half")


class PlayedPrinter:
    """Writes each slip as it is cut or torn off: `slip-0001.png` and `slip-0001.txt`, the codes at the text's end."""

    def __init__(self, port: PtyPort, say: Callable[..., None], slips: Path | None, profile: PrinterProfile) -> None:
        self._say = say
        self._folder = slips
        self._written = 0
        self._told = 0
        self._last: Slip | None = None
        maker = StarTwin if profile.family is Family.STAR else EscposTwin
        self._twin: PrinterTwin = maker(
            port, width_dots=profile.paper.dots, dots_per_mm=profile.dots_per_mm, on_change=self._changed
        )

    def serve(self) -> None:
        self._twin.serve()
        self._twin.tear_off()  # a printer without a knife: somebody takes what came out
        self._changed()

    def do(self, order: Order) -> None:
        """Raises OrderRefused. `mend` ends every fault there is, `mend power-cut` one of them."""
        match order.word:
            case "reload":
                self._twin.reload()
            case "near-end":
                self._twin.reload(NEAR_END_MM / 2)
            case "close-cover":
                self._twin.close_cover()
            case "tear":
                self._twin.tear_off()
            case "mend":
                self._mend(order)
            case _:
                self._suffer(order)

    def _suffer(self, order: Order) -> None:
        fault = self._fault(order.word, order)
        if not order.value:
            self._twin.fault(fault)
        elif fault in _BY_LINE:
            self._twin.fault(fault, at_line=int(order.number()))
        else:
            self._twin.fault(fault, at_byte=int(order.number()))

    def _mend(self, order: Order) -> None:
        for fault in [self._fault(order.value, order)] if order.value else self._twin.faults:
            self._twin.clear(fault)

    def _fault(self, word: str, order: Order) -> TwinFault:
        name = word.replace("-", "_")
        if word in _OTHER_NAMES:
            return _OTHER_NAMES[word]
        if name not in {fault.value for fault in TwinFault}:
            more = (fault.replace("_", "-") for fault in TwinFault)
            raise order.unknown(*_KNOWN, *(word for word in more if word not in _KNOWN))
        return TwinFault(name)

    def _changed(self) -> None:
        for command in self._twin.unknown_commands[self._told :]:
            self._say("unknown", command=command.decode("ascii", "backslashreplace"))
        self._told = len(self._twin.unknown_commands)
        finished = [slip for slip in self._twin.slips if slip.finished]
        known = next((place for place, slip in enumerate(finished) if slip is self._last), -1)
        for slip in finished[known + 1 :]:
            self._keep(slip)

    def _keep(self, slip: Slip) -> None:
        self._last = slip
        self._written += 1
        if self._folder is None:
            self._say("slip", number=self._written, lines=len(slip.lines))
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        place = self._folder / f"slip-{self._written:04}"
        place.with_suffix(".png").write_bytes(slip.png)
        place.with_suffix(".txt").write_text("\n".join((slip.text, *slip.codes, "")), encoding="utf-8")
        self._say("slip", number=self._written, lines=len(slip.lines), file=str(place.with_suffix(".png")))
