"""`first-stop hub backup` and `hub restore`, as an installer types them."""

import shutil
from pathlib import Path

import pytest

from kiosk.system_clock import SystemClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving
from ui.cli import main


def test_a_hub_comes_back_from_its_backup_with_what_came_in_since(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, backup = tmp_path / "shop", tmp_path / "hub.tar.gz"
    (data / "hub").mkdir(parents=True)
    (data / "hub" / "hub.toml").write_text(f'second_copy = "{tmp_path}/other-disk"\n')
    with open_test_hub(data, SystemClock()) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, SystemClock())
        assert main(["hub", "backup", str(backup), "--data", str(data)]) == 0
        kiosk.send(kiosk.sealed())
    assert backup.stat().st_mode & 0o777 == 0o600
    shutil.rmtree(data)

    assert main(["hub", "restore", str(backup), "--data", str(data)]) == 0

    assert "1 submission and 0 photos taken in, 0 submissions deleted again." in capsys.readouterr().out
    assert main(["hub", "restore", str(backup), "--data", str(data)]) == 1
    assert "is not empty" in capsys.readouterr().err
    assert main(["hub", "backup", str(backup), "--data", str(data)]) == 1
