"""An acquirer's own adapter, installed as a package of its own, is found by its entry point."""

import sys

import pytest

from devices.drivers import card_terminal_on
from devices.settings import CardTerminalSection

ADAPTER = """
class SomeBankTerminal:
    def __init__(self, line, options):
        self.line = line
        self.options = options


def terminal(line, options):
    return SomeBankTerminal(line, options)
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    (tmp_path / "somebank_terminal.py").write_text(ADAPTER)
    about = tmp_path / "somebank_terminal-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: somebank-terminal\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[first_stop.card_terminals]\nsomebank = somebank_terminal:terminal\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("somebank_terminal", None)


def test_the_adapter_gets_the_line_and_its_options(installed):
    line = object()
    section = CardTerminalSection(port="/dev/null", family="somebank", options={"merchant": "4711"})
    terminal = card_terminal_on(line, section)
    assert (type(terminal).__name__, terminal.line, terminal.options) == (
        "SomeBankTerminal",
        line,
        {"password": "000000", "merchant": "4711"},
    )
