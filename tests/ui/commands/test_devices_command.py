"""`first-stop devices`: twins as processes of their own, drivers against them, exit codes and sentences."""

import json
import os
import signal
import subprocess

import pytest

from tests.ui.commands.twin_process import CLI, hear_ctrl_c
from ui.cli import main


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_twin_prints_its_pty_first_and_leaves_no_link_behind(twin, tmp_path, sign):
    link = tmp_path / "lamp"
    process = twin("lamp", "--link", str(link))
    assert process.pty == os.path.realpath(link)
    assert process.pty.startswith("/dev/pts/")
    assert process.end(sign) == 0
    assert not link.is_symlink()


def test_the_port_is_the_first_line_even_where_something_is_presented_at_once(twin, tmp_path):
    process = twin("scanner", "--link", str(tmp_path / "scanner"), "--fault", "present FS1")
    assert process.pty.startswith("/dev/pts/")
    assert process.next_event("presented")["seen"] is True


def test_a_document_is_printed_and_its_slip_kept(twin, tmp_path, document, said):
    link, slips = tmp_path / "printer", tmp_path / "slips"
    process = twin("printer", "--link", str(link), "--slips", str(slips))
    code = main(["devices", "print", "--port", str(link), "--document", str(document), "--json"])
    steps = [event["step"] for event in said()]
    slip = process.next_event("slip")
    assert (code, steps[-1]) == (0, "done")
    assert slip["file"] == str(slips / "slip-0001.png")
    assert (slips / "slip-0001.png").read_bytes().startswith(b"\x89PNG")
    assert "£45.00" in (slips / "slip-0001.txt").read_text(encoding="utf-8")
    assert "https://example.org/FS1" in (slips / "slip-0001.txt").read_text(encoding="utf-8")


def test_the_commands_of_the_readme_fill_the_paper_from_edge_to_edge(twin, tmp_path, document, said):
    link, slips = tmp_path / "printer", tmp_path / "slips"
    process = twin("printer", "--link", str(link), "--slips", str(slips))
    main(["devices", "print", "--port", str(link), "--document", str(document), "--profile", "TM-T20II", "--json"])
    process.next_event("slip")
    assert f"Garden waste{'£45.00':>36}" in (slips / "slip-0001.txt").read_text(encoding="utf-8").splitlines()


def test_slips_of_a_printer_without_a_knife_are_torn_off(twin, tmp_path, document, said):
    link, slips = tmp_path / "printer", tmp_path / "slips"
    process = twin("printer", "--link", str(link), "--slips", str(slips), "--profile", "POS-5890")
    for tear in (True, False):
        main(["devices", "print", "--port", str(link), "--document", str(document), "--profile", "POS-5890", "--json"])
        if tear:
            process.order("tear")
            assert process.next_event("slip")["number"] == 1
    process.end()
    assert [slip.name for slip in sorted(slips.glob("*.png"))] == ["slip-0001.png", "slip-0002.png"]


def test_a_trial_slip_is_printed_without_a_document(twin, tmp_path, said):
    link = tmp_path / "printer"
    twin("printer", "--link", str(link))
    code = main(["devices", "print", "--port", str(link), "--trial", "--json"])

    assert code == 0
    assert said()[-1]["step"] == "done"


def test_a_star_printer_prints_too(twin, tmp_path, document, said):
    link = tmp_path / "printer"
    twin("printer", "--link", str(link), "--profile", "TSP600")
    code = main(["devices", "print", "--port", str(link), "--profile", "TSP600", "--document", str(document), "--json"])
    assert (code, said()[-1]["step"]) == (0, "done")


def test_a_printer_without_paper_prints_nothing_and_says_so(twin, tmp_path, document, said):
    link = tmp_path / "printer"
    twin("printer", "--link", str(link), "--fault", "paper-out")
    code = main(["devices", "print", "--port", str(link), "--document", str(document), "--json"])
    result = said()[-1]
    assert (code, result["step"]) == (1, "failed")
    assert "paper_out" in result["reasons"]


def test_paper_that_runs_out_in_mid_receipt_is_waited_for_and_not_printed_twice(twin, tmp_path, document, said):
    link = tmp_path / "printer"
    process = twin("printer", "--link", str(link), "--fault", "paper-out@1")
    printing = subprocess.Popen(
        [*CLI, "print", "--port", str(link), "--document", str(document), "--json"], stdout=subprocess.PIPE, text=True
    )
    steps = iter(lambda: json.loads(printing.stdout.readline())["step"], "waiting")
    before = list(steps)
    process.order("reload")
    slip = process.next_event("slip")
    printing.communicate()
    assert (printing.returncode, slip["number"], "printed" in before) == (0, 1, False)


def test_ctrl_c_in_mid_receipt_is_unknown(twin, tmp_path, document):
    link = tmp_path / "printer"
    twin("printer", "--link", str(link), "--fault", "paper-out@1")
    printing = subprocess.Popen(
        [*CLI, "print", "--port", str(link), "--document", str(document), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_ctrl_c,
    )
    while json.loads(printing.stdout.readline())["step"] != "waiting":
        pass
    printing.send_signal(signal.SIGINT)
    rest, complaint = printing.communicate()
    assert (printing.returncode, json.loads(rest.splitlines()[-1])["step"]) == (3, "unknown")
    assert "look at the paper" in complaint


def test_a_power_cut_in_mid_receipt_is_unknown(twin, tmp_path, document, said):
    link = tmp_path / "printer"
    twin("printer", "--link", str(link), "--fault", "power-cut@120")
    code = main(["devices", "print", "--port", str(link), "--document", str(document), "--json"])
    assert (code, said()[-1]["step"]) == (3, "unknown")


def test_a_printer_that_is_mended_later_answers_again(twin, tmp_path):
    link = tmp_path / "printer"
    process = twin("printer", "--link", str(link), "--fault", "power-cut", "--fault", "mend@2")
    status = ["devices", "status", "--port", str(link), "--kind", "printer"]
    dark = main(status)
    while main(status) != 0:
        pass
    assert (dark, process.end()) == (3, 0)


def test_a_payment_is_charged_once_and_given_back(twin, tmp_path, said):
    link, journal = tmp_path / "terminal", tmp_path / "payments.jsonl"
    process = twin("zvt", "--link", str(link), "--card-after", "0")
    port = ["--port", str(link), "--json"]
    paid = main(["devices", "pay", *port, "--pence", "1010", "--journal", str(journal)])
    receipt = said()[-1]
    reversed_ = main(["devices", "reverse", *port, "--pence", "1010", "--receipt", receipt["receipt_number"]])
    settled = main(["devices", "settle", *port, "--journal", str(journal)])
    closed = main(["devices", "end-of-day", *port])
    status = main(["devices", "status", *port, "--kind", "zvt"])
    assert (paid, reversed_, settled, closed, status) == (0, 0, 0, 0, 0)
    assert (receipt["verdict"], receipt["pence"]) == ("paid", 1010)
    account = process.next_event("terminal")
    while not account["account"] or account["account"][-1]["state"] != "reversed":
        account = process.next_event("terminal")
    assert [booking["pence"] for booking in account["account"]] == [1010]


def test_each_port_has_its_own_journal_unless_another_is_named(twin, tmp_path, said, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    link = tmp_path / "terminal"
    twin("zvt", "--link", str(link), "--card-after", "0")
    code = main(["devices", "pay", "--port", str(link), "--pence", "500", "--json"])
    (journal,) = (tmp_path / "state" / "first-stop").iterdir()
    assert (code, journal.name.endswith("terminal.jsonl")) == (0, True)


def test_a_declined_card_is_not_paid(twin, tmp_path, said):
    link = tmp_path / "terminal"
    twin("zvt", "--link", str(link), "--card", "decline", "--card-after", "0")
    code = main(["devices", "pay", "--port", str(link), "--pence", "500", "--journal", str(tmp_path / "j"), "--json"])
    assert (code, said()[-1]["reason"]) == (1, "declined")


def test_a_telium_terminal_charges_too(twin, tmp_path, said):
    link = tmp_path / "terminal"
    process = twin("telium", "--link", str(link), "--card-after", "0")
    port = ["--port", str(link), "--family", "telium", "--journal", str(tmp_path / "j"), "--json"]
    code = main(["devices", "pay", *port, "--pence", "500"])
    account = process.next_event("terminal")
    while not account["charged"]:
        account = process.next_event("terminal")
    assert (code, said()[-1]["verdict"], account["charged"]) == (0, "paid", [500])


def test_an_earlier_unknown_payment_is_settled_before_the_next(twin, tmp_path, said):
    link, journal = tmp_path / "terminal", tmp_path / "payments.jsonl"
    journal.write_text(
        '{"attempt": "x", "step": "intent", "pence": 700}\n{"attempt": "x", "step": "sent"}\n'
        '{"attempt": "x", "step": "clo'  # torn by a power cut
    )
    twin("zvt", "--link", str(link), "--card-after", "0")
    code = main(["devices", "pay", "--port", str(link), "--pence", "500", "--journal", str(journal), "--json"])
    (result,) = said()
    assert (code, result["verdict"], result["settled"][0]["verdict"]) == (3, "unknown", "unknown")
    port = ["--port", str(link), "--journal", str(journal), "--json"]
    handed_over = main(["devices", "settle", *port, "--hand-over"])
    assert (handed_over, main(["devices", "pay", *port, "--pence", "500"])) == (0, 0)


def test_a_terminal_that_is_not_there_takes_no_money(tmp_path, said):
    journal = ["--journal", str(tmp_path / "payments.jsonl")]
    code = main(["devices", "pay", "--port", str(tmp_path / "nothing"), "--pence", "500", *journal, "--json"])
    assert (code, said()[-1]["reason"]) == (1, "unreachable")


def test_scans_arrive_and_a_payment_card_does_not(twin, tmp_path):
    process = twin("scanner", "--link", str(tmp_path / "scanner"))
    reading = subprocess.Popen(
        [*CLI, "scan", "--port", process.pty, "--count", "2", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    reading.stderr.readline()  # it listens now
    process.order("present FS1-ABCD")
    first = reading.stdout.readline()
    process.order("present 4111111111111111")
    second, _ = reading.communicate()
    assert json.loads(first) == {"event": "scan", "text": "FS1-ABCD", "symbology": "qr"}
    assert json.loads(second) == {"event": "scan", "refused": "payment_card"}


def test_a_tag_is_read(twin, tmp_path, said):
    process = twin("id-card", "--link", str(tmp_path / "card"))
    process.order("hold 01002A3B4C")
    code = main(["devices", "card", "--port", process.pty, "--family", "rdm6300", "--count", "1", "--json"])
    assert (code, said()) == (0, [{"event": "card", "kind": "rfid", "number": "01002A3B4C"}])


def test_a_lamp_is_lit_and_the_twin_says_so(twin, tmp_path):
    process = twin("lamp", "--link", str(tmp_path / "lamp"), "--family", "tower")
    code = main(["devices", "lamp", "--port", process.pty, "--family", "tower", "--show", "coming"])
    assert (code, process.next_event("lamp")["green"]) == (0, "on")


def test_an_unplugged_twin_comes_back_under_its_link(twin, tmp_path, capsys):
    link = tmp_path / "printer"
    process = twin("printer", "--link", str(link))
    status = ["devices", "status", "--port", str(link), "--kind", "printer"]
    process.order("unplug")
    while link.is_symlink():
        pass
    unplugged = main(status)
    process.order("replug")
    while not link.is_symlink():
        pass
    assert (unplugged, main(status)) == (1, 0)


def test_a_silent_device_is_unknown_and_never_ok(twin, tmp_path, capsys):
    link = tmp_path / "printer"
    twin("printer", "--link", str(link), "--fault", "mute")
    assert main(["devices", "status", "--port", str(link), "--kind", "printer"]) == 3
    assert "it opens, and no printer answers; is it switched on, and set to 38400 baud?" in capsys.readouterr().err


def test_a_scanner_that_is_unplugged_meanwhile_is_waited_for(twin, tmp_path):
    link = tmp_path / "scanner"
    process = twin("scanner", "--link", str(link))
    scanning = subprocess.Popen(
        [*CLI, "scan", "--port", str(link), "--count", "1", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert "listening" in scanning.stderr.readline()
    process.order("unplug")
    assert "went away" in scanning.stderr.readline()
    process.order("replug")
    assert "is back" in scanning.stderr.readline()
    process.order("present FS1-KT7XM9PQ")
    out, _ = scanning.communicate()
    assert (scanning.returncode, json.loads(out)["text"]) == (0, "FS1-KT7XM9PQ")


def test_list_says_what_answered(twin, tmp_path, said):
    link = tmp_path / "printer"
    twin("printer", "--link", str(link))
    code = main(["devices", "list", "--port", str(link), "--json"])
    (found,) = said()
    assert (code, found["kind"], found["finding"]) == (0, "printer", "answered")


@pytest.mark.parametrize(
    "verb", ["twin", "print", "pay", "settle", "reverse", "end-of-day", "scan", "card", "lamp", "status", "list"]
)
def test_each_verb_helps_with_an_example_and_its_exit_codes(verb, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["devices", verb, "--help"])
    shown = capsys.readouterr().out
    assert (ended.value.code, "Example: first-stop devices" in shown, "Exit code:" in shown) == (0, True, True)


def test_a_document_is_read_out_without_a_printer(document, said):
    code = main(["devices", "print", "--document", str(document), "--as", "speech", "--json"])
    [speech] = said()
    assert (code, speech["lines"]) == (0, ["Tamarside Council", "Garden waste: £45.00", "A code for your phone"])


def test_a_reprint_is_marked_at_both_ends(document, said):
    main(["devices", "print", "--document", str(document), "--copy", "--as", "speech", "--json"])
    assert said()[0]["lines"][0] == "COPY"


def test_a_code_is_presented_after_a_while_to_whoever_listens_by_then(twin, tmp_path, said):
    link = tmp_path / "scanner"
    twin("scanner", "--link", str(link), "--fault", "present@1.5 FS1-KT7XM9PQ")
    code = main(["devices", "scan", "--port", str(link), "--count", "1", "--seconds", "30", "--json"])
    assert (code, said()) == (0, [{"event": "scan", "text": "FS1-KT7XM9PQ", "symbology": "qr"}])


def test_a_command_that_the_printers_twin_does_not_know_is_named(twin, tmp_path):
    process = twin("printer", "--link", str(tmp_path / "printer"))
    with (tmp_path / "printer").open("wb", buffering=0) as host:
        host.write(b"\x1b\x7fand then words\n")
    assert process.next_event("unknown")["command"] == "\x7f"
