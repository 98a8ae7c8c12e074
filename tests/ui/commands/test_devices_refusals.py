"""`first-stop devices` and what it cannot do: a sentence, an exit code, and a line of JSON."""

import json
import subprocess

import pytest

from tests.ui.commands.twin_process import CLI
from ui.cli import main


@pytest.mark.parametrize("verb", ["print", "status", "twin"])
def test_a_printer_nobody_knows_is_refused_with_those_there_are(verb, document, capsys):
    more = {"print": ["--document", str(document)], "status": ["--kind", "printer"], "twin": []}[verb]
    where = ["printer"] if verb == "twin" else ["--port", "/dev/null"]
    code = main(["devices", verb, *where, "--profile", "Typewriter", *more])
    assert (code, "TM-T20II" in capsys.readouterr().err) == (2, True)


def test_a_document_that_is_wrong_is_refused_with_its_place(tmp_path, capsys):
    path = tmp_path / "wrong.json"
    path.write_text('{"blocks": [{"kind": "heading"}]}')
    code = main(["devices", "print", "--port", "/dev/null", "--document", str(path)])
    assert (code, "blocks[0].text" in capsys.readouterr().err) == (2, True)


def test_a_fault_nobody_knows_is_refused_with_those_there_are(twin):
    process = subprocess.run([*CLI, "twin", "printer", "--fault", "earthquake"], capture_output=True, text=True, check=False)
    assert process.returncode == 2
    assert "paper-out" in process.stderr


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (["--baud", "0"], "no speed between 1200 and 921600"),
        (["--reload-seconds", "-3"], "no number of seconds"),
        (["--reload-seconds", "soon"], "no number of seconds"),
    ],
)
def test_a_number_no_printer_could_live_with_is_refused_in_words(document, capsys, wrong, says):
    with pytest.raises(SystemExit) as ended:
        main(["devices", "print", "--port", "/dev/null", "--document", str(document), *wrong])
    assert (ended.value.code, says in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize(
    ("block", "says"),
    [
        ({"kind": "barcode", "content": "123", "symbology": "itf"}, "blocks[0].content: '123' cannot be printed as a code"),
        ({"kind": "row", "label": "Paid", "value": 52}, "blocks[0].value: a text is needed, not 52"),
        ({"kind": "paragraph", "text": "x" * 2001}, "blocks[0].text: 2001 signs; at most 2000 are printed"),
        ({"kind": "heading", "text": "x", "size": 3}, "blocks[0].size: there is no such field"),
    ],
)
def test_a_wrong_document_is_refused_with_the_place(twin, tmp_path, capsys, block, says):
    link, wrong = tmp_path / "printer", tmp_path / "wrong.json"
    twin("printer", "--link", str(link))
    wrong.write_text(json.dumps({"blocks": [block]}), encoding="utf-8")
    code = main(["devices", "print", "--port", str(link), "--document", str(wrong)])
    assert (code, says in capsys.readouterr().err) == (2, True)


def test_printing_names_the_port_that_is_not_there_in_words(document, tmp_path, capsys):
    code = main(["devices", "print", "--port", str(tmp_path / "none"), "--document", str(document)])
    assert (code, "there is no such port" in capsys.readouterr().err) == (1, True)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "No such file or directory"),
        (b"", "there is nothing in it"),
        (b"{blocks", "not JSON"),
        (b'{"blocks": [{"kind": "heading", "text": "\xc4"}]}', "not UTF-8: byte 42"),
        (b"[" * 100_000, "too deeply nested"),
        (b" " * 4_000_001, "larger than 4 MB"),
    ],
    ids=["missing", "empty", "not JSON", "not UTF-8", "deep", "huge"],
)
def test_a_file_that_is_no_document_is_refused_in_a_sentence_and_a_line_of_json(tmp_path, capsys, content, says):
    path = tmp_path / "receipt.json"
    if content is not None:
        path.write_bytes(content)
    code = main(["devices", "print", "--port", "/dev/null", "--document", str(path), "--json"])
    spoken = capsys.readouterr()
    [line] = spoken.out.splitlines()
    assert code == 2
    assert says in spoken.err
    assert json.loads(line)["event"] == "refused"
    assert says in json.loads(line)["why"]


@pytest.mark.parametrize(
    "verb",
    [["print", "--trial"], ["scan"], ["card"], ["lamp", "--show", "calling"], ["status", "--kind", "scanner"]],
    ids=lambda verb: verb[0],
)
@pytest.mark.parametrize(("name", "says"), [("nothing", "no such port"), ("file", "no serial port")])
def test_a_port_that_does_not_open_is_said_by_every_verb(tmp_path, capsys, verb, name, says):
    (tmp_path / "file").touch()
    code = main(["devices", *verb, "--port", str(tmp_path / name), "--json"])
    spoken = capsys.readouterr()
    [line] = spoken.out.splitlines()
    assert (code, "event" in json.loads(line)) == (1, True)
    assert says in spoken.err


def test_a_port_without_a_name_is_refused(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["devices", "status", "--port", "", "--kind", "printer"])
    assert (ended.value.code, "a port has a name" in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["print", "--port", "/dev/null"], "--document"),
        (["reverse", "--port", "/dev/null", "--receipt", "0", "--pence", "5"], "argument --receipt: 0: "),
        (["scan", "--port", "/dev/null", "--count", "few"], "'few' is no count"),
        (["status", "--port", "/dev/null", "--kind", "toaster"], "invalid choice: 'toaster'"),
        (["twin", "toaster"], "invalid choice: 'toaster'"),
    ],
    ids=lambda words: words[0] if isinstance(words, list) else "",
)
def test_a_wrong_command_line_is_a_line_of_json_too(words, says, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["devices", *words, "--json"])
    spoken = capsys.readouterr()
    [line] = spoken.out.splitlines()
    assert json.loads(line)["event"] == "refused"
    assert says in json.loads(line)["why"]
    assert says in spoken.err


def test_a_scan_that_nobody_makes_ends_in_a_sentence(twin, tmp_path, capsys):
    link = tmp_path / "scanner"
    twin("scanner", "--link", str(link))
    code = main(["devices", "scan", "--port", str(link), "--count", "1", "--seconds", "0.5", "--json"])
    assert (code, json.loads(capsys.readouterr().out)["why"]) == (1, "0 of 1 were read in 0.5 seconds")
