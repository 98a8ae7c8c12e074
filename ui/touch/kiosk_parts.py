"""What each visit is made of at a real kiosk: flows on this kiosk's devices, cache and link."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from devices.card_terminal.card_terminal import CardTerminal
from devices.lamp.help_lamp import LampState
from devices.printer.receipt_printer import ReceiptPrinter
from kiosk.cases.follow_up import follow_up_address
from kiosk.clock import Clock
from kiosk.door import Door
from kiosk.feedback.feedback_flow import FeedbackFlow
from kiosk.handover.handover_flow import HandoverFlow, HandoverLine
from kiosk.handover.handover_messages import HandedFile
from kiosk.help.help_flow import HelpFlow, HelpStage
from kiosk.link.messages import Feedback, HelpCall
from kiosk.link.sync import Sync
from kiosk.money import NOTHING
from kiosk.payment.attempt_records import AttemptRecords
from kiosk.payment.bill import Bill
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.payment.payment_stage import PaymentStage
from kiosk.receipt.cash_slip import CashSlip
from kiosk.receipt.merchant_slip import merchant_slips
from kiosk.receipt.print_flow import PrintFlow, PrintJobs, PrintStage
from kiosk.receipt.receipt_document import ReceiptFacts, receipt_document
from kiosk.reference import format_reference
from kiosk.settings import MerchantSlip, PaymentSettings
from kiosk.text import pick
from kiosk.visit.equipment import Equipment
from kiosk.visit.sending import SubmissionDesk
from kiosk.visit.visit import Visit
from ui.touch.presenters import when
from ui.touch.presenters.after import service_title
from ui.touch.presenters.pay_points import places_to_pay

OnChange = Callable[[], None]

_LAMP = {
    HelpStage.ASKING: LampState.CALLING,
    HelpStage.NO_CONNECTION: LampState.CALLING,
    HelpStage.RECEIVED: LampState.CALLING,
    HelpStage.TAKEN: LampState.COMING,
}


@dataclass(frozen=True, slots=True)
class Doors:
    """One worker each, so that paper never waits for money, nor a form for paper."""

    storage: Door
    paying: Door
    printing: Door
    phoning: Door


@dataclass(frozen=True, slots=True)
class KioskDevices:
    """None where the kiosk has no such device."""

    printer: ReceiptPrinter | None
    card_terminal: CardTerminal | None
    show_lamp: Callable[[LampState], None]


@dataclass(frozen=True, slots=True)
class SyncLine:
    """Help calls and feedback on their way to the hub, kept first behind the storage door."""

    sync: Sync
    storage: Door
    clock: Clock

    def raise_call(self, call: HelpCall) -> None:
        self.storage.away(lambda: self.sync.raise_help(call), _nothing)

    def withdraw_call(self, call_id: UUID) -> None:
        at = self.clock.now()
        self.storage.away(lambda: self.sync.withdraw_help(call_id, at), _nothing)

    def give_feedback(self, feedback: Feedback) -> None:
        self.storage.away(lambda: self.sync.give_feedback(feedback), _nothing)


class KioskParts:
    """Fits `VisitParts`."""

    def __init__(
        self,
        clock: Clock,
        doors: Doors,
        desk: SubmissionDesk,
        line: SyncLine,
        devices: KioskDevices,
        attempts: AttemptRecords,
        settle: Callable[[], bool],
        payment: PaymentSettings,
        prints: PrintJobs,
        equipment: Callable[[], Equipment],
        handovers: HandoverLine,
    ) -> None:
        self.clock = clock
        self.storage = doors.storage
        self.desk = desk
        self.equipment = equipment
        self._doors = doors
        self._line = line
        self._devices = devices
        self._attempts = attempts
        self._settle = settle
        self._merchant_slip = payment.merchant_slip
        self._prints = prints
        self._handovers = handovers

    def help_flow(self, on_change: OnChange) -> HelpFlow:
        """The lamp follows every stage, the last one of a visit included."""

        def changed() -> None:
            self._devices.show_lamp(_LAMP.get(flow.stage, LampState.DARK))
            on_change()

        flow = HelpFlow(self._line, self.clock, changed)
        return flow

    def payment_flow(self, bill: Bill, on_change: OnChange) -> PaymentFlow:
        terminal, door = self._devices.card_terminal, self._doors.paying
        return PaymentFlow(bill, terminal, self._attempts, self._settle, self.clock, door, on_change)

    def print_flow(self, on_change: OnChange) -> PrintFlow:
        return PrintFlow(self._devices.printer, self._prints, self._doors.printing, on_change)

    def feedback_flow(self, on_change: OnChange) -> FeedbackFlow:
        return FeedbackFlow(self._line, self.clock, on_change)

    def handover_flow(self, on_change: OnChange, on_files: Callable[[str, Sequence[HandedFile]], None]) -> HandoverFlow:
        return HandoverFlow(self._handovers, self._doors.phoning, self.clock, on_change, on_files)

    def print_receipt(self, visit: Visit, large: bool) -> None:
        is_first = visit.printing.stage is PrintStage.NOT_ASKED
        visit.printing.print(receipt_document(self._facts(visit, large)), visit.reference)
        if is_first and self._merchant_slip is MerchantSlip.PRINT and visit.payment is not None:
            for slip in merchant_slips(one.result for one in visit.payment.taken):
                self.print_flow(_nothing_changed).print(slip, visit.reference)

    def _facts(self, visit: Visit, large: bool) -> ReceiptFacts:
        content, language, filling = visit.content, visit.language, visit.filling
        council, shop = content.council, content.shop(visit.shop.shop_id)
        now = self.clock.now().astimezone(council.time_zone)
        fee = filling.fee() if filling else None
        what_next = filling.text(filling.form.what_next, language) if filling and filling.form.what_next else ""
        return ReceiptFacts(
            language=language,
            council=pick(council.name, language),
            place=pick(shop.name, language),
            phone=council.phone,
            service=service_title(visit),
            reference=format_reference(visit.reference),
            when=now,
            when_in_words=when.day_and_hour(now, language),
            what_next=what_next,
            follow_up=follow_up_address(council, visit.reference),
            charges=tuple((pick(line.text, language), line.pence) for line in fee.lines) if fee else (),
            total=fee.total if fee else NOTHING,
            payment=visit.payment.stage if visit.payment else None,
            bookings=tuple(one.result for one in visit.payment.taken) if visit.payment else (),
            cash=_cash_slip(visit, now),
            large=large,
        )


def _cash_slip(visit: Visit, now: datetime) -> CashSlip | None:
    code = visit.cash_code
    if visit.payment is None or visit.payment.stage is not PaymentStage.CASH or code is None:
        return None
    return CashSlip(code, places_to_pay(visit.content, visit.shop.shop_id, now, visit.language))


def _nothing_changed() -> None:
    """Nobody at the screen waits for this paper; a printer that fails says so in its health."""


def _nothing(_: object) -> None:
    """The line says by itself how it went on."""
