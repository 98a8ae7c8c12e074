"""The hub of a data folder, opened for a command beside the running one; what is in the way becomes a sentence."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.hub.hub import Hub
    from kiosk.hub.settings import HubSettings


class NoHub(Exception):
    """The message says what is in the way, where, and what to do."""


def on_hub(parser: argparse.ArgumentParser) -> None:
    """The arguments that name the hub and who asks."""
    parser.add_argument("--data", type=Path, required=True, help="where the hub keeps its files")
    parser.add_argument("--database", help="postgresql://… instead of the file in the hub's folder")
    parser.add_argument("--by", default="command line", help="who is named as having done it")


@contextmanager
def open_hub_of(options: argparse.Namespace) -> "Iterator[Hub]":
    """Closes it afterwards. Raises NoHub."""
    hub = opened_hub(options)
    try:
        yield hub
    finally:
        hub.store.close()


def opened_hub(options: argparse.Namespace, *, make: bool = False) -> "Hub":
    """To be closed with `hub.store.close()`. One that is not there yet is made only if asked for. Raises NoHub."""
    from sqlalchemy.exc import SQLAlchemyError

    from kiosk.event_log.open_log import open_log
    from kiosk.hub.opening import open_hub
    from kiosk.hub.settings import HubSettingsWrong, read_settings
    from kiosk.system_clock import SystemClock

    data = getattr(options, "data", Path("data"))
    given = {name: getattr(options, name, None) for name in ("host", "port")}
    try:
        settings = read_settings(data, database_url=getattr(options, "database", None), **given)
        if not make and not (settings.folder / "keys").is_dir():
            raise NoHub(
                f"There is no hub in {data}. Begin with: first-stop hub init --data {data}, or name its folder by --data."
            )
        settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        open_log("hub", settings.folder)
        return open_hub(settings, SystemClock())
    except HubSettingsWrong as wrong:
        raise NoHub(str(wrong)) from wrong
    except OSError as trouble:
        who = "Is it the hub's user who asks, and is the disk there, with room on it?"
        raise NoHub(f"{trouble.filename or data} cannot be used: {trouble.strerror or trouble}. {who}") from trouble
    except (SQLAlchemyError, ImportError) as trouble:
        raise NoHub(_about_database(settings, trouble)) from trouble


def _about_database(settings: "HubSettings", trouble: Exception) -> str:
    """Without the address as such: there may be a password in it."""
    said = str(getattr(trouble, "orig", None) or trouble).splitlines()[0]
    if settings.database_url is None:
        return f"{settings.folder / 'hub.sqlite'} cannot be used: {said}. Restore the hub from its backup if it is damaged."
    remedy = "Does PostgreSQL run, and is the address right (postgresql://user:password@host/name)?"
    return f"The hub's database cannot be used: {said}. {remedy}"
