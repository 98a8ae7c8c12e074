"""A crash of the kiosk leaves no picture of its memory."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

CRASH = """
import os, sys
from ui.touch.core_dumps import leave_no_core
if sys.argv[1] == "kiosk":
    leave_no_core()
os.abort()
"""


def leaves_core(program: str, folder: Path) -> bool:
    """Whether the kernel wrote one, or handed one to whatever collects them here."""

    def let_it() -> None:
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))

    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    process = subprocess.Popen([sys.executable, "-c", CRASH, program], cwd=folder, env=environment, preexec_fn=let_it)
    _, status = os.waitpid(process.pid, 0)
    process.returncode = -os.WTERMSIG(status)
    return os.WCOREDUMP(status)


def test_a_kiosk_that_crashes_leaves_no_core(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    if not leaves_core("other", tmp_path / "other"):
        pytest.skip("this machine lets no program leave a core")
    (tmp_path / "kiosk").mkdir()
    assert not leaves_core("kiosk", tmp_path / "kiosk")
    assert [*(tmp_path / "kiosk").iterdir()] == []
