"""What every receipt printer promises: on the fake, on each driver with its twin, and with --port on hardware."""

import pytest

from devices.health import HealthReason, HealthState
from devices.printer.document import Document
from devices.printer.receipt_printer import PrintStep, ReceiptPrinter

GOOD = [PrintStep.PREFLIGHT, PrintStep.SEND_STARTED, PrintStep.SENT, PrintStep.PRINTED, PrintStep.CUT, PrintStep.DONE]


def test_a_receipt_is_done_once_it_is_printed_and_cut(bench, receipt, journal):
    result = bench.printer.print(receipt, "01", journal)

    assert result.step is PrintStep.DONE
    assert journal.steps == GOOD
    [words] = bench.slip_lines()
    assert "£52.00" in words
    assert "KT-7XM9P-Q" in words


def test_a_healthy_printer_is_ok(bench):
    assert bench.printer.health().state is HealthState.OK


@pytest.mark.parametrize("reason", [HealthReason.PAPER_OUT, HealthReason.COVER_OPEN, HealthReason.CUTTER])
def test_what_stops_a_printer_is_a_fault_and_nothing_is_sent(bench, receipt, journal, reason):
    bench.suffer(reason)

    health = bench.printer.health()
    result = bench.printer.print(receipt, "01", journal)

    assert health.state is HealthState.FAULT
    assert reason in health.reasons
    assert result.step is PrintStep.FAILED
    assert reason in result.reasons
    assert journal.steps == [PrintStep.PREFLIGHT]
    assert bench.slip_lines() == []


def test_silence_is_unknown_and_never_ok(bench, receipt, journal):
    bench.suffer(HealthReason.SILENT)

    assert bench.printer.health().state is HealthState.UNKNOWN
    assert bench.printer.print(receipt, "01", journal).step is PrintStep.FAILED


def test_an_unplugged_printer_fails_before_anything_is_sent(bench, receipt, journal):
    bench.suffer(HealthReason.UNPLUGGED)

    result = bench.printer.print(receipt, "01", journal)

    assert result.step is PrintStep.FAILED
    assert HealthReason.UNPLUGGED in result.reasons


def test_a_printer_that_is_plugged_in_again_prints(bench, receipt, journal):
    bench.suffer(HealthReason.UNPLUGGED)
    bench.printer.health()
    bench.recover(HealthReason.UNPLUGGED)

    assert bench.printer.print(receipt, "01", journal).step is PrintStep.DONE


@pytest.mark.parametrize("reason", [HealthReason.PAPER_OUT, HealthReason.COVER_OPEN])
def test_a_job_waits_for_a_hand_and_goes_on_without_a_second_copy(bench, receipt, journal, reason):
    journal.deeds[PrintStep.SEND_STARTED] = lambda: bench.suffer(reason)
    journal.deeds[PrintStep.WAITING] = lambda: bench.recover(reason)

    result = bench.printer.print(receipt, "01", journal)

    assert result.step is PrintStep.DONE
    assert [reason] == [
        shown for step, shown in zip(journal.steps, journal.reasons, strict=True) if step is PrintStep.WAITING for shown in shown
    ]
    [words] = bench.slip_lines()
    assert words.count("£52.00") == 1


def test_near_the_end_of_the_roll_it_still_prints(bench, receipt, journal):
    bench.suffer(HealthReason.PAPER_NEAR_END)

    health = bench.printer.health()

    assert health.state is HealthState.OK
    assert health.reasons == {HealthReason.PAPER_NEAR_END}
    assert bench.printer.print(receipt, "01", journal).step is PrintStep.DONE


def test_a_journal_that_cannot_be_written_keeps_the_paper_still(bench, receipt, journal):
    def refuse() -> None:
        raise OSError("disk full")

    journal.deeds[PrintStep.SEND_STARTED] = refuse

    with pytest.raises(OSError, match="disk full"):
        bench.printer.print(receipt, "01", journal)
    assert bench.slip_lines() == []


@pytest.mark.parametrize("reason", [HealthReason.UNPLUGGED, HealthReason.SILENT])
def test_a_printer_lost_after_the_first_byte_is_unknown(bench, receipt, journal, reason):
    journal.deeds[PrintStep.SENT] = lambda: bench.suffer(reason)
    journal.deeds[PrintStep.SEND_STARTED] = lambda: bench.suffer(reason)

    result = bench.printer.print(receipt, "01", journal)

    assert result.step is PrintStep.UNKNOWN
    assert reason in result.reasons
    assert PrintStep.PRINTED not in journal.steps


def test_a_stuck_knife_is_not_a_finished_receipt(bench, receipt, journal):
    journal.deeds[PrintStep.PRINTED] = lambda: bench.suffer(HealthReason.CUTTER)

    result = bench.printer.print(receipt, "01", journal)

    assert result.step is PrintStep.UNKNOWN
    assert result.reasons == {HealthReason.CUTTER}
    assert PrintStep.PRINTED in journal.steps
    assert bench.slip_lines() == []


def test_a_reprint_says_copy(bench, receipt, journal):
    bench.printer.print(Document(receipt.blocks, copy=True), "01", journal)

    [words] = bench.slip_lines()
    assert words[0] == words[-1] == "COPY"


def test_jobs_follow_each_other(bench, receipt, journal):
    results = [bench.printer.print(receipt, job, journal).step for job in ("01", "02", "03")]

    assert results == [PrintStep.DONE] * 3
    assert len(bench.slip_lines()) == 3


@pytest.mark.hardware
def test_a_real_printer_prints_with_proof(hardware: ReceiptPrinter, receipt, journal):
    assert hardware.health().state is HealthState.OK
    assert hardware.print(receipt, "01", journal).step is PrintStep.DONE
    assert journal.steps == GOOD
