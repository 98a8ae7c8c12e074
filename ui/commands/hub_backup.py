"""A hub's backup, and a hub from its backup, on the command line."""

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.opened_hub import NoHub

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.hub.beginning_again import MadeGood
    from kiosk.hub.hub import Hub


def backup(hub: "Hub", options: argparse.Namespace) -> int:
    """While the hub serves."""
    from kiosk.hub.backup import write_backup

    try:
        has_database = write_backup(hub.settings, hub.store, options.file)
    except OSError as trouble:
        print(f"{options.file} cannot be written: {trouble.strerror}.", file=sys.stderr)
        return 1
    print(f"{options.file} holds this hub, its private keys too: keep it as safe as the hub, and not on this machine.")
    if not has_database:
        print("The database is not in it: save it with pg_dump in the same hour.")
    if hub.settings.second_copy is None:
        print('What comes in after this is in no backup. Name a folder on another disk in hub.toml: second_copy = "/mnt/…".')
    return 0


def restore(options: argparse.Namespace, open_hub: "Callable[[], Hub]") -> int:
    """Where nothing is yet. What the backup lacks is taken from the second copy."""
    from kiosk.hub.backup import CannotRestore, unpack_backup

    folder = getattr(options, "data", Path("data")) / "hub"
    try:
        unpack_backup(options.file, folder)
    except CannotRestore as cannot:
        print(cannot, file=sys.stderr)
        return 1
    try:
        hub = open_hub()
    except NoHub:
        shutil.rmtree(folder)  # all of it is in the backup still, and the next try needs the place
        raise
    try:
        made_good = hub.beginning_again.make_good()
    finally:
        hub.store.close()
    print("\n".join(_told(hub, made_good)))
    return 0


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _told(hub: "Hub", made_good: "MadeGood") -> list[str]:
    lines = [f"The hub is back in {hub.settings.folder}."]
    if hub.settings.second_copy is None:
        lines.append("No second copy is set up: what came in after the backup is not here, and kiosks no longer have it.")
    else:
        taken = f"{_counted(made_good.taken, 'submission')} and {_counted(made_good.photos, 'photo')} taken in"
        lines.append(f"From the second copy: {taken}, {_counted(made_good.deleted, 'submission')} deleted again.")
        lines += [f"Kiosk {name}, let in since, is known again." for name in made_good.kiosks]
    return [
        *lines,
        "Everybody has to sign in again; codes for kiosks that were not used are void.",
        "Look once at People, Kiosks and Releases: who was kept out, which kiosk was shut out,",
        "and what was published after the backup is as it was before.",
    ]
