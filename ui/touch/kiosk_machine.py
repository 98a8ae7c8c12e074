"""Everything of a kiosk but its screen: identity, cache, content, devices, link. Opened after the first frame."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import UUID

from devices.card_terminal.nightly_day_end import NightlyDayEnd
from devices.device_kind import DeviceKind
from devices.health import Health as DeviceCondition
from devices.health import HealthState
from devices.printer.roll import NEW_ROLL_MM, Roll
from devices.printer.shaper import LineShaper
from devices.rack import Rack
from devices.settings import DeviceSettings
from kiosk.clock import Clock
from kiosk.link.client import HubClient
from kiosk.link.content_sync import ContentSync
from kiosk.link.envelopes_aside import envelopes_aside
from kiosk.link.identity import Identity
from kiosk.link.link_state import LinkState
from kiosk.link.messages import DeviceHealth, DeviceState, Health, PaperLeft, PaymentClosed, UnsettledPayment
from kiosk.link.submitter import Submitter
from kiosk.link.sync import Listener, Sync
from kiosk.payment.journalled_attempts import JournalledAttempts
from kiosk.payment.settling import Settling
from kiosk.payment.staff_word import end_by_staff
from kiosk.payment.terminal_day import TerminalDay
from kiosk.receipt.journalled_prints import JournalledPrints
from kiosk.receipt.roll_book import RollBook
from kiosk.reference import make_reference
from kiosk.settings import KioskSettings, PaymentSettings
from kiosk.visit.equipment import Equipment
from kiosk.visit.outbox_desk import OutboxDesk
from kiosk.visit.telling import telling
from offline_cache.bundles import Bundles
from offline_cache.cache import Cache
from offline_cache.payment_records import PaymentRecord
from ui.touch.content_slots import self_test

MOST_UNSETTLED = 50
"""As many as a message takes; there is more than one only after a long time without a terminal."""
OnHealth = Callable[[Mapping[DeviceKind, DeviceCondition]], None]


@dataclass(slots=True)
class KioskMachine:
    """Opened and closed in one go; `stop` before `close`, so that nothing is lost in between."""

    identity: Identity
    cache: Cache
    sync: Sync
    rack: Rack
    attempts: JournalledAttempts
    prints: JournalledPrints
    desk: OutboxDesk
    settling: Settling
    day: TerminalDay | None = None
    """None where nobody wants the terminal's day closed by night."""
    unsettled: bool = False

    @classmethod
    def open(
        cls,
        identity: Identity,
        bundles: Bundles,
        settings: KioskSettings,
        clock: Clock,
        listener: Listener,
        on_health: OnHealth,
        shaper: LineShaper,
    ) -> "KioskMachine":
        """Raises CacheFault. Devices that do not answer are no fault: they are in the health."""
        cache = Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now)
        client = HubClient(identity, clock)
        roll = RollBook(cache.facts, lambda: clock.now().date(), _roll_mm(settings.devices))

        def changed(health: Mapping[DeviceKind, DeviceCondition]) -> None:
            on_health(health)
            if DeviceKind.PRINTER in health:
                roll.seen(health[DeviceKind.PRINTER])

        rack = Rack(settings.devices, on_health=changed, shaper=shaper, left_over=cache.prints.latest_is_unknown())

        root, kiosk_id = bytes(identity.card.trusted_root), identity.kiosk_id
        test = partial(self_test, identity.shop_id)
        accept = ContentSync(client, bundles, identity.folder / "trust", root, test, kiosk_id=kiosk_id)

        def health() -> Health:
            word = health_message(rack.health(), cache, bundles, clock, roll.roll)
            return word.model_copy(update={"day_end": day.last if day else None})

        day = _terminal_day(rack, settings.payment, cache, identity.folder, clock)
        attempts = JournalledAttempts(cache.payments)

        def closed(word: PaymentClosed) -> None:
            settling.closed(str(word.payment), end_by_staff(word.outcome))
            sync.health_changed()

        sync = Sync(identity, client, cache, accept, health, replace(listener, on_payment_closed=closed))
        desk = OutboxDesk(Submitter(cache.outbox, identity, clock), sync.submitted)
        settling = Settling(rack.card_terminal, attempts, telling(attempts, desk))
        machine = cls(identity, cache, sync, rack, attempts, JournalledPrints(cache.prints, roll), desk, settling, day)
        sync.start()
        return machine

    def equipment(self) -> Equipment:
        health = self.rack.health()
        return Equipment(
            printer=_works(health, DeviceKind.PRINTER),
            card_terminal=_works(health, DeviceKind.CARD_TERMINAL),
            scanner=_is_there(health, DeviceKind.SCANNER),
            lamp=_is_there(health, DeviceKind.LAMP),
            hub=self.sync.state is LinkState.ONLINE,
            full=not self.cache.outbox.can_accept(),
            unsettled=self.unsettled,
        )

    def settle(self) -> bool:
        """Behind the paying door: whether no payment's end is open any more."""
        return self.settling.settle()

    def end_day_if_due(self) -> None:
        """Behind the paying door, while nobody is at the kiosk."""
        if self.day is not None and self.day.tick():
            self.sync.health_changed()

    def stop(self) -> None:
        """Ends the link and the devices; what they were doing may still be written down."""
        self.sync.stop()
        self.rack.close()

    def close(self) -> None:
        """After `stop`, and when nobody writes any more."""
        self.cache.close()


def health_message(
    devices: Mapping[DeviceKind, DeviceCondition], cache: Cache, bundles: Bundles, clock: Clock, roll: Roll
) -> Health:
    """What the hub is told of this kiosk."""
    active = bundles.active
    return Health(
        at=clock.now(),
        release=active.release if active else None,
        waiting=cache.outbox.counts().waiting,
        devices=[
            DeviceHealth(
                device=kind.value,
                state=DeviceState(one.state.value),
                reasons=sorted(one.reasons),
                paper=_paper_left(roll, clock) if kind is DeviceKind.PRINTER else None,
            )
            for kind, one in devices.items()
        ],
        unsettled_payments=cache.payments.count_unsettled(),
        unsettled=[_unsettled(payment) for payment in cache.payments.unsettled()[:MOST_UNSETTLED]],
        aside=envelopes_aside(cache.outbox),
    )


def _roll_mm(devices: DeviceSettings) -> int:
    return round(1000 * devices.printer.roll_metres) if devices.printer else NEW_ROLL_MM


def _paper_left(roll: Roll, clock: Clock) -> PaperLeft:
    return PaperLeft(receipts=roll.slips_left, until=roll.ends_on(clock.now().date()))


def _unsettled(payment: PaymentRecord) -> UnsettledPayment:
    return UnsettledPayment(id=UUID(payment.id), reference=payment.reference, pence=payment.pence, started_at=payment.started_at)


def _terminal_day(rack: Rack, wanted: PaymentSettings, cache: Cache, folder: Path, clock: Clock) -> TerminalDay | None:
    if rack.card_terminal is None or not wanted.close_day:
        return None
    now = lambda: clock.now().astimezone()  # noqa: E731 (the shop's own wall clock)
    nightly = NightlyDayEnd(rack.card_terminal, wanted.day_ends_at, folder / "terminal-day", now)
    return TerminalDay(nightly, cache.facts, clock.now)


def _works(health: Mapping[DeviceKind, DeviceCondition], kind: DeviceKind) -> bool:
    found = health.get(kind)
    return found is not None and found.state is HealthState.OK


def _is_there(health: Mapping[DeviceKind, DeviceCondition], kind: DeviceKind) -> bool:
    """For a device that cannot answer: its line is open."""
    found = health.get(kind)
    return found is not None and found.state is not HealthState.FAULT
