"""The twins of scanners and card readers on the command line: what is typed is presented."""

import re
from collections.abc import Callable

from devices.id_card.id_card_twin import IdCardTwin
from devices.line.faulty_port import FaultyPort
from devices.scanner.scanner_twin import ScannerTwin
from ui.commands.device_tools.order import Order, OrderRefused

_TAG = re.compile(r"[0-9A-F]{10}")
_FAULTS = ("mute", "garbage", "half", "slow", "power-cut", "mend")


class PlayedScanner:
    """Orders: `present TEXT`, `present-as qr TEXT`, and the faults of the line."""

    def __init__(self, port: FaultyPort, say: Callable[..., None], triggered: bool) -> None:
        self._port = port
        self._say = say
        self._twin = ScannerTwin(port, triggered=triggered)

    def serve(self) -> None:
        self._twin.serve()

    def do(self, order: Order) -> None:
        """Raises OrderRefused."""
        match order.word:
            case "present":
                self._present(order.value, "qr")
            case "present-as":
                symbology, _, text = order.value.partition(" ")
                self._present(text, symbology)
            case _:
                suffer(self._port, order, "present TEXT", "present-as SYMBOLOGY TEXT")

    def _present(self, text: str, symbology: str) -> None:
        try:
            self._say("presented", seen=self._twin.present(text, symbology))
        except KeyError:
            there_are = ", ".join(ScannerTwin.SYMBOLOGIES)
            raise OrderRefused(f"no symbology {symbology!r}, as in present-as qr TEXT; there are {there_are}") from None


class PlayedIdCard:
    """Orders: `swipe TRACK-2`, `hold TAG`, `away`, `present NUMBER`, and the faults of the line."""

    def __init__(self, port: FaultyPort, say: Callable[..., None]) -> None:
        self._port = port
        self._say = say
        self._twin = IdCardTwin(port)

    def serve(self) -> None:
        self._twin.serve()

    def do(self, order: Order) -> None:
        """Raises OrderRefused."""
        match order.word:
            case "swipe" | "present" if not (order.value and order.value.isascii()):
                raise OrderRefused(f"{order.word} needs plain letters and digits, not {order.value!r}")
            case "swipe":
                self._twin.swipe(order.value.removeprefix(";").removesuffix("?"))
            case "hold":
                self._hold(order.value.upper())
            case "away":
                self._twin.take_away()
            case "present":
                self._twin.present(order.value)
            case _:
                suffer(self._port, order, "swipe TRACK-2", "hold TAG", "away", "present NUMBER")
                return
        self._say(order.word)

    def _hold(self, tag: str) -> None:
        if not _TAG.fullmatch(tag):
            raise OrderRefused(f"a tag has ten hexadecimal digits, as in hold 0A1B2C3D4E, not {tag!r}")
        self._twin.hold(tag)


def suffer(port: FaultyPort, order: Order, *known: str) -> None:
    """A fault of a line that only sends. Raises OrderRefused."""
    match order.word:
        case "mute":
            port.mute = True
        case "garbage":
            port.garbage = True
        case "half":
            port.half = True
        case "slow":
            port.delay = order.number() if order.value else 1.0
        case "power-cut":
            port.cut_after = int(order.number()) if order.value else 0
        case "mend":
            port.mute = port.garbage = port.half = False
            port.delay, port.cut_after = 0.0, None
            if not port.plugged_in:
                port.replug()
        case _:
            raise order.unknown(*known, *_FAULTS)
