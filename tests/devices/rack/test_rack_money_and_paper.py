"""The rack with a printer and a payment terminal: called from any thread, one at a time, back after trouble."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from devices.card_terminal.card_terminal import PaymentIntent, PaymentVerdict
from devices.device_kind import DeviceKind
from devices.health import HealthReason, HealthState
from devices.printer.bitmap import Bitmap
from devices.printer.document import Document, Heading, Row
from devices.printer.profile_facts import ProfileUnknown
from devices.printer.receipt_printer import PrintStep
from devices.rack import Rack
from devices.settings import CardTerminalSection, DeviceSettings, PrinterSection

RECEIPT = Document((Heading("Tamarside Council"), Row("Garden waste", "£45.00")))


class BlackBars:
    """A shaper that draws a bar for each text."""

    def dots(self, text, size, bold):
        return 12 * len(text)

    def shape(self, text, width_dots, size, direction, bold):
        return Bitmap(width_dots, ((1 << width_dots) - 1,) * 24)


class Journal:
    def __init__(self) -> None:
        self.calls = []

    def sent(self) -> None:
        self.calls.append("sent")

    def accepted(self) -> None:
        self.calls.append("accepted")

    def result(self, result) -> None:
        self.calls.append(result.verdict)

    def completed(self) -> None:
        self.calls.append("completed")

    def prompt(self, prompt) -> None:
        pass

    def wants_to_cancel(self) -> bool:
        return False


@pytest.fixture
def rack(health):
    settings = DeviceSettings(
        printer=PrinterSection(twin=True, baud=115200),
        card_terminal=CardTerminalSection(twin=True, baud=115200),
    )
    rack = Rack(settings, health, BlackBars())
    yield rack
    rack.close()


@pytest.fixture
def elsewhere():
    with ThreadPoolExecutor(4) as pool:
        yield pool


def is_well(kind):
    return lambda found: found[kind].state is HealthState.OK


def is_fault(kind):
    return lambda found: found[kind].state is HealthState.FAULT


def with_card(rack):
    """A visitor who presents a card whenever one is asked for."""
    twin = rack.twins.card_terminal

    def presents() -> None:
        while twin.state != "waiting_for_card":
            threading.Event().wait(0.05)
        twin.present_card()

    return presents


@pytest.mark.parametrize("kind", [DeviceKind.PRINTER, DeviceKind.CARD_TERMINAL])
def test_a_device_that_answers_is_well_without_being_used(rack, health, kind):
    assert health.first(is_well(kind))


def test_a_receipt_is_printed_from_any_thread_on_the_printers_own(rack, elsewhere):
    threads = set()
    steps = []

    def on_step(step, reasons) -> None:
        threads.add(threading.current_thread().name)
        steps.append(step)

    result = elsewhere.submit(rack.printer.print, RECEIPT, "A1", on_step).result(60)
    assert (result.step, threads) == (PrintStep.DONE, {"device printer"})
    assert "Garden waste" in rack.twins.printer.slips[0].text
    assert steps[-1] is PrintStep.DONE


def test_two_callers_print_one_after_the_other(rack, elsewhere):
    jobs = [elsewhere.submit(rack.printer.print, RECEIPT, job, lambda step, reasons: None) for job in ("B1", "B2")]
    assert [job.result(60).step for job in jobs] == [PrintStep.DONE, PrintStep.DONE]
    assert len([slip for slip in rack.twins.printer.slips if slip.finished]) == 2


def test_what_the_journal_raises_reaches_the_caller_and_nothing_is_printed(rack):
    def disk_full(step, reasons) -> None:
        if step is PrintStep.SEND_STARTED:
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        rack.printer.print(RECEIPT, "C1", disk_full)
    assert rack.twins.printer.slips == ()


def test_paper_out_is_known_before_anybody_prints(rack, health):
    health.first(is_well(DeviceKind.PRINTER))
    rack.twins.printer.paper_out()
    found = health.first(is_fault(DeviceKind.PRINTER))
    rack.twins.printer.reload()
    health.forget()
    health.first(is_well(DeviceKind.PRINTER))
    assert HealthReason.PAPER_OUT in found[DeviceKind.PRINTER].reasons


@pytest.mark.parametrize("kind", [DeviceKind.PRINTER, DeviceKind.CARD_TERMINAL])
def test_unplugging_is_noticed_and_plugging_in_again_too(rack, health, kind):
    health.first(is_well(kind))
    rack.twins.ports[kind].unplug()
    found = health.first(is_fault(kind))
    health.forget()
    rack.twins.ports[kind].replug()
    health.first(is_well(kind))
    assert HealthReason.UNPLUGGED in found[kind].reasons


def test_a_card_is_charged_from_any_thread(rack, health, elsewhere):
    health.first(is_well(DeviceKind.CARD_TERMINAL))
    journal = Journal()
    paying = elsewhere.submit(rack.card_terminal.pay, PaymentIntent("p1", 4500, "FS1"), journal, journal)
    with_card(rack)()
    result = paying.result(60)
    assert (result.verdict, result.pence) == (PaymentVerdict.PAID, 4500)
    assert journal.calls == ["sent", "accepted", PaymentVerdict.PAID, "completed"]
    assert [booking.pence for booking in rack.twins.card_terminal.ledger.charged] == [4500]


@pytest.mark.parametrize(
    "settings",
    [
        DeviceSettings(printer=PrinterSection(twin=True, profile="TSP600")),
        DeviceSettings(printer=PrinterSection(twin=True, profile="RP-F10-58mm")),
    ],
    ids=["star", "58 mm"],
)
def test_the_profile_chooses_driver_twin_and_paper(health, settings):
    rack = Rack(settings, health, BlackBars())
    result = rack.printer.print(RECEIPT, "E1", lambda step, reasons: None)
    slips = rack.twins.printer.slips
    rack.close()
    assert (result.step, len(slips)) == (PrintStep.DONE, 1)


def test_a_telium_terminal_is_well_too(health):
    rack = Rack(DeviceSettings(card_terminal=CardTerminalSection(twin=True, family="telium")), health)
    found = health.first(is_well(DeviceKind.CARD_TERMINAL))
    rack.close()
    assert "Telium" in found[DeviceKind.CARD_TERMINAL].detail


def test_closing_ends_a_print_that_waits_for_paper(health, elsewhere):
    rack = Rack(DeviceSettings(printer=PrinterSection(twin=True)), health, BlackBars())
    waiting = threading.Event()

    def on_step(step, reasons) -> None:
        if step is PrintStep.SENT:
            rack.twins.printer.paper_out()
        if step is PrintStep.WAITING:
            waiting.set()

    printing = elsewhere.submit(rack.printer.print, RECEIPT, "D1", on_step)
    waiting.wait(60)
    rack.close()
    assert printing.result(60).step is PrintStep.UNKNOWN


def test_closing_in_mid_payment_leaves_it_unknown_and_nobody_waiting(health, elsewhere):
    before = set(threading.enumerate())
    rack = Rack(DeviceSettings(card_terminal=CardTerminalSection(twin=True, baud=115200)), health)
    health.first(is_well(DeviceKind.CARD_TERMINAL))
    journal = Journal()
    paying = elsewhere.submit(rack.card_terminal.pay, PaymentIntent("p2", 4500, "FS1"), journal, journal)
    while rack.twins.card_terminal.state != "waiting_for_card":
        threading.Event().wait(0.05)
    rack.close()
    assert (paying.result(60).verdict, journal.calls) == (PaymentVerdict.UNKNOWN, ["sent", "accepted"])
    assert not [thread for thread in set(threading.enumerate()) - before if thread.name.startswith(("device", "twin"))]


def test_a_printer_nobody_knows_is_refused_at_once_and_leaves_no_twin():
    before = set(threading.enumerate())
    with pytest.raises(ProfileUnknown):
        Rack(DeviceSettings(printer=PrinterSection(twin=True, profile="Typewriter")), None, BlackBars())
    assert set(threading.enumerate()) == before
