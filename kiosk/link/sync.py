"""The kiosk's side of the link at work: help, events, forms and content on a thread each, so that none waits for another."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random
from uuid import UUID

from kiosk import log_events
from kiosk.link.back_off import BackOff
from kiosk.link.client import HubClient
from kiosk.link.content_refused import ContentRefused
from kiosk.link.content_reporter import ContentReporter
from kiosk.link.content_sync import ContentSync
from kiosk.link.drain import Drain, Drained, is_everyones
from kiosk.link.event_feed import EventFeed
from kiosk.link.help_line import HelpLine
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.link_state import LinkState, LinkWatch
from kiosk.link.messages import (
    Feedback,
    HandoverChanged,
    Health,
    HelpCall,
    HelpCallChanged,
    HelpCallState,
    KioskEvent,
    NewerEvent,
    PaymentClosed,
    ReleasePublished,
    SealingKeysChanged,
    SendAgain,
    Withdrawal,
)
from kiosk.link.worker import Worker
from offline_cache.bundles import Bundle, BundleRefused
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault
from offline_cache.message_records import MessageKind

SEND_SECONDS = 30.0
"""How often the outbox is looked at without being woken; also how often health is told."""
CONTENT_SECONDS = 300.0
LONGEST_DRAIN_SECONDS = 3_600.0
"""Of a batch sent one by one and of all feedback, each answered as slowly as a hub may."""
LONGEST_FETCH_SECONDS = 7_200.0
"""Of all the pictures a release may have, over the slowest of lines."""
QUIET_SECONDS = 0.2
"""After a long poll that brought nothing, should a hub ever answer those at once."""
PAUSE_SECONDS = 0.1
"""Between batches, so that a kiosk with a full outbox leaves the hub room for others."""


@dataclass(frozen=True, slots=True)
class Listener:
    """What the kiosk wants to hear, each called on a thread of the link's: be quick, and hand over to your own thread."""

    on_link: Callable[[LinkState], None] = lambda _: None
    on_help: Callable[[HelpCallState], None] = lambda _: None
    """What the hub has acknowledged or staff have done; may repeat."""
    on_handover: Callable[[UUID], None] = lambda _: None
    """A phone has opened the page of this hand-over's code, or sent something by it."""
    on_release: Callable[[Bundle], None] = lambda _: None
    """Accepted and active from the next time content is loaded."""
    on_payment_closed: Callable[[PaymentClosed], None] | None = None
    """Staff know how a payment ended. Durable before it returns: it is not told again. None leaves it to a later listener."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What `once` or `send` did. `release` is what was accepted, `refused` why what was offered was not; None for nothing."""

    drained: Drained
    help_calls: int
    feedback: int
    events: int = 0
    release: int | None = None
    refused: ContentRefused | BundleRefused | OSError | None = None


class Sync:
    """One kiosk's link. `start` and `stop` once each, or `once` instead of both."""

    def __init__(
        self,
        identity: Identity,
        client: HubClient,
        cache: Cache,
        content: ContentSync | None = None,
        read_health: Callable[[], Health] | None = None,
        listener: Listener | None = None,
    ) -> None:
        self._identity = identity
        self._client = client
        self._cache = cache
        self._content = content
        self._content_reporter = None if content is None else ContentReporter(client, content, _now)
        self._read_health = read_health
        self._listener = listener or Listener()
        self._watch = LinkWatch(self._listener.on_link)
        self._chance = Random()  # noqa: S311 — spreads load, guards nothing
        self._drain = Drain(cache.outbox, client)
        self._help = HelpLine(cache.messages, client, self._listener.on_help)
        self._feed = EventFeed(client, cache.facts, identity.kiosk_id, self._on_event)
        self._back_offs = {name: BackOff(self._chance) for name in ("help", "events", "outbox", "content")}
        self._troubles: dict[str, LinkReason] = {}
        """What each worker has met since it last went well: said once, or a week without a hub would fill the log."""
        self._help_worker = Worker("link-help", self._help_turn)
        self._event_worker = Worker("link-events", self._event_turn)
        self._outbox_worker = Worker("link-outbox", self._outbox_turn, LONGEST_DRAIN_SECONDS)
        self._content_worker = Worker("link-content", self._content_turn, LONGEST_FETCH_SECONDS)
        self._workers = (self._help_worker, self._event_worker, self._outbox_worker, self._content_worker)

    @property
    def state(self) -> LinkState:
        return self._watch.state

    def stuck_workers(self) -> list[str]:
        """Names of the threads that do not come back from what they do."""
        return [worker.name for worker in self._workers if worker.is_stuck]

    def start(self) -> None:
        for worker in self._workers:
            worker.start()

    def stop(self, seconds: float = 1.0) -> None:
        """Ends the threads; one that is waiting for an answer ends with it."""
        for worker in self._workers:
            worker.stop(0)
        for worker in self._workers:
            worker.stop(seconds)

    def raise_help(self, call: HelpCall) -> None:
        """Keeps the call and sends it at once; `on_help` says when the hub has it."""
        self._help.raise_call(call)
        self._help_worker.wake()

    def withdraw_help(self, call_id: UUID, at: datetime) -> None:
        self._help.withdraw(call_id, Withdrawal(at=at))
        self._help_worker.wake()

    def give_feedback(self, feedback: Feedback) -> None:
        """Keeps it until the hub has it. Raises CacheFault."""
        self._cache.messages.add(MessageKind.FEEDBACK, feedback.id, feedback.model_dump_json().encode())
        self._outbox_worker.wake()

    def submitted(self) -> None:
        """Something new is in the outbox."""
        self._outbox_worker.wake()

    def health_changed(self) -> None:
        self._outbox_worker.wake()

    def once(self) -> SyncReport:
        """Does all there is to do, on this thread. Raises LinkFault, CacheFault."""
        sent = self.send()
        self._send_health()
        report = replace(sent, events=self._feed.listen(0))
        try:
            bundle = None if self._content is None else self._taken_in(self._content)
        except (ContentRefused, BundleRefused, OSError) as refused:
            return replace(report, refused=refused)
        return replace(report, release=None if bundle is None else bundle.release)

    def send(self) -> SyncReport:
        """Sends all that waits, on this thread; takes nothing in, and may run beside the kiosk. Raises LinkFault, CacheFault."""
        help_calls = self._help.deliver()
        drained = self._drain.all()
        feedback = self._send_feedback()
        self._cache.outbox.tidy()
        return SyncReport(drained, help_calls, feedback)

    def _help_turn(self) -> float:
        return self._attempt("help", self._deliver_help)

    def _deliver_help(self) -> float:
        if self._help.deliver():
            self._watch.worked()
        return SEND_SECONDS

    def _event_turn(self) -> float:
        return self._attempt("events", self._listen)

    def _listen(self) -> float:
        heard = self._feed.listen()
        self._watch.worked()
        return 0 if heard else QUIET_SECONDS

    def _outbox_turn(self) -> float:
        return self._attempt("outbox", self._send)

    def _send(self) -> float:
        if self.state is LinkState.OFFLINE:
            self._knock()
        tried: set[UUID] = set()
        sent = Drained()
        while not self._outbox_worker.is_stopping and (step := self._drain.batch(tried)) is not None:
            sent += step
            self._outbox_worker.rest(PAUSE_SECONDS * self._chance.uniform(0.5, 1.5))
        if sent.received:
            self._cache.outbox.tidy()
        self._send_feedback()
        self._send_health()
        self._watch.worked()
        return SEND_SECONDS * self._chance.uniform(0.8, 1.2)

    def _knock(self) -> None:
        """A hub that is gone is not handed all that waits again and again."""
        try:
            self._client.keys()
        except LinkFault as fault:
            if is_everyones(fault):
                raise

    def _content_turn(self) -> float:
        return self._attempt("content", self._refresh)

    def _refresh(self) -> float:
        if self._content is None:
            return CONTENT_SECONDS
        try:
            bundle = self._taken_in(self._content)
        except (ContentRefused, BundleRefused, OSError) as refused:
            log_events.content_refused(fault=refused)
            return CONTENT_SECONDS / 10
        if bundle is not None:
            self._listener.on_release(bundle)
        return CONTENT_SECONDS * self._chance.uniform(0.8, 1.2)

    def _taken_in(self, content: ContentSync) -> Bundle | None:
        """The hub hears how it went, also when it did not go well."""
        try:
            return content.refresh()
        finally:
            if self._content_reporter is not None:
                with suppress(LinkFault):  # it is told at the next turn; what was accepted is shown all the same
                    self._content_reporter.tell()

    def _attempt(self, name: str, turn: Callable[[], float]) -> float:
        back_off = self._back_offs[name]
        try:
            wait = turn()
        except LinkFault as fault:
            self._watch.failed(fault)
            if self._troubles.get(name) is not fault.reason:
                log_events.link_failed(worker=name, fault=fault)
            self._troubles[name] = fault.reason
            return back_off.next(fault.retry_after)
        except CacheFault as fault:
            log_events.link_without_cache(worker=name, fault=fault)
            return back_off.next()
        back_off.reset()
        self._troubles.pop(name, None)
        return wait

    def _on_event(self, event: KioskEvent) -> bool:
        match event.event:
            case HelpCallChanged(state=state):
                self._listener.on_help(state)
            case PaymentClosed() as closed:
                if self._listener.on_payment_closed is None:
                    return False
                self._listener.on_payment_closed(closed)
            case HandoverChanged(handover=handover):
                self._listener.on_handover(handover)
            case SendAgain(ids=ids):
                for submission_id in ids:
                    self._cache.outbox.send_again(submission_id)
                self._outbox_worker.wake()
            case ReleasePublished():
                self._content_worker.wake()
            case SealingKeysChanged():
                self._identity.seal_for(self._client.keys())
            case NewerEvent(kind=kind):
                log_events.link_event_unknown(kind=kind)
        return True

    def _send_feedback(self) -> int:
        delivered = 0
        while records := self._cache.messages.waiting(MessageKind.FEEDBACK):
            for record in records:
                try:
                    self._client.put_feedback(Feedback.model_validate_json(record.body))
                except LinkFault as fault:
                    if fault.temporary or fault.status in (0, 401, 403):
                        raise
                    log_events.feedback_refused(fault=fault)
                self._cache.messages.delivered(record.line)
                delivered += 1
        return delivered

    def _send_health(self) -> None:
        if self._read_health is not None:
            self._client.put_health(self._read_health())


def _now() -> datetime:
    return datetime.now(UTC)
