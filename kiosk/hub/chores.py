"""What the hub does by itself from time to time: publish what has reached its hour, sign content anew, delete what is too old."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chore:
    """`seconds` between the end of one time and the beginning of the next; the first time is at the start."""

    name: str
    seconds: float
    do: Callable[[], object]


async def run_chores(chores: Sequence[Chore]) -> None:
    """Until cancelled, each in its own rhythm."""
    async with asyncio.TaskGroup() as tasks:
        for chore in chores:
            tasks.create_task(_repeat(chore))


async def _repeat(chore: Chore) -> None:
    while True:
        try:
            await asyncio.to_thread(chore.do)
        except Exception:
            log.exception("hub.chore.failed: %s; it is tried again in %.0f s", chore.name, chore.seconds)
        await asyncio.sleep(chore.seconds)
