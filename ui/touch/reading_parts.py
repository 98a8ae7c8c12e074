"""Parts for a visit that only looks: it can go to every page and do nothing there."""

from collections.abc import Callable, Sequence

from kiosk.clock import Clock
from kiosk.door import Door
from kiosk.feedback.feedback_flow import FeedbackFlow
from kiosk.handover.handover_flow import Address, HandoverFlow
from kiosk.handover.handover_messages import HandedFile, HandoverState
from kiosk.help.help_flow import HelpFlow
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.receipt.print_flow import PrintFlow
from kiosk.visit.equipment import Equipment
from kiosk.visit.sending import NotKept, SubmissionDesk

OnChange = Callable[[], None]


class OnlyLooking(Exception):
    """A visit that only looks was asked to do something."""


class ReadingParts:
    """Fits `VisitParts`, `Door`, `HandoverLine`, `SubmissionDesk`, `HelpLine` and `FeedbackLine`, and refuses every deed."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.storage: Door = self
        self.desk: SubmissionDesk = self

    def equipment(self) -> Equipment:
        return Equipment(printer=True, card_terminal=True, hub=True)

    def help_flow(self, on_change: OnChange) -> HelpFlow:
        return HelpFlow(self, self.clock, on_change)

    def payment_flow(self, *_: object) -> PaymentFlow:
        raise OnlyLooking

    def print_flow(self, on_change: OnChange) -> PrintFlow:
        return PrintFlow(None, self, self, on_change)

    def feedback_flow(self, on_change: OnChange) -> FeedbackFlow:
        return FeedbackFlow(self, self.clock, on_change)

    def handover_flow(self, on_change: OnChange, on_files: Callable[[str, Sequence[HandedFile]], None]) -> HandoverFlow:
        return HandoverFlow(self, self, self.clock, on_change, on_files)

    def print_receipt(self, *_: object) -> None:
        raise OnlyLooking

    def away(self, *_: object) -> None:
        raise OnlyLooking

    def soon(self, *_: object) -> None:
        raise OnlyLooking

    def accept(self, *_: object) -> str | NotKept:
        raise OnlyLooking

    def open(self, *_: object) -> Address | None:
        raise OnlyLooking

    def state(self, *_: object) -> HandoverState | None:
        raise OnlyLooking

    def close(self, *_: object) -> None:
        raise OnlyLooking

    def take_back(self, *_: object) -> None:
        raise OnlyLooking

    def abandon(self, *_: object) -> None:
        raise OnlyLooking

    def raise_call(self, *_: object) -> None:
        raise OnlyLooking

    def withdraw_call(self, *_: object) -> None:
        raise OnlyLooking

    def give_feedback(self, *_: object) -> None:
        raise OnlyLooking

    def queued(self, *_: object) -> int:
        raise OnlyLooking

    def step(self, *_: object) -> None:
        raise OnlyLooking

    def came_out(self, *_: object) -> None:
        raise OnlyLooking
