"""Takes one sending from a phone: read, told apart, cleaned, sealed, kept."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from threading import Lock

from kiosk.handover.clean_file import CleanFile, Damaged, cleaned
from kiosk.handover.file_kind import FileKind, kind_of
from kiosk.handover.handover_desk import HandoverFault, HandoverRefused, HandoverSeen
from kiosk.hub.hub import Hub
from ui.console.handover.sent_files import Bounds, SendingFault, SendingRefused, read_files

AT_ONCE = 4
"""Sendings that are read at the same time, which bounds the memory they take; others wait for their turn."""
HEARD_OUT = 50_000_000
"""Bytes of a sending whose code is over."""
SECONDS = 180.0
"""For one sending, the wait included."""


class Reception:
    """One for the whole server."""

    def __init__(self) -> None:
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._one_picture = Lock()

    async def take(self, hub: Hub, token: str, content_type: str, stream: AsyncIterator[bytes]) -> int:
        """How many files came. Raises HandoverRefused, SendingRefused; nothing was kept then."""
        try:
            async with asyncio.timeout(SECONDS), self._turns:
                seen = await _seen(hub, token, stream)
                files = await read_files(stream, content_type, Bounds(hub.settings.handover_largest, seen.most))
                return await asyncio.to_thread(self._keep, hub, token, seen, files)
        except TimeoutError:
            raise SendingRefused(SendingFault.TOO_SLOW) from None

    def _keep(self, hub: Hub, token: str, seen: HandoverSeen, files: Sequence[bytes]) -> int:
        with self._one_picture:
            kept = [_cleaned(one, seen, hub.settings.handover_kinds) for one in files]
        hub.handovers.receive(token, kept)
        return len(kept)


async def _seen(hub: Hub, token: str, stream: AsyncIterator[bytes]) -> HandoverSeen:
    """A browser that is still sending shows no answer: one whose code is over is heard out for a while, and nothing is kept."""
    try:
        return await asyncio.to_thread(hub.handovers.look, token)
    except HandoverRefused as refused:
        if refused.fault is not HandoverFault.UNKNOWN:
            await _hear_out(stream)
        raise


async def _hear_out(stream: AsyncIterator[bytes]) -> None:
    heard = 0
    async for chunk in stream:
        heard += len(chunk)
        if heard > HEARD_OUT:
            return


def _cleaned(contents: bytes, seen: HandoverSeen, kinds: frozenset[FileKind]) -> CleanFile:
    kind = kind_of(contents)
    if kind is FileKind.HEIC and kind not in kinds:
        raise SendingRefused(SendingFault.HEIC)
    if kind not in kinds or not (seen.accepts_files or kind.is_photo):
        raise SendingRefused(SendingFault.WRONG_TYPE)
    try:
        return cleaned(contents, kind)
    except Damaged as damaged:
        raise SendingRefused(SendingFault.DAMAGED) from damaged
