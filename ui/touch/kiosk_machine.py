"""Everything of a kiosk but its screen: identity, cache, content, devices, link. Opened after the first frame."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

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
from kiosk.link.identity import Identity
from kiosk.link.link_state import LinkState
from kiosk.link.messages import DeviceHealth, DeviceState, Health, PaperLeft
from kiosk.link.submitter import Submitter
from kiosk.link.sync import Listener, Sync
from kiosk.payment.journalled_attempts import JournalledAttempts
from kiosk.receipt.journalled_prints import JournalledPrints
from kiosk.receipt.roll_book import RollBook
from kiosk.reference import make_reference
from kiosk.visit.equipment import Equipment
from kiosk.visit.outbox_desk import OutboxDesk
from offline_cache.bundles import Bundles
from offline_cache.cache import Cache
from ui.touch.content_slots import self_test

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
    unsettled: bool = False

    @classmethod
    def open(
        cls,
        identity: Identity,
        bundles: Bundles,
        devices: DeviceSettings,
        clock: Clock,
        listener: Listener,
        on_health: OnHealth,
        shaper: LineShaper,
    ) -> "KioskMachine":
        """Raises CacheFault. Devices that do not answer are no fault: they are in the health."""
        cache = Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now)
        client = HubClient(identity, clock)
        roll = RollBook(cache.facts, lambda: clock.now().date(), _roll_mm(devices))

        def changed(health: Mapping[DeviceKind, DeviceCondition]) -> None:
            on_health(health)
            if DeviceKind.PRINTER in health:
                roll.seen(health[DeviceKind.PRINTER])

        rack = Rack(devices, on_health=changed, shaper=shaper)

        root, kiosk_id = bytes(identity.card.trusted_root), identity.kiosk_id
        accept = ContentSync(client, bundles, identity.folder / "trust", root, self_test, kiosk_id=kiosk_id)

        def health() -> Health:
            return health_message(rack.health(), cache, bundles, clock, roll.roll)

        sync = Sync(identity, client, cache, accept, health, listener)
        desk = OutboxDesk(Submitter(cache.outbox, identity, clock), sync.submitted)
        prints = JournalledPrints(cache.prints, roll)
        machine = cls(identity, cache, sync, rack, JournalledAttempts(cache.payments), prints, desk)
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
            unsettled=self.unsettled,
        )

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
    )


def _roll_mm(devices: DeviceSettings) -> int:
    return round(1000 * devices.printer.roll_metres) if devices.printer else NEW_ROLL_MM


def _paper_left(roll: Roll, clock: Clock) -> PaperLeft:
    return PaperLeft(receipts=roll.slips_left, until=roll.ends_on(clock.now().date()))


def _works(health: Mapping[DeviceKind, DeviceCondition], kind: DeviceKind) -> bool:
    found = health.get(kind)
    return found is not None and found.state is HealthState.OK


def _is_there(health: Mapping[DeviceKind, DeviceCondition], kind: DeviceKind) -> bool:
    """For a device that cannot answer: its line is open."""
    found = health.get(kind)
    return found is not None and found.state is not HealthState.FAULT
