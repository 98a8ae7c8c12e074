"""The hub's tables, its event log and its audit log, on each database."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, delete, update

from kiosk.hub.event_feed import EventFeed
from kiosk.hub.hub import Hub
from kiosk.hub.notices import Notices
from kiosk.hub.opening import open_store
from kiosk.hub_store import audit, events
from kiosk.hub_store.all_tables import all_tables
from kiosk.hub_store.events import HubEvent
from kiosk.hub_store.schema import alembic_config
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.audit import audit_lines
from kiosk.link.messages import ReleasePublished, SealingKeysChanged
from tests.fakes.given_clock import GivenClock

T = TypeVar("T")


def in_its_own_loop(work: Coroutine[None, None, T]) -> T:
    """On a thread of its own: this one may have a loop that a browser's driver left running."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def publish(store: HubStore, clock: GivenClock, release: int) -> None:
    with store.writing() as connection:
        events.append(connection, ReleasePublished(release=release), at=clock.now())


def test_migrations_make_exactly_the_tables_of_the_code(hub: Hub) -> None:
    with hub.store.writing() as connection:
        differences = compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), all_tables())

    assert differences == []


def test_migrations_can_be_taken_back(hub: Hub) -> None:
    with hub.store.writing() as connection:
        command.downgrade(alembic_config(connection), "base")
        command.upgrade(alembic_config(connection), "head")

    assert hub.register.shops() == {}


def test_a_transaction_that_fails_leaves_no_event(hub: Hub, clock: GivenClock) -> None:
    woken: list[bool] = []
    hub.store.when_written(lambda: woken.append(True))

    try:
        with hub.store.writing() as connection:
            events.append(connection, ReleasePublished(release=1), at=clock.now())
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass

    with hub.store.reading() as connection:
        assert events.newest(connection) == 0
    assert woken == []


def test_events_of_many_writers_reach_every_listener_once_and_in_order(hub: Hub, clock: GivenClock) -> None:
    async def listen(feed: EventFeed) -> list[int]:
        heard: list[int] = []
        with feed.subscription(lambda event: event.kind == "release_published") as subscription:
            while len(heard) < 100:
                heard += [event.id for event in await subscription.next(20)]
        return heard

    async def all_of_it() -> list[list[int]]:
        await hub.feed.begin()
        feeding = asyncio.create_task(hub.feed.run())
        listeners = [asyncio.create_task(listen(hub.feed)) for _ in range(10)]
        await asyncio.sleep(0)
        with ThreadPoolExecutor(5) as writers:
            written = [asyncio.wrap_future(writers.submit(publish, hub.store, clock, number)) for number in range(100)]
            await asyncio.gather(*written)
        heard = await asyncio.gather(*listeners)
        feeding.cancel()
        return heard

    heard = in_its_own_loop(all_of_it())

    assert all(ids == sorted(set(ids)) and len(ids) == 100 for ids in heard)


def test_events_of_another_process_are_heard(hub: Hub, clock: GivenClock) -> None:
    """On PostgreSQL by its notice; on SQLite, which one process serves, when the feed next looks."""
    other = open_store(hub.settings)
    feed = EventFeed(hub.store, look_again=0.05 if hub.store.embedded else 3600)

    async def all_of_it() -> list[HubEvent]:
        await feed.begin()
        feeding = asyncio.create_task(feed.run())
        notices = None if hub.store.embedded else Notices(str(hub.settings.database_url), feed.wake)
        if notices:
            notices.start()
        with feed.subscription(lambda event: True) as subscription:
            await asyncio.to_thread(publish, other, clock, 7)
            heard = await subscription.next(20)
        feeding.cancel()
        if notices:
            await asyncio.to_thread(notices.stop)
        return heard

    heard = in_its_own_loop(all_of_it())
    other.close()

    assert [event.body["release"] for event in heard] == [7]


def write_three_lines(hub: Hub, clock: GivenClock) -> None:
    for number in range(3):
        with hub.store.writing() as connection:
            audit.note(connection, at=clock.now(), actor="owen", action="content.published", subject=f"release {number}")


def test_the_audit_log_is_whole(hub: Hub, clock: GivenClock) -> None:
    write_three_lines(hub, clock)

    verdict = hub.audit.verify()

    assert (verdict.lines, verdict.broken_at) == (3, None)


def test_a_changed_audit_line_is_found(hub: Hub, clock: GivenClock) -> None:
    write_three_lines(hub, clock)
    with hub.store.writing() as connection:
        connection.execute(update(audit_lines).where(audit_lines.c.id == 2).values(actor="somebody else"))

    assert hub.audit.verify().broken_at == 2


def test_a_missing_audit_line_is_found(hub: Hub, clock: GivenClock) -> None:
    write_three_lines(hub, clock)
    with hub.store.writing() as connection:
        connection.execute(delete(audit_lines).where(audit_lines.c.id == 2))

    assert hub.audit.verify().broken_at == 3


def test_the_database_of_the_hub_is_for_its_user_alone(hub: Hub, tmp_path: Path) -> None:
    keys = hub.settings.folder / "keys"

    assert all(file.stat().st_mode & 0o077 == 0 for file in [hub.settings.folder, keys, *keys.rglob("*")])


def test_deeds_that_write_both_logs_in_opposite_orders_do_not_wait_for_each_other(hub: Hub) -> None:
    def note(connection: Connection) -> None:
        audit.note(connection, at=hub.clock.now(), actor="test", action="test.noted", subject="both")

    def tell(connection: Connection) -> None:
        events.append(connection, SealingKeysChanged(), at=hub.clock.now())

    def deeds(first: Callable[[Connection], None], second: Callable[[Connection], None]) -> None:
        for _ in range(100):
            with hub.store.writing() as connection:
                first(connection)
                second(connection)

    with ThreadPoolExecutor(2) as threads:
        both = [threads.submit(deeds, note, tell), threads.submit(deeds, tell, note)]
        for one in both:
            one.result()

    assert hub.audit.verify().broken_at is None
