"""Printers that keep to the reference and still surprise: each job ends as what really happened."""

from collections.abc import Callable

import pytest

from devices.health import HealthReason, HealthState
from devices.printer.document import Document
from devices.printer.escpos_printer import EscposPrinter
from devices.printer.receipt_printer import PrintStep
from tests.bench.print_cost import forty_line_receipt, six_arabic_lines
from tests.devices.printer.awkward_printer import AwkwardPrinter, Manners
from tests.devices.printer.printing_scene import Clock, Wire, WirePort

WORDS = "Garden waste subscription renewed"
Bench = Callable[..., tuple[EscposPrinter, AwkwardPrinter]]


@pytest.fixture
def bench(facts, shaper) -> Bench:
    """In simulated time."""

    def make(manners: Manners, name: str = "TM-T20II"):
        clock, port = Clock(), WirePort()
        awkward = AwkwardPrinter(port, manners, clock)
        printer = EscposPrinter(Wire(port, awkward, clock), facts.profile(name), shaper, reload_seconds=20, steady=clock)
        return printer, awkward

    return make


def printed_copies(awkward: AwkwardPrinter) -> int:
    return sum(WORDS in line for line in awkward.reading.lines)


@pytest.mark.parametrize(
    "manners",
    [
        Manners(),
        Manners(status_late=0.3),
        Manners(in_one_go=0.1),
        Manners(drop_by_drop=0.01),
        Manners(twice=True),
        Manners(automatic=False),
        Manners(fence_late=1.0),
        Manners(fences=frozenset({b"\x1dr"})),
        Manners(fences=frozenset({b"\x1d(H"})),
        Manners(line_seconds=0.05, drop_by_drop=0.002, automatic=False),
    ],
    ids=lambda manners: ", ".join(f"{name}" for name, value in vars(manners).items() if value != getattr(Manners(), name)),
)
def test_a_legal_answer_in_any_manner_is_proof(bench, receipt, journal, manners):
    printer, awkward = bench(manners)

    result = printer.print(receipt, "01", journal)

    assert result.step is PrintStep.DONE
    assert printed_copies(awkward) == 1
    assert awkward.reading.cuts == 1
    assert awkward.reading.qr_codes == ["https://tamarside.example/c/KT7XM9PQ"]


def test_status_that_comes_after_its_half_second_is_not_taken_for_another(bench, receipt, journal):
    printer, _ = bench(Manners(status_late=0.6, paper_lines=0, automatic=False))

    result = printer.print(receipt, "01", journal)

    assert result.step is PrintStep.FAILED
    assert result.reasons <= {HealthReason.PAPER_OUT, HealthReason.SILENT}


def test_a_cover_told_late_is_a_cover_and_no_other_fault(bench, receipt, journal):
    printer, awkward = bench(Manners(status_late=0.6, automatic=False))
    awkward.open_cover()

    result = printer.print(receipt, "01", journal)

    assert result.step is PrintStep.FAILED
    assert result.reasons <= {HealthReason.COVER_OPEN, HealthReason.SILENT}


def test_statuses_said_twice_name_the_right_fault(bench, receipt, journal):
    printer, awkward = bench(Manners(twice=True, automatic=False))
    awkward.open_cover()

    assert printer.print(receipt, "01", journal).reasons == {HealthReason.COVER_OPEN}


def test_a_printer_without_a_fence_prints_once_and_nobody_claims_to_know(bench, receipt, journal):
    printer, awkward = bench(Manners(fences=frozenset()))

    result = printer.print(receipt, "01", journal)

    assert result.step is PrintStep.UNKNOWN
    assert PrintStep.PRINTED not in journal.steps
    assert printed_copies(awkward) == 1
    assert awkward.reading.cuts == 1


@pytest.mark.parametrize("automatic", [True, False])
def test_paper_that_ends_in_the_middle_is_waited_for_and_printed_once(bench, receipt, journal, automatic):
    printer, awkward = bench(Manners(paper_lines=4, automatic=automatic))
    journal.deeds[PrintStep.WAITING] = awkward.reload

    result = printer.print(receipt, "01", journal)

    assert result.step is PrintStep.DONE
    assert PrintStep.WAITING in journal.steps
    assert printed_copies(awkward) == 1


def test_a_cover_opened_in_the_middle_is_waited_for(bench, receipt, journal):
    printer, awkward = bench(Manners(line_seconds=0.02, automatic=False))
    journal.deeds[PrintStep.SEND_STARTED] = awkward.open_cover
    journal.deeds[PrintStep.WAITING] = awkward.close_cover

    assert printer.print(receipt, "01", journal).step is PrintStep.DONE
    assert printed_copies(awkward) == 1


def test_a_knife_that_sticks_is_told_after_the_print_is_proven(bench, receipt, journal):
    printer, awkward = bench(Manners(cutter_sticks=True))

    result = printer.print(receipt, "01", journal)

    assert (result.step, result.reasons) == (PrintStep.UNKNOWN, {HealthReason.CUTTER})
    assert PrintStep.PRINTED in journal.steps
    assert printed_copies(awkward) == 1


def test_the_last_metres_are_told_with_the_receipt(bench, receipt, journal):
    printer, awkward = bench(Manners())
    awkward.near_end()

    assert printer.print(receipt, "01", journal).reasons == {HealthReason.PAPER_NEAR_END}
    assert printer.health().state is HealthState.OK


@pytest.mark.parametrize("buffer", [512, 1024])
def test_a_printer_that_says_xoff_loses_nothing(bench, journal, buffer):
    """What is under way when XOFF is said must fit into what the printer keeps in reserve."""
    printer, awkward = bench(Manners(buffer=buffer, line_seconds=0.05))

    result = printer.print(forty_line_receipt(), "01", journal)

    assert awkward.lost == 0
    assert awkward.said_stop
    assert result.step is PrintStep.DONE


def test_no_question_is_put_in_the_middle_of_a_picture(bench, journal):
    """A printer that says XOFF there would take the question for dots, and what follows for commands."""
    pictures = []
    for manners in (Manners(), Manners(buffer=4096, reserve=3000, line_seconds=0.3)):
        printer, awkward = bench(manners)
        assert printer.print(six_arabic_lines(), "01", journal).step is PrintStep.DONE
        pictures.append(awkward.reading.pictures)

    assert awkward.said_stop
    assert pictures[0] == pictures[1] != []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_58_mm_paper_is_never_overrun(bench, receipt, journal, language):
    printer, awkward = bench(Manners(), "POS-5890")

    printer.print(Document(receipt.blocks, language), "01", journal)

    assert all(len(line) <= 32 for line in awkward.reading.lines)
    assert all(width <= 384 for width, _ in awkward.reading.pictures)


def test_a_second_receipt_is_proven_by_its_own_answer_alone(bench, receipt, journal):
    printer, awkward = bench(Manners(fence_late=0.4))

    results = [printer.print(receipt, job, journal).step for job in ("01", "02", "03")]

    assert results == [PrintStep.DONE] * 3
    assert printed_copies(awkward) == 3
