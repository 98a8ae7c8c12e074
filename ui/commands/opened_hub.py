"""The hub of a data folder, opened for a command beside the running one."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.hub.hub import Hub


def on_hub(parser: argparse.ArgumentParser) -> None:
    """The arguments that name the hub and who asks."""
    parser.add_argument("--data", type=Path, required=True, help="where the hub keeps its files")
    parser.add_argument("--database", help="postgresql://… instead of the file in the hub's folder")
    parser.add_argument("--by", default="command line", help="who is named as having done it")


@contextmanager
def open_hub_of(options: argparse.Namespace) -> "Iterator[Hub]":
    """Closes it afterwards. Raises HubSettingsWrong."""
    from kiosk.hub.opening import open_hub
    from kiosk.hub.settings import read_settings
    from kiosk.system_clock import SystemClock

    hub = open_hub(read_settings(options.data, database_url=options.database), SystemClock())
    try:
        yield hub
    finally:
        hub.store.close()
