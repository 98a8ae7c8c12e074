"""The stream of server-sent events that tells open consoles to look again."""

import asyncio
import json
from collections.abc import AsyncIterator
from time import monotonic
from typing import Annotated

from litestar import get
from litestar.params import QueryParameter
from litestar.response import ServerSentEvent
from litestar.response.sse import ServerSentEventMessage

from kiosk.hub.event_feed import ListeningOver
from kiosk.hub.guards import require
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.sign_in_middleware import NOT_SEEN
from kiosk.hub.wanted import TheHub
from kiosk.hub_store import events
from kiosk.hub_store.events import HubEvent
from ui.console.shell.page import ConsoleRequest

HEARTBEAT = 15.0
"""Seconds of silence after which a comment goes out, so that proxies keep the stream and the sign-in is looked at again."""
KINDS = frozenset({"help_call_changed", "kiosk_health_changed"})
LARGEST_ID = 2**62

After = Annotated[int | None, QueryParameter(ge=0, le=LARGEST_ID)]


@get(
    "/help-calls/stream",
    guards=[require(Role.FLOOR, Role.SUPERVISOR, Role.READ_ONLY)],
    opt={NOT_SEEN: True},
    media_type="text/event-stream",
)
async def stream(request: ConsoleRequest, hub: TheHub, after: After = None) -> ServerSentEvent:
    """Goes on after `Last-Event-ID`, or after `after`; otherwise begins now."""
    last = request.headers.get("last-event-id", "")
    begin = int(last) if last.isdecimal() and len(last) < 19 else after
    return ServerSentEvent(_lines(hub, str(request.auth), begin), headers={"X-Accel-Buffering": "no"})


async def _lines(hub: Hub, token: str, begin: int | None) -> AsyncIterator[ServerSentEventMessage]:
    with hub.feed.subscription(lambda event: event.kind in KINDS) as subscription:
        last = begin if begin is not None else await asyncio.to_thread(_newest, hub)
        yield ServerSentEventMessage(data="", event="open", id=last, retry=1000)
        while batch := await asyncio.to_thread(_read, hub, last):
            for event in batch:
                if event.kind in KINDS:
                    yield _message(event)
            last = batch[-1].id
        looked = monotonic()
        while True:
            if monotonic() - looked >= HEARTBEAT:
                looked = monotonic()
                if await asyncio.to_thread(_signed_out, hub, token):
                    break
            try:
                heard = await subscription.next(HEARTBEAT)
            except ListeningOver:
                return
            for event in heard:
                if event.id > last:
                    last = event.id
                    yield _message(event)
            if not heard:
                yield ServerSentEventMessage(data=None, comment="still here")
        yield ServerSentEventMessage(data="", event="signed_out")


def _message(event: HubEvent) -> ServerSentEventMessage:
    """What changed and nothing else: the page asks for the rest."""
    state = event.body.get("state")
    said = state if isinstance(state, dict) else event.body
    return ServerSentEventMessage(data=json.dumps(said), event=event.kind, id=event.id)


def _signed_out(hub: Hub, token: str) -> bool:
    return hub.sign_ins.who(token, seen=False) is None


def _newest(hub: Hub) -> int:
    with hub.store.reading() as connection:
        return events.newest(connection)


def _read(hub: Hub, last: int) -> list[HubEvent]:
    with hub.store.reading() as connection:
        return list(events.read_after(connection, last))
