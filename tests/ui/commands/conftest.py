"""Twins as processes of their own, and what a command said to one who reads JSON."""

import json

import pytest

from tests.ui.commands.twin_process import TwinProcess

DOCUMENT = {
    "language": "en",
    "blocks": [
        {"kind": "heading", "text": "Tamarside Council"},
        {"kind": "row", "label": "Garden waste", "value": "£45.00"},
        {"kind": "qr_code", "content": "https://example.org/FS1", "spoken": "A code for your phone"},
    ],
}


@pytest.fixture
def twin(tmp_path):
    running = []

    def starts(*arguments: str) -> TwinProcess:
        process = TwinProcess(*arguments)
        running.append(process)
        return process

    yield starts
    for process in running:
        process.end()


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "receipt.json"
    path.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    return path


@pytest.fixture
def said(capsys):
    return lambda: [json.loads(line) for line in capsys.readouterr().out.splitlines()]
