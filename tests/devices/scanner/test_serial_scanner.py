"""The serial scanner with its twin on a pty: what codes hold, triggers, and the line cut at each byte."""

import pytest

from devices.health import HealthState
from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.line.serial_line import SerialLine
from devices.scanner.scan import Scan, ScannedSymbology, ScanRefusal
from devices.scanner.scanner_twin import ScannerTwin
from devices.scanner.serial_scanner import SerialScanner


def next_scan(scanner, seconds=5.0):
    """The first thing read within so many seconds, through as many reads as it takes."""
    return next((found for _ in range(int(seconds / 0.1)) if (found := scanner.read(0.1)) is not None), None)


def test_a_code_is_read_as_it_was_presented(scanner, twin):
    twin.present("9826123456789012345", "code128")
    assert next_scan(scanner) == Scan("9826123456789012345", ScannedSymbology.CODE128)


def test_a_qr_code_keeps_its_line_breaks_and_group_separators(scanner, twin):
    twin.present("a\r\nb\x1dc", "qr")
    assert next_scan(scanner) == Scan("a\r\nb\x1dc", ScannedSymbology.QR)


def test_codes_follow_one_another(scanner, twin):
    texts = []
    for text in ("one", "two", "three"):
        twin.present(text)
        texts.append(next_scan(scanner).text)
    assert texts == ["one", "two", "three"]


def test_a_payment_card_is_refused_and_its_number_is_in_no_log(scanner, twin, caplog):
    caplog.set_level("DEBUG")
    twin.present("4111111111111111", "unnamed")
    assert next_scan(scanner) is ScanRefusal.PAYMENT_CARD
    assert "4111" not in caplog.text


def test_a_triggered_scanner_looks_only_while_told_to(pty_port, serving, line):
    twin = ScannerTwin(pty_port, triggered=True)
    serving(twin, pty_port)
    scanner = SerialScanner(line, triggered=True)
    scanner.read(0.05)
    seen_before = twin.present("too early")
    scanner.trigger(True)
    while not twin.looking:
        scanner.read(0.05)
    twin.present("now")
    now = next_scan(scanner)
    scanner.trigger(False)
    while twin.looking:
        scanner.read(0.05)
    assert (seen_before, now) == (False, Scan("now", ScannedSymbology.QR))


WHOLE = b"]Q1FS1-2345\r"


@pytest.mark.parametrize("cut", range(len(WHOLE)))
def test_half_a_code_cut_at_each_byte_spoils_nothing_after_it(scanner, twin, cut):
    twin.send(WHOLE[:cut])
    assert scanner.read(0.1) is None
    twin.send(WHOLE)
    assert next_scan(scanner) == Scan("FS1-2345", ScannedSymbology.QR)


@pytest.mark.parametrize("cut", range(len(WHOLE)))
def test_a_line_lost_at_each_byte_is_back_with_the_next_code(pty_port, serving, hurried, cut):
    twin = ScannerTwin(pty_port)
    serving(twin, pty_port)
    troubles = iter([LineTrouble(cut_after_read=cut)])
    line = hurried(lambda: FaultyLine(SerialLine(pty_port.path, 9600), next(troubles, LineTrouble())))
    scanner = SerialScanner(line)
    scanner.read(0.05)
    twin.send(WHOLE)
    while scanner.health().state is not HealthState.FAULT:
        scanner.read(0.05)
    while scanner.health().state is HealthState.FAULT:
        scanner.read(0.05)
    twin.send(WHOLE)
    assert next_scan(scanner) == Scan("FS1-2345", ScannedSymbology.QR)
    line.close()


def test_the_end_of_a_code_is_no_code_on_a_line_that_was_just_opened(twin, line):
    line.read(1, 0)
    twin.send(WHOLE[5:])
    scanner = SerialScanner(line)
    assert scanner.read(0.1) is None
    twin.send(WHOLE)
    assert next_scan(scanner) == Scan("FS1-2345", ScannedSymbology.QR)


def test_noise_that_never_stops_does_not_hold_the_thread(scanner, twin):
    twin.send(b"\x00" * 5000)
    scanner.read(0.05)
    assert next_scan(scanner, 0.3) in {None, ScanRefusal.UNREADABLE}
