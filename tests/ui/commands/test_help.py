"""Every command says what it is for, with an example."""

import subprocess
import sys

import pytest

from ui.cli import COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command: str) -> None:
    said = subprocess.run([sys.executable, "-m", "ui.cli", command, "--help"], capture_output=True, text=True, check=True).stdout
    assert "xample" in said
    assert f"first-stop {command}" in said
