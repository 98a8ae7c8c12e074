"""What the hub does by itself from time to time: publish what has reached its hour, sign content anew, delete what is too old."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk import log_events


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
        except Exception as fault:  # noqa: BLE001 — the door of each chore: what went wrong is logged, and tried again
            log_events.hub_chore_failed(chore=chore.name, fault=fault)
        await asyncio.sleep(chore.seconds)
