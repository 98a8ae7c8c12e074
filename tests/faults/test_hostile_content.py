"""Row 10: whatever a hostile hub serves, it is refused or it is the signed release; the active slot is never touched."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from types import SimpleNamespace
from typing import cast

from kiosk.link.client import HubClient
from kiosk.link.content_refused import ContentRefused
from kiosk.link.content_sync import ContentSync
from kiosk.link.link_fault import LinkFault
from kiosk.system_clock import SystemClock
from offline_cache.bundles import Bundles
from tests.faults.conftest import Count
from tests.kiosk.link.tuf_repository import TufRepository

FIRST = {"catalogue.json": b'{"services":[]}', "forms/missed-bin.json": b'{"id":"missed-bin"}'}
SECOND = {"catalogue.json": b'{"services":[2]}', "news.json": b"[]"}


class Served:
    """What `HubClient.content` answers, without a network in between: a hundred thousand times is a lot of sockets."""

    def __init__(self, repository: TufRepository) -> None:
        self._repository = repository

    @contextmanager
    def content(self, path: str) -> Iterator[SimpleNamespace]:
        body = self._repository.files.get(path)
        yield SimpleNamespace(ok=body is not None, status_code=200 if body is not None else 404, iter_content=lambda _: [body])


def mutated(content: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    match chance.randrange(6):
        case 0:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        case 1:
            del changed[chance.randrange(len(changed)) :]
        case 2:
            start = chance.randrange(len(changed))
            changed[start:start] = chance.randbytes(chance.randrange(1, 40))
        case 3:
            start = chance.randrange(len(changed))
            del changed[start : start + chance.randrange(1, 40)]
        case 4:
            changed[:] = b"[" * chance.randrange(1, 20_000)
        case _:
            digits = [index for index, byte in enumerate(changed) if chr(byte).isdigit()]
            changed[chance.choice(digits or [0])] = ord(chance.choice("0123456789"))
    return bytes(changed)


def shown(folder: Path) -> dict[str, bytes]:
    bundles = slots(folder)
    assert bundles.active is not None
    active = bundles.path(bundles.active)
    return {str(path.relative_to(active)): path.read_bytes() for path in active.rglob("*") if path.is_file()}


def test_mutated_repositories_never_change_what_is_shown(
    many: Callable[[int, int], int], tmp_path: Path, record_property: Count
) -> None:
    chance, repository = Random(29), TufRepository()
    repository.publish(FIRST)
    refresh(repository, tmp_path / "origin")
    repository.publish(SECOND)
    good = repository.files
    victims = [path for path in good if "/1." not in path]
    mutations = many(60, 100_000)
    for _ in range(mutations):
        folder, victim = tmp_path / "turn", chance.choice(victims)
        copytree(tmp_path / "origin", folder)
        repository.files = good | {victim: mutated(good[victim], chance)}
        with suppress(ContentRefused, LinkFault):
            refresh(repository, folder)
        assert shown(folder) in (FIRST, SECOND), victim
        rmtree(folder)
    record_property("mutations", mutations)


def slots(folder: Path) -> Bundles:
    return Bundles(folder / "content", SystemClock().now, datetime(2026, 1, 1, tzinfo=UTC))


def refresh(repository: TufRepository, folder: Path) -> None:
    client = cast(HubClient, Served(repository))
    ContentSync(client, slots(folder), folder / "trust", repository.first_root(), lambda _: None, kiosk_id="K7").refresh()
