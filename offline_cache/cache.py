"""All that one kiosk keeps, opened together."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Self

import pysqlite3.dbapi2
from sqlalchemy import func, select

from offline_cache import log_events
from offline_cache.disk import Disk
from offline_cache.facts import Facts
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.folder_lock import FolderLock
from offline_cache.message_records import MessageRecords
from offline_cache.outbox import Outbox
from offline_cache.payment_records import PaymentRecords
from offline_cache.print_records import PrintRecords
from offline_cache.recovery import finish_recovery, is_recovery_unfinished, recover
from offline_cache.room import FLOOR_BYTES, Room
from offline_cache.second_copy import SecondCopy
from offline_cache.store import Store
from offline_cache.tables import counter, envelopes

_ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Cache:
    """The database and its second copy under one folder, and what is kept in them."""

    store: Store
    copy: SecondCopy
    outbox: Outbox
    payments: PaymentRecords
    prints: PrintRecords
    messages: MessageRecords
    facts: Facts
    lock: FolderLock

    @classmethod
    def open(
        cls,
        folder: Path,
        reference_of: Callable[[int], str],
        now: Callable[[], datetime],
        *,
        after_restart: bool = True,
        floor: int = FLOOR_BYTES,
        driver: ModuleType = pysqlite3.dbapi2,
        disk: Disk | None = None,
    ) -> Self:
        """Opens `folder`, recovering it first if it is damaged. Raises CacheFault.

        `after_restart` is for the kiosk itself, one per folder: payments and prints left unfinished become unknown. Tools that
        work beside a running kiosk leave it off.
        """
        try:
            cache = cls._opened(folder, reference_of, now, floor, driver, disk)
            if after_restart:
                cache.payments.after_restart()
                cache.prints.after_restart()
        except OSError as error:
            raise CacheFault(CacheReason.DISK_ERROR, str(error)) from error
        return cache

    def close(self) -> None:
        self.store.close()
        self.copy.close()
        self.lock.release()

    @classmethod
    def _opened(
        cls,
        folder: Path,
        reference_of: Callable[[int], str],
        now: Callable[[], datetime],
        floor: int,
        driver: ModuleType,
        disk: Disk | None,
    ) -> Self:
        room = Room(folder, floor)
        with ExitStack() as undo:
            lock = FolderLock(folder)
            undo.callback(lock.release)
            copy = SecondCopy(folder / "second-copy", disk)
            undo.callback(copy.close)
            store = room.making_way(lambda: open_store(folder / "store.db", copy, lock, driver))
            undo.callback(store.close)
            room.hold_ballast()
            outbox = Outbox(store, copy, room, reference_of, now)
            room.making_way(outbox.complete_copy)
            facts = Facts(store)
            room.making_way(lambda: _notice_restored_disk(facts, lock.origin, outbox))
            undo.pop_all()
        payments, prints = PaymentRecords(store, now), PrintRecords(store, now)
        return cls(store, copy, outbox, payments, prints, MessageRecords(store, now), facts, lock)


def _notice_restored_disk(facts: Facts, origin: str, outbox: Outbox) -> None:
    """An older copy of a disk does not know which references were given since: it passes over all of them."""
    known = facts.get(_ORIGIN)
    if known == origin:
        return
    if known is not None:
        outbox.leap_ahead()
    facts.put(_ORIGIN, origin)


def open_store(path: Path, copy: SecondCopy, lock: FolderLock, driver: ModuleType = pysqlite3.dbapi2) -> Store:
    """The database at `path`, recovered first if it is damaged or behind the second copy. Raises CacheFault, OSError."""
    if is_recovery_unfinished(path):
        lock.take_alone()
        finish_recovery(path)
    lock.share()
    try:
        return _sound(path, copy, driver)
    except CacheFault as fault:
        if fault.reason is not CacheReason.DAMAGED:
            raise
        log_events.store_damaged(fault=fault)
    lock.take_alone()
    recover(path, copy, driver)
    lock.share()
    return _sound(path, copy, driver)


def _sound(path: Path, copy: SecondCopy, driver: ModuleType) -> Store:
    store = Store.open(path, driver)
    try:
        _check(store, copy)
    except (CacheFault, OSError):
        store.close()
        raise
    return store


def _check(store: Store, copy: SecondCopy) -> None:
    findings = store.damage()
    if findings:
        raise CacheFault(CacheReason.DAMAGED, findings[0])
    copied = copy.highest()
    with store.reading() as connection:
        last = connection.execute(select(counter.c.last)).scalar_one_or_none()
        highest = connection.execute(select(func.max(envelopes.c.number))).scalar_one()
    if last is None or last < max(copied, -1 if highest is None else highest):
        raise CacheFault(CacheReason.DAMAGED, "the counter is behind what it counted")
