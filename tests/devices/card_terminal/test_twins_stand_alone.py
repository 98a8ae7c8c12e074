"""A twin that shared code with its driver would share its bugs, and prove nothing."""

import ast
from pathlib import Path

import pytest

import devices.card_terminal

ROOM = Path(devices.card_terminal.__file__).parent
TWINS = sorted(ROOM.glob("*_twin*.py"))


@pytest.mark.parametrize("path", TWINS, ids=lambda path: path.stem)
def test_a_twin_imports_nothing_that_its_driver_uses(path):
    imported = [
        name
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("devices.card_terminal")
        for name in ([node.module] if node.module != "devices.card_terminal" else [f"{node.module}.{a.name}" for a in node.names])
    ]
    assert all("_twin" in name for name in imported), imported
