"""The link at work on its own threads: help first, news at once, nothing while the hub is away, everything after."""

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from queue import Queue
from typing import Any
from uuid import uuid4

import pytest

from kiosk.link.client import HubClient
from kiosk.link.content_sync import ContentSync
from kiosk.link.event_feed import EventFeed
from kiosk.link.identity import Identity
from kiosk.link.link_state import LinkState
from kiosk.link.messages import Feedback, Health, HelpCall, HelpStep
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.link.sync import Listener, Sync
from kiosk.system_clock import SystemClock
from offline_cache.bundles import Bundles
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.message_records import MessageKind
from tests.kiosk.link.small_hub import Fault, SmallHub

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
Heard = Queue[Any]


@pytest.fixture
def heard() -> Heard:
    return Queue()


@pytest.fixture
def content(client: HubClient, identity: Identity) -> ContentSync:
    bundles = Bundles(identity.folder / "content", SystemClock().now, NOW)
    return ContentSync(client, bundles, identity.folder / "tuf", identity.card.trusted_root, lambda _: None, kiosk_id="K7")


@pytest.fixture
def sync(identity: Identity, client: HubClient, cache: Cache, content: ContentSync, heard: Heard) -> Iterator[Sync]:
    def health() -> Health:
        return Health(at=NOW, release=None, waiting=cache.outbox.counts().waiting, devices=[])

    listener = Listener(on_link=heard.put, on_help=heard.put, on_release=heard.put)
    made = Sync(identity, client, cache, content, health, listener)
    yield made
    made.stop()


def heard_until(heard: Heard, is_it: Callable[[Any], bool]) -> Any:
    while True:
        thing = heard.get(timeout=20)
        if is_it(thing):
            return thing


def call() -> HelpCall:
    return HelpCall(id=uuid4(), raised_at=NOW, service_id="missed-bin", page_id="where")


def submit(cache: Cache, identity: Identity) -> str:
    draft = SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=1, language="en", answers={})
    return Submitter(cache.outbox, identity, SystemClock()).accept(draft)


def test_once_does_all_there_is_to_do(hub: SmallHub, sync: Sync, cache: Cache, identity: Identity) -> None:
    hub.repository.publish({"catalogue.json": b"{}"})
    submit(cache, identity)
    sync.raise_help(call())
    sync.give_feedback(Feedback(id=uuid4(), given_at=NOW, handled=5))
    report = sync.once()
    assert (report.drained.received, report.help_calls, report.feedback, report.release) == (1, 1, 1, 1)
    assert (len(hub.rows), len(hub.help_calls), len(hub.feedback), hub.health[0]["waiting"]) == (1, 1, 1, 0)


def test_a_help_call_is_shown_only_as_the_hub_acknowledged_it(hub: SmallHub, sync: Sync, heard: Heard) -> None:
    sync.start()
    raised = call()
    sync.raise_help(raised)
    state = heard_until(heard, lambda thing: getattr(thing, "id", None) == raised.id)
    assert state.step is HelpStep.RECEIVED
    hub.happened(
        {"kind": "help_call_changed", "state": {"id": str(raised.id), "step": "taken", "by": "Sam", "at": NOW.isoformat()}}
    )
    taken = heard_until(heard, lambda thing: getattr(thing, "step", None) is HelpStep.TAKEN)
    assert taken.by == "Sam"


def test_help_does_not_wait_behind_the_outbox(hub: SmallHub, sync: Sync, cache: Cache, identity: Identity, heard: Heard) -> None:
    hub.fault_of = lambda path: Fault.BUSY if "submissions" in path else None
    submit(cache, identity)
    sync.start()
    heard_until(heard, lambda thing: thing is LinkState.OFFLINE)
    raised = call()
    sync.raise_help(raised)
    heard_until(heard, lambda thing: getattr(thing, "id", None) == raised.id)
    assert not hub.rows


def test_what_waited_goes_out_when_the_hub_is_back(
    hub: SmallHub, sync: Sync, cache: Cache, identity: Identity, heard: Heard
) -> None:
    hub.fault_of = lambda _: Fault.LOST_REQUEST
    reference = submit(cache, identity)
    sync.start()
    heard_until(heard, lambda thing: thing is LinkState.OFFLINE)
    hub.fault_of = lambda _: None
    sync.submitted()
    heard_until(heard, lambda thing: thing is LinkState.ONLINE)
    sync.stop(10)
    sync_again = Sync(identity, HubClient(identity, SystemClock()), cache)
    sync_again.once()
    assert [row.reference for row in hub.rows.values()] == [reference]


def test_a_hub_that_is_gone_is_told_once_in_the_log_and_not_handed_all_that_waits_again_and_again(
    hub: SmallHub, sync: Sync, cache: Cache, identity: Identity, heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "first_stop")
    asked: Queue[str] = Queue()

    def gone(path: str) -> Fault:
        asked.put(path)
        return Fault.LOST_REQUEST

    hub.fault_of = gone
    submit(cache, identity)
    sync.start()
    seen: list[str] = []
    while sum(path.endswith("/keys") for path in seen) < 3:
        seen.append(asked.get(timeout=60))
    assert sum("submissions" in path for path in seen) <= 1
    failed = [record.__dict__["fields"] for record in caplog.records if record.getMessage() == "link-failed"]
    reasons = [fields["fault"].reason for fields in failed if fields["worker"] == "outbox"]
    assert reasons
    assert all(one is not other for one, other in pairwise(reasons))
    hub.fault_of = lambda _: None
    assert heard_until(heard, lambda thing: thing is LinkState.ONLINE)


def test_news_of_a_release_brings_it_in(hub: SmallHub, sync: Sync, heard: Heard) -> None:
    sync.start()
    heard_until(heard, lambda thing: thing is LinkState.ONLINE)
    hub.repository.publish({"catalogue.json": b"{}"})
    hub.happened({"kind": "release_published", "release": 1})
    bundle = heard_until(heard, lambda thing: getattr(thing, "release", None) == 1)
    assert "catalogue.json" in bundle.hashes


def test_new_sealing_keys_are_taken_up(hub: SmallHub, sync: Sync, identity: Identity) -> None:
    hub.sealing_key = type(hub.sealing_key).new()
    hub.happened({"kind": "sealing_keys_changed"})
    sync.once()
    assert [recipient.key_id for recipient in identity.recipients] == [hub.sealing_key.key_id]


def test_events_are_not_told_twice_after_a_restart(hub: SmallHub, sync: Sync, identity: Identity, cache: Cache) -> None:
    hub.happened({"kind": "release_published", "release": 1})
    assert sync.once().events == 1
    assert Sync(identity, HubClient(identity, SystemClock()), cache).once().events == 0


def test_where_the_last_event_rotted_all_of_them_come_again(hub: SmallHub, sync: Sync, cache: Cache) -> None:
    hub.happened({"kind": "release_published", "release": 1})
    cache.facts.put("last_event_of_K7", "\ufffd1")
    assert sync.once().events == 1


def test_a_call_raised_without_a_hub_is_withdrawn_in_order_later(hub: SmallHub, sync: Sync) -> None:
    raised = call()
    sync.raise_help(raised)
    sync.withdraw_help(raised.id, NOW)
    assert sync.once().help_calls == 2
    assert ([seen["id"] for seen in hub.help_calls], hub.withdrawn) == ([str(raised.id)], [str(raised.id)])


def test_help_goes_out_even_if_the_journal_cannot_take_it(
    hub: SmallHub, sync: Sync, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(kind: MessageKind, message_id: object, body: bytes) -> None:
        raise CacheFault(CacheReason.DISK_FULL)

    monkeypatch.setattr(type(cache.messages), "add", lambda self, *rest: full(*rest))
    sync.raise_help(call())
    assert sync.once().help_calls == 1
    assert len(hub.help_calls) == 1


def test_a_kiosk_that_was_enrolled_anew_hears_events_from_the_first(hub: SmallHub, client: HubClient, cache: Cache) -> None:
    hub.happened({"kind": "release_published", "release": 1})
    heard = [EventFeed(client, cache.facts, kiosk_id, lambda _: True).listen(0) for kiosk_id in ("H3", "H3", "K7")]
    assert heard == [1, 0, 1]


def test_an_event_of_a_newer_hub_is_passed_over(hub: SmallHub, sync: Sync, heard: Heard) -> None:
    hub.happened({"kind": "kiosk_painted_blue", "shade": 7})
    raised = call()
    hub.happened(
        {"kind": "help_call_changed", "state": {"id": str(raised.id), "step": "taken", "by": "Sam", "at": NOW.isoformat()}}
    )
    assert sync.once().events == 2
    assert heard.get(timeout=20).step is HelpStep.TAKEN


def test_a_kiosk_the_hub_has_revoked_counts_as_offline(hub: SmallHub, sync: Sync, heard: Heard) -> None:
    hub.kiosk_key = None
    sync.start()
    assert heard_until(heard, lambda thing: isinstance(thing, LinkState)) is LinkState.OFFLINE
