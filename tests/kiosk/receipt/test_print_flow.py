"""A receipt on its way to a printer on a narrow roll."""

from collections.abc import Collection

from devices.health import HealthReason
from devices.printer.document import Barcode, Document, Paragraph, QrCode, Symbology
from devices.printer.profile_facts import ProfileFacts
from devices.printer.receipt_printer import PrintStep
from kiosk.receipt.print_flow import PrintFlow, PrintStage
from tests.devices.printer.printing_scene import Scene
from tests.fakes.doors import StraightDoor
from ui.commands.device_tools.late_shaper import LateShaper

INVOICE = "982604043520561714624015"


class Jobs:
    """A journal that keeps the last step."""

    step_was: PrintStep | None = None

    def queued(self, reference: str) -> int:
        return 1

    def step(self, job: int, step: PrintStep, reasons: Collection[HealthReason] = ()) -> None:
        self.step_was = step

    def came_out(self, millimetres: int) -> None: ...


def test_a_code_that_a_narrow_roll_has_no_room_for_is_spelled_out() -> None:
    narrow = Scene(ProfileFacts().profile("POS-5890"), LateShaper())
    jobs = Jobs()
    flow = PrintFlow(narrow.driver, jobs, StraightDoor(), lambda: None)
    receipt = (Paragraph("Invoice"), Barcode(INVOICE, Symbology.ITF, "code"), QrCode("https://tamarside.example/c/KT7XM9PQ"))
    flow.print(Document(receipt), "K7ABCDE2")
    assert (flow.stage, jobs.step_was) == (PrintStage.PRINTED, PrintStep.DONE)
    assert INVOICE in narrow.twin.slips[-1].lines
