"""Rules of the house that a machine can check."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "DECISIONS.md", "LICENSE", "Makefile", "README.md",
    "assets", "devices", "kiosk", "offline_cache", "pyproject.toml", "tests", "ui",
}  # fmt: skip
ROOMS = ("ui", "kiosk", "devices", "offline_cache")
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
FORBIDDEN_IN_TESTS = re.compile(r"mock\.patch|MagicMock|pytest\.mark\.xfail")


def tracked(*endings: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [ROOT / name for name in listed.split("\0") if name]
    return [file for file in files if file.exists() and (not endings or file.suffix in endings)]


def sources(*endings: str) -> list[Path]:
    """Written by hand: migrations are written by a tool."""
    return [file for file in tracked(*endings) if "migrations" not in file.parts]


def test_the_top_level_holds_the_rooms_and_nothing_else() -> None:
    found = {file.relative_to(ROOT).parts[0] for file in tracked()}
    assert found <= TOP_LEVEL, f"not for the top level: {sorted(found - TOP_LEVEL)}"


def test_no_file_does_a_second_thing() -> None:
    long = [str(file.relative_to(ROOT)) for file in sources(".py", ".qml") if len(file.read_text().splitlines()) > LONGEST_FILE]
    assert not long, f"past {LONGEST_FILE} lines, look for the second thing they do: {long}"


def test_no_function_does_a_second_thing() -> None:
    long = []
    for file in sources(".py"):
        if file.relative_to(ROOT).parts[0] not in ROOMS:
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno
                if length > LONGEST_FUNCTION:
                    long.append(f"{file.relative_to(ROOT)}:{node.lineno} {node.name} ({length} lines)")
    assert not long, f"look for the second thing they do: {long}"


def test_a_package_says_what_it_is_and_does_nothing_at_import() -> None:
    wrong = []
    for room in ROOMS:
        for file in (ROOT / room).rglob("__init__.py"):
            body = ast.parse(file.read_text()).body
            if len(body) != 1 or not isinstance(body[0], ast.Expr):
                wrong.append(str(file.relative_to(ROOT)))
    assert not wrong, f"an __init__.py holds a docstring and nothing else: {wrong}"


def test_each_module_opens_with_a_sentence() -> None:
    modules = [file for file in sources(".py") if not ast.get_docstring(ast.parse(file.read_text()))]
    silent = [str(file.relative_to(ROOT)) for file in modules]
    assert not silent, f"say what these modules are: {silent}"


def test_tests_use_fakes_and_twins_and_skip_nothing_silently() -> None:
    files = [file for file in tracked(".py") if file.relative_to(ROOT).parts[0] == "tests" and file != Path(__file__)]
    wrong = [str(file.relative_to(ROOT)) for file in files if FORBIDDEN_IN_TESTS.search(file.read_text())]
    assert not wrong, f"small fakes, or twins on a pty, instead: {wrong}"


@pytest.mark.parametrize("mark", ["TODO", "FIXME", "XXX", "HACK"])
def test_nothing_is_left_for_later_without_an_issue(mark: str) -> None:
    pattern = re.compile(rf"(#|//)\s*{mark}\b")
    marked = [str(file.relative_to(ROOT)) for file in sources(".py", ".qml") if pattern.search(file.read_text())]
    assert not marked, f"{mark}: do it, or open an issue: {marked}"
