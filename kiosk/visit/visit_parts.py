"""What a visit is made of: the wiring of a real kiosk has it, and so have tests and previews."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from kiosk.clock import Clock
from kiosk.door import Door
from kiosk.feedback.feedback_flow import FeedbackFlow
from kiosk.handover.handover_flow import HandoverFlow
from kiosk.handover.handover_messages import HandedFile
from kiosk.help.help_flow import HelpFlow
from kiosk.payment.bill import Bill
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.receipt.print_flow import PrintFlow
from kiosk.visit.equipment import Equipment
from kiosk.visit.sending import SubmissionDesk

if TYPE_CHECKING:
    from kiosk.visit.visit import Visit

OnChange = Callable[[], None]


class VisitParts(Protocol):
    """What the wiring gives each visit: fresh flows and the doors to what must survive."""

    clock: Clock
    storage: Door
    desk: SubmissionDesk

    def equipment(self) -> Equipment: ...
    def help_flow(self, on_change: OnChange) -> HelpFlow: ...
    def payment_flow(self, bill: Bill, on_change: OnChange) -> PaymentFlow: ...
    def print_flow(self, on_change: OnChange) -> PrintFlow: ...
    def feedback_flow(self, on_change: OnChange) -> FeedbackFlow: ...
    def handover_flow(self, on_change: OnChange, on_files: Callable[[str, Sequence[HandedFile]], None]) -> HandoverFlow: ...
    def print_receipt(self, visit: "Visit", large: bool) -> None:
        """Lays the receipt out from the visit and hands it to its print flow."""
        ...
