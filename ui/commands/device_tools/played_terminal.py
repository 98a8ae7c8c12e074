"""A ZVT payment terminal's twin on the command line: a card that comes by itself, faults by name."""

from collections.abc import Callable

from devices.card_terminal.zvt_twin import ZvtTwin
from devices.card_terminal.zvt_twin_counter import TwinState
from devices.card_terminal.zvt_twin_faults import UnknownFault
from devices.line.pty_port import PtyPort
from ui.commands.device_tools.order import Order, OrderRefused

_FAULTS = {"power-cut": "cut", "duplicate-status": "duplicate"}
_PLAIN_NO = 0x05
_KNOWN = (
    "card",
    "decline",
    "stop-key",
    "take-card",
    "power-cut",
    "nak",
    "bad-crc",
    "duplicate-status",
    "garbage",
    "slow",
    "mute",
    "mend",
)


class PlayedTerminal:
    """Says its state and its account whenever they change; the account is what a visitor was charged."""

    def __init__(self, port: PtyPort, say: Callable[..., None], card: str, card_after: float, pence: int | None) -> None:
        self._say = say
        self._card = card
        self._pence = pence
        self._told: object = None
        self._twin = ZvtTwin(port, on_change=self._changed, auto_card_after=None if card in ("none", "stop-key") else card_after)

    def serve(self) -> None:
        self._twin.serve()

    def do(self, order: Order) -> None:
        """Raises OrderRefused."""
        match order.word:
            case "card":
                self._twin.present_card()
            case "decline":
                self._twin.decline_next()
            case "stop-key":
                self._twin.visitor_cancels()
            case "take-card":
                self._twin.remove_card()
            case "mend":
                self._twin.unmute()
            case _:
                self._suffer(order)

    def _suffer(self, order: Order) -> None:
        name = _FAULTS.get(order.word, order.word)
        try:
            self._twin.faults.take(f"{name}:{order.value}" if order.value else name)
        except UnknownFault as fault:
            raise OrderRefused(f"{fault}; and {', '.join(_KNOWN)}, unplug, replug") from fault

    def _changed(self) -> None:
        if self._twin.state is TwinState.WAITING_FOR_CARD:
            self._prepare_card()
        charged = [
            {"trace": b.trace, "receipt": b.receipt, "pence": b.pence, "state": b.state} for b in self._twin.ledger.bookings
        ]
        news = (self._twin.state, charged)
        if news != self._told:
            self._told = news
            self._say("terminal", state=self._twin.state, display=list(self._twin.display_lines), account=charged)

    def _prepare_card(self) -> None:
        match self._card:
            case "decline":
                self._twin.decline_next(_PLAIN_NO)
            case "partial":
                self._twin.partial(self._pence or 1)
            case "wrong-pin":
                self._twin.wrong_pin_then_ok()
            case "stays":
                self._twin.card_stays()
            case "stop-key":
                self._twin.visitor_cancels()
