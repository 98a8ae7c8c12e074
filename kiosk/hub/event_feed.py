"""Hands new lines of the event log to everyone who waits for them: read once, given to all, in order.

The log is the truth: waking only says "look". Each subscriber has an Event of its own, because a shared condition makes
hundreds of waiters queue for one lock.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from kiosk import log_events
from kiosk.hub_store import events
from kiosk.hub_store.events import HubEvent
from kiosk.hub_store.store import HubStore

MOST_KEPT = 2000
"""A subscriber this far behind is let go; it comes back with the last id it saw."""
LOOK_AGAIN = 1.0
"""Seconds. On SQLite this is how another process (the command line) is heard at all; on PostgreSQL, should a notice be lost."""


class ListeningOver(Exception):
    """The subscriber did not keep up, or the hub is closing. Come back with the last id that was seen."""


class Subscription:
    """What one listener has not yet heard."""

    def __init__(self, wanted: Callable[[HubEvent], bool]) -> None:
        self._wanted = wanted
        self._kept: deque[HubEvent] = deque()
        self._something = asyncio.Event()
        self._over = False

    def offer(self, batch: Sequence[HubEvent]) -> None:
        """Called on the feed's own loop only."""
        self._kept.extend(event for event in batch if self._wanted(event))
        self._over = self._over or len(self._kept) > MOST_KEPT
        if self._kept:
            self._something.set()

    def end(self) -> None:
        """Nothing more will come."""
        self._over = True
        self._something.set()

    async def next(self, seconds: float) -> list[HubEvent]:
        """What has come, waiting for the first as long as told; empty when nothing came. Raises ListeningOver."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._something.wait(), seconds)
        if self._over:
            raise ListeningOver
        heard = list(self._kept)
        self._kept.clear()
        self._something.clear()
        return heard


class EventFeed:
    """One for a process. `run` belongs to the server's lifespan. `look_again`: seconds between looks without a wake-up."""

    def __init__(self, store: HubStore, look_again: float = LOOK_AGAIN) -> None:
        self._look_again = look_again
        self._store = store
        self._subscriptions: set[Subscription] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._look = asyncio.Event()
        self._last = 0
        self._closing = False
        self._in_trouble = False

    async def begin(self) -> None:
        """From the newest line on, everything will be handed out."""
        self._loop = asyncio.get_running_loop()
        self._last = await asyncio.to_thread(self._newest)

    async def run(self) -> None:
        """After `begin`: reads on until cancelled."""
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), self._look_again)
            self._look.clear()
            await self._try_to_catch_up()

    def wake(self) -> None:
        """Something was committed. From any thread; before `begin` there is nobody to wake."""
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended: nobody is waiting any more
                loop.call_soon_threadsafe(self._look.set)

    def close(self) -> None:
        """Ends every subscription, so that the server can close its streams. From any thread."""
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended, and every stream with it
                loop.call_soon_threadsafe(self._end_all)

    @contextmanager
    def subscription(self, wanted: Callable[[HubEvent], bool]) -> Iterator[Subscription]:
        """New lines from now on. Subscribe first, read what lies before second: then nothing falls between."""
        subscription = Subscription(wanted)
        if self._closing:
            subscription.end()
        self._subscriptions.add(subscription)
        try:
            yield subscription
        finally:
            self._subscriptions.discard(subscription)

    def _end_all(self) -> None:
        self._closing = True
        for subscription in self._subscriptions:
            subscription.end()

    async def _try_to_catch_up(self) -> None:
        try:
            await self._catch_up()
            self._in_trouble = False
        except Exception as fault:  # noqa: BLE001 — the feed's door: the database is away: said once, looked for again
            if not self._in_trouble:
                log_events.hub_chore_failed(chore="hand out events", fault=fault)
            self._in_trouble = True
            await asyncio.sleep(self._look_again)

    async def _catch_up(self) -> None:
        while batch := await asyncio.to_thread(self._read):
            self._last = batch[-1].id
            for subscription in self._subscriptions:
                subscription.offer(batch)

    def _read(self) -> Sequence[HubEvent]:
        with self._store.reading() as connection:
            return events.read_after(connection, self._last)

    def _newest(self) -> int:
        with self._store.reading() as connection:
            return events.newest(connection)
