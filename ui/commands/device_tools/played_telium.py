"""A Telium terminal's twin on the command line."""

from collections.abc import Callable

from devices.card_terminal.telium_twin import TeliumState, TeliumTwin
from devices.line.pty_port import PtyPort
from ui.commands.device_tools.order import Order

_KNOWN = ("card", "decline", "stop-key", "mute", "mend", "bad-crc")


class PlayedTelium:
    """Says its state and what it charged whenever they change."""

    def __init__(self, port: PtyPort, say: Callable[..., None], card: str, card_after: float) -> None:
        self._say = say
        self._card = card
        self._twin = TeliumTwin(
            port, on_change=self._changed, auto_card_after=card_after if card in ("approve", "decline") else None
        )

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
            case "mute":
                self._twin.mute()
            case "mend":
                self._twin.unmute()
            case "bad-crc":
                self._twin.bad_answers(int(order.number()) if order.value else 1)
            case _:
                raise order.unknown(*_KNOWN)

    def _changed(self) -> None:
        if self._twin.state is TeliumState.WAITING_FOR_CARD and self._card == "decline":
            self._twin.decline_next()
        self._say("terminal", state=self._twin.state, display=list(self._twin.display_lines), charged=list(self._twin.charged))
