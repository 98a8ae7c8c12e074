"""Everything that is on its way to back offices: a thread for each of them, and one for the references it has promised."""

from collections.abc import Mapping, Sequence

from kiosk.delivery.adapter import Adapter, GivesTokens
from kiosk.delivery.delivery_queue import DeliveryQueue
from kiosk.delivery.lane import Lane, OpenReport
from kiosk.delivery.settings import DeliveryRule
from kiosk.delivery.token_book import TokenBook
from kiosk.delivery.token_lane import TokenLane
from kiosk.link.worker import Worker


class Courier:
    """Can be started and stopped again, as the hub's server is."""

    def __init__(
        self,
        adapters: Mapping[str, Adapter],
        rules: Sequence[DeliveryRule],
        queue: DeliveryQueue,
        tokens: TokenBook,
        open_report: OpenReport,
    ) -> None:
        self._lanes = {name: Lane(name, adapter, rules, queue, open_report) for name, adapter in adapters.items()}
        givers = {name: adapter for name, adapter in adapters.items() if isinstance(adapter, GivesTokens)}
        self._token_lanes = {name: TokenLane(name, adapter, tokens) for name, adapter in givers.items()}
        self._workers: dict[str, Worker] = {}

    def start(self) -> None:
        self._workers = {name: Worker(f"delivery-{name}", lane.turn) for name, lane in self._lanes.items()}
        self._workers |= {f"{name} tokens": Worker(f"tokens-{name}", lane.turn) for name, lane in self._token_lanes.items()}
        for worker in self._workers.values():
            worker.start()

    def wake(self, back_office: str) -> None:
        """Somebody wants something tried now."""
        worker = self._workers.get(back_office)
        if worker is not None:
            worker.wake()

    def stop(self, seconds: float = 3.0) -> None:
        """What is being sent just now may end after this; the queue is whole either way."""
        for worker in self._workers.values():
            worker.stop(0)
        for worker in self._workers.values():
            worker.stop(seconds)
