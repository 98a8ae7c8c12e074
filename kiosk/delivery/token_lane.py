"""Asks a back office for the references it has promised."""

from kiosk.delivery.adapter import GivesTokens
from kiosk.delivery.delivery_fault import DeliveryFault
from kiosk.delivery.token_book import TokenBook

LOOK_SECONDS = 20.0


class TokenLane:
    """Belongs to one thread."""

    def __init__(self, name: str, adapter: GivesTokens, tokens: TokenBook) -> None:
        self._name = name
        self._adapter = adapter
        self._tokens = tokens

    def turn(self) -> float:
        """Asks for the next one that is due. In how many seconds to come back: what is in trouble is asked again in its turn."""
        promised = self._tokens.due(self._name)
        if promised is None:
            return LOOK_SECONDS
        try:
            reference = self._adapter.reference_for(promised.token)
        except DeliveryFault:
            return LOOK_SECONDS
        if reference:
            self._tokens.resolved(promised, reference)
        return 0
