"""Rows 1 and 6 as a stranger would try them: the commands killed from outside at any moment of their lives, the hub now and then.

Kiosk after kiosk is let in over TLS and lives for some rounds. In each, `submit` and `sync --once` (at times two of either) run
side by side on a line that breaks, and each is killed: at a moment between its start and its natural end, or right after a line.
Every eighth round starts them as a shell does; in the others they are forked with everything imported, where their work is.
"""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import pytest

from tests.faults.command_nursery import CommandNursery
from tests.faults.conftest import Count
from tests.faults.killed_command import KilledCommand
from tests.faults.outbox_on_disk import OutboxOnDisk
from tests.faults.shop_under_fire import ANSWERS, ShopUnderFire

PARTS = 4 if os.environ.get("FIRST_STOP_TORTURE") == "1" else 1
"""Parts of the long form: each can be run alone."""
COUNT = 60
ROUNDS_OF_A_KIOSK = 25
CUTS_IN_A_HUNDRED = 20
TWO_AT_ONCE = 0.7
FORM = {
    "schema": 1,
    "id": "dropped-kerb",
    "version": 2,
    "title": "Ask for a dropped kerb",
    "pages": [{"id": "street", "fields": [{"id": "street", "type": "text", "label": "Which street?"}]}],
}


Start = Callable[..., KilledCommand]


@dataclass(frozen=True, slots=True)
class WayToStart:
    """How many seconds the commands live if begun so, and let live: for where to aim, and nothing else."""

    start: Start
    submit_lives: float
    sync_lives: float


class KioskUnderFire:
    """One kiosk's folder and what its commands have told."""

    def __init__(self, shop: ShopUnderFire, data: Path, chance: Random) -> None:
        """Commands start as from a shell."""
        self.id = shop.enrol(data)
        self.told: dict[str, str] = {}
        self.killed = {"submit": 0, "sync": 0}
        self._shop = shop
        self._data = data
        self._chance = chance
        form, answers = data / "form.json", data / "answers.json"
        form.write_text(json.dumps(FORM))
        answers.write_text(json.dumps(ANSWERS))
        self.submit = ("submit", str(form), "--answers", str(answers), "--count", str(COUNT), "--data", str(data), "--json")
        self.sync = ("sync", "--once", "--data", str(data), "--json")

    def round(self, way: WayToStart) -> None:
        submits = [way.start(*self.submit) for _ in range(self._one_or_two())]
        syncs = [way.start(*self.sync) for _ in range(self._one_or_two())]
        for submit in submits:
            if self._chance.random() < 0.4:
                submit.kill_after_lines(self._chance.randrange(1, COUNT + 1), self._chance.uniform(0, 0.02))
            else:
                submit.kill_after(self._chance.uniform(0, way.submit_lives))
        for sync in syncs:
            sync.kill_after(self._chance.uniform(0, way.sync_lives))
        for submit in submits:
            self._take_in(submit.told())
            self.killed["submit"] += submit.was_killed
        for sync in syncs:
            sync.told()
            self.killed["sync"] += sync.was_killed

    def _one_or_two(self) -> int:
        return 1 + (self._chance.random() < TWO_AT_ONCE)

    def live_undisturbed(self, start: Start) -> WayToStart:
        """A `submit`, and a `sync` of all it took in."""
        began = time.monotonic()
        self._take_in(start(*self.submit).told())
        submitted = time.monotonic()
        start(*self.sync).told()
        return WayToStart(start, submitted - began, time.monotonic() - submitted)

    def drain(self, start: Start) -> None:
        """Until nothing waits, over a line that goes on breaking."""
        while OutboxOnDisk(self._data).waiting():
            start(*self.sync).told()

    def restore_older_disk(self, older: Path) -> None:
        """For a kiosk that is drained: with this disk, what was told since the copy was made is at the hub or nowhere."""
        shutil.rmtree(self._data)
        shutil.copytree(older, self._data)

    def copied_disk(self) -> Path:
        copy = self._data.with_name(f"{self._data.name}-older")
        return Path(shutil.copytree(self._data, copy))

    def check_disk(self, start: Start) -> None:
        """Everything told is on the disk, whole; `outbox verify` has nothing to say against it."""
        verified = start("outbox", "verify", "--data", str(self._data), "--json")
        verified.told()
        assert verified.exit_code == 0, "outbox verify finds damage"
        kept = OutboxOnDisk(self._data).references()
        assert self.told.items() - kept.items() <= self._shop.arrived(self.id).items(), "told, and neither here nor at the hub"

    def check_hub(self) -> None:
        """Once drained: what was told is there, and nothing is there that this kiosk did not accept."""
        arrived = self._shop.arrived(self.id)
        assert self.told.items() <= arrived.items(), "told, and not at the hub"
        assert len(set(self.told.values())) == len(self.told), "a reference was told twice"
        received = OutboxOnDisk(self._data).received()
        assert received.items() <= arrived.items()

    def check_hub_has_only(self) -> None:
        """For a kiosk whose disk was never an older one."""
        assert self._shop.arrived(self.id) == OutboxOnDisk(self._data).received()

    def _take_in(self, told: dict[str, str]) -> None:
        assert not set(told.values()) & set(self.told.values()), "a reference was told twice"
        self.told |= told


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[ShopUnderFire]:
    with ShopUnderFire.opened(tmp_path / "shop", seed=3) as opened:
        yield opened


@pytest.fixture
def ways_to_start(shop: ShopUnderFire, tmp_path: Path) -> Iterator[Sequence[WayToStart]]:
    """As from a shell, and seven times from the nursery."""
    first = KioskUnderFire(shop, tmp_path / "first", Random(0))
    shell = partial(KilledCommand.start, shop.complaints)
    with CommandNursery(shop.complaints, [first.submit, first.sync]) as nursery:
        as_from_a_shell, _, forked = [first.live_undisturbed(start) for start in (shell, nursery.start, nursery.start)]
        yield [as_from_a_shell, *[forked] * 7]


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_was_printed_is_at_the_hub_once(
    shop: ShopUnderFire,
    ways_to_start: Sequence[WayToStart],
    part: int,
    many: Callable[[int, int], int],
    tmp_path: Path,
    record_property: Count,
) -> None:
    chance, told = Random(41 + part), 0
    for turn in range(many(1, 17)):
        kiosk = KioskUnderFire(shop, tmp_path / f"kiosk-{turn}", chance)
        shop.proxy.cuts_in_a_hundred = CUTS_IN_A_HUNDRED
        live(kiosk, shop, ways_to_start, rounds=many(4, ROUNDS_OF_A_KIOSK), is_restored=turn % 2 == 0)
        told += len(kiosk.told)
        record_property("submits_killed", kiosk.killed["submit"])
        record_property("syncs_killed", kiosk.killed["sync"])
        record_property("submissions", len(shop.arrived(kiosk.id)))
    assert told
    assert "Traceback" not in shop.complaints.read_text()
    record_property("printed", told)
    record_property("hubs_killed", shop.hubs_killed)
    record_property("connections_cut", shop.proxy.cut)


def live(
    kiosk: KioskUnderFire, shop: ShopUnderFire, ways_to_start: Sequence[WayToStart], *, rounds: int, is_restored: bool
) -> None:
    older: Path | None = None
    forked = ways_to_start[-1].start
    for turn in range(rounds):
        way = ways_to_start[turn % len(ways_to_start)]
        kiosk.round(way)
        if turn == rounds // 3:
            kiosk.check_disk(forked)
            older = kiosk.copied_disk() if is_restored else None
        if turn == rounds * 2 // 3 and older is not None:
            kiosk.drain(forked)
            kiosk.restore_older_disk(older)
        if turn % 15 == 14:
            shop.kill_hub()
            shop.start_hub()
    kiosk.drain(forked)
    kiosk.check_disk(forked)
    kiosk.check_hub()
    if not is_restored:
        kiosk.check_hub_has_only()
