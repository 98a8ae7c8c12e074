"""Why what a kiosk keeps cannot be used just now, in words: what, where, what to do."""

from pathlib import Path

import pytest

from kiosk.doctor.cache_trouble import cache_trouble
from offline_cache.faults import CacheFault, CacheReason


@pytest.mark.parametrize("reason", list(CacheReason))
def test_each_reason_has_its_place_and_what_to_do(reason: CacheReason, tmp_path: Path) -> None:
    found = cache_trouble(tmp_path, CacheFault(reason, "detail"))
    assert str(tmp_path) in found.says
    assert found.remedy


def test_a_file_in_the_folders_place_is_called_one(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    found = cache_trouble(tmp_path / "data" / "kiosk", CacheFault(CacheReason.DISK_ERROR, "detail"))
    assert f"{tmp_path}/data is a file" in found.says
