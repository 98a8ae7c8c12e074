"""Short forms for every day; FIRST_STOP_TORTURE=1 asks for the long ones."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from offline_cache.keys import SealingKey, SigningKey
from tests.faults.kiosk_on_disk import KioskOnDisk

Count = Callable[[str, int], None]
"""`record_property`: what a test counted, for the table that `make torture` prints."""


@pytest.fixture(scope="session")
def many() -> Callable[[int, int], int]:
    """How often to do a thing: few in the short form, many in the long one."""
    is_long = os.environ.get("FIRST_STOP_TORTURE") == "1"
    return lambda short, long: long if is_long else short


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory where there is such a place: these tests sync thousands of times, and never need the disk's own word."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def kiosk() -> KioskOnDisk:
    return KioskOnDisk(SealingKey.new(), SigningKey.new())
