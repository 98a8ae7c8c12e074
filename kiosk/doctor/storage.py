"""What the kiosk keeps: what waits for the hub, what staff have to settle."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from kiosk.doctor.cache_trouble import cache_trouble
from kiosk.doctor.finding import Finding, care, ill, well
from kiosk.reference import make_reference
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault

LONG_SECONDS = 24 * 3600
MOST_NAMED = 5


def look_at_storage(folder: Path) -> Iterator[Finding]:
    """`folder` is the kiosk's own, DIR/kiosk. Looks beside a running kiosk without disturbing it."""
    if not (folder / "store.db").exists():
        yield care("Outbox", "There is none yet.", "It is made when the kiosk starts for the first time.")
        return
    try:
        cache = Cache.open(folder, lambda counter: make_reference("00", counter), lambda: datetime.now(UTC), after_restart=False)
    except CacheFault as fault:
        yield cache_trouble(folder, fault)
        return
    try:
        yield _waiting(cache)
        yield _refused(cache)
        yield _payments(cache)
        yield _prints(cache)
    finally:
        cache.close()


def _waiting(cache: Cache) -> Finding:
    counts = cache.outbox.counts()
    if counts.oldest_waiting is None:
        return well("Outbox", f"Nothing waits; {counts.received} received by the hub.")
    says = f"{counts.waiting} waiting for the hub, the oldest since {counts.oldest_waiting:%d %B %Y %H:%M} UTC."
    if (datetime.now(UTC) - counts.oldest_waiting).total_seconds() > LONG_SECONDS:
        return care("Outbox", says, "Nothing is lost; look why the hub cannot be reached.")
    return well("Outbox", says)


def _refused(cache: Cache) -> Finding:
    refused = cache.outbox.counts().refused
    if not refused:
        return well("Refused", "The hub has refused nothing.")
    return care("Refused", f"The hub has refused {refused}.", "See which and why: first-stop outbox status --data DIR")


def _payments(cache: Cache) -> Finding:
    open_payments = cache.payments.count_unsettled()
    if not open_payments:
        return well("Payments", "All are settled.")
    remedy = "The kiosk takes no more cards until the terminal can say. Is the terminal on and connected?"
    return ill("Payments", f"{open_payments} whose end is not known.", remedy)


def _prints(cache: Cache) -> Finding:
    """Receipts that a crash or a fault left in doubt, the latest first."""
    unsure = [record.reference or record.what for record in reversed(cache.prints.unknown())]
    if not unsure:
        return well("Receipts", "Of each it is known whether it was printed.")
    named = ", ".join(unsure[:MOST_NAMED]) + (" …" if len(unsure) > MOST_NAMED else "")
    says = f"{len(unsure)} of which nobody knows how much was printed: {named}."
    return care("Receipts", says, "None is printed again by itself; whoever prints one again marks it: devices print --copy.")
