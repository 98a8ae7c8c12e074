"""Carries what waits at a kiosk to its hub, and brings new content back."""

import argparse
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.link.sync import Sync, SyncReport
    from ui.commands.enrolled_kiosk import EnrolledKiosk

EPILOG = """Examples:
  first-stop sync --once --data build/shop          do all there is to do, then end
  first-stop sync --data build/shop                 keep at it until Ctrl-C, for a kiosk whose screen is not running

Exit code: 0 all is done, 1 something was in the way (said on standard error) and what waits goes on waiting.
What the hub refused waits no more: first-stop outbox status names it."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="one pass over everything, then end")
    parser.add_argument("--data", type=Path, default=Path("data"), help="where the kiosk keeps its files (default: data)")
    parser.add_argument(
        "--json", action="store_true", help="with --once: print one line of JSON; also for an error, on standard error"
    )
    parser.epilog = EPILOG


def run(options: argparse.Namespace) -> int:
    from kiosk.event_log.open_log import open_log
    from offline_cache.charge import Charge
    from ui.commands.enrolled_kiosk import CannotGoOn, complain, enrolled_kiosk

    open_log("sync", options.data / "kiosk")
    try:
        with enrolled_kiosk(options.data) as kiosk, _in_words(kiosk), ExitStack() as ending:
            charge = Charge(kiosk.identity.folder)
            ending.callback(charge.release)
            is_alone, sync = charge.take(), _sync(kiosk)
            if options.once:
                return _once(sync, kiosk, options, is_alone=is_alone)
            if not is_alone:
                raise CannotGoOn(f"A kiosk is running in {options.data} and sends by itself. To send now: first-stop sync --once")
            return _for_ever(sync)
    except CannotGoOn as trouble:
        return complain(trouble, as_json=options.json)


@contextmanager
def _in_words(kiosk: "EnrolledKiosk") -> Iterator[None]:
    from kiosk.doctor.enrolment import hub_trouble
    from kiosk.link.link_fault import LinkFault
    from ui.commands.enrolled_kiosk import CannotGoOn

    try:
        yield
    except LinkFault as fault:
        found = hub_trouble(kiosk.identity.card.hub_url, fault)
        waiting = kiosk.cache.outbox.counts().waiting
        raise CannotGoOn(f"{found.says} {found.remedy} Still waiting: {waiting}.") from fault


def _sync(kiosk: "EnrolledKiosk") -> "Sync":
    from kiosk.link.client import HubClient
    from kiosk.link.content_sync import ContentSync
    from kiosk.link.sync import Sync
    from ui.touch.content_slots import self_test

    client = HubClient(kiosk.identity, kiosk.clock)
    content = ContentSync(
        client,
        kiosk.bundles,
        kiosk.identity.folder / "trust",
        kiosk.identity.card.trusted_root,
        partial(self_test, kiosk.identity.shop_id),
        kiosk_id=kiosk.identity.kiosk_id,
    )
    return Sync(kiosk.identity, client, kiosk.cache, content)


def _once(sync: "Sync", kiosk: "EnrolledKiosk", options: argparse.Namespace, *, is_alone: bool) -> int:
    """Beside a running kiosk it only sends: content and the hub's events are the kiosk's own."""
    from ui.commands.enrolled_kiosk import CannotGoOn, say

    report = sync.once() if is_alone else sync.send()
    say(_json(report, kiosk) if options.json else _words(report, kiosk))
    if report.refused is not None:
        raise CannotGoOn(f"The new content was not accepted: {report.refused}.{_hint(report.refused)}")
    if report.drained.failed:
        raise CannotGoOn(f"The hub could not take {report.drained.failed}, and took all others. Look at the hub's log.")
    return 0


def _hint(refused: Exception) -> str:
    from kiosk.link.content_refused import ContentReason, ContentRefused

    if isinstance(refused, ContentRefused) and refused.reason is ContentReason.EXPIRED:
        now = datetime.now(UTC)
        return f" This machine's clock says {now:%d %B %Y}. If that is wrong, set it: timedatectl set-ntp true."
    return ""


def _json(report: "SyncReport", kiosk: "EnrolledKiosk") -> str:
    counts = kiosk.cache.outbox.counts()
    drained = report.drained
    return json.dumps(
        {
            "received": drained.received,
            "refused": drained.refused,
            "failed": drained.failed,
            "waiting": counts.waiting,
            "help_calls": report.help_calls,
            "feedback": report.feedback,
            "release": report.release,
        }
    )


def _words(report: "SyncReport", kiosk: "EnrolledKiosk") -> str:
    drained, waiting = report.drained, kiosk.cache.outbox.counts().waiting
    news = f" Content release {report.release} is active now." if report.release else ""
    return f"Received by the hub: {drained.received}. Refused: {drained.refused}. Still waiting: {waiting}.{news}"


def _for_ever(sync: "Sync") -> int:
    from threading import Event

    sync.start()
    try:
        Event().wait()
    finally:
        sync.stop()
    return 0
