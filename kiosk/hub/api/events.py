"""What concerns a kiosk, by long poll: at once when there is something, otherwise when it comes or the wait ends."""

import asyncio
from typing import Annotated

from litestar import get
from litestar.params import QueryParameter

from kiosk.hub.event_feed import ListeningOver
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub, TheKiosk
from kiosk.hub_store import events
from kiosk.hub_store.events import HubEvent
from kiosk.link.messages import (
    HandoverChanged,
    HelpCallChanged,
    KioskEvent,
    PaymentClosed,
    ReleasePublished,
    SealingKeysChanged,
    SendAgain,
)

KINDS = frozenset(
    said.model_fields["kind"].default
    for said in (HandoverChanged, HelpCallChanged, PaymentClosed, ReleasePublished, SealingKeysChanged, SendAgain)
)
LONGEST_WAIT = 60.0
LARGEST_ID = 2**62

After = Annotated[int, QueryParameter(ge=0, le=LARGEST_ID)]
Wait = Annotated[float, QueryParameter(ge=0, le=LONGEST_WAIT)]


@get("/events")
async def listen(hub: TheHub, kiosk: TheKiosk, after: After = 0, wait: Wait = 0) -> list[KioskEvent]:
    """In order, ids after `after`. Subscribes before it reads, so that nothing falls between."""

    def concerns(event: HubEvent) -> bool:
        return event.kind in KINDS and event.kiosk_id in (None, kiosk.id) and event.id > after

    with hub.feed.subscription(concerns) as subscription:
        found = await asyncio.to_thread(_read, hub, kiosk.id, after)
        if not found and wait:
            try:
                found = await subscription.next(wait)
            except ListeningOver:
                found = await asyncio.to_thread(_read, hub, kiosk.id, after)
    return [KioskEvent.model_validate({"id": event.id, "at": event.at, "event": event.body}) for event in found]


def _read(hub: Hub, kiosk_id: str, after: int) -> list[HubEvent]:
    with hub.store.reading() as connection:
        return events.read_for_kiosk(connection, kiosk_id, KINDS, after)
