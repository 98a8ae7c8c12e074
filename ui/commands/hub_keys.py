"""A hub's own keys on the command line: a new one to seal to, a second one for the safe, and what that opens."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.hub.hub import Hub


def change_key(hub: "Hub") -> int:
    key_id = hub.keys.change_sealing_key()
    _tell_of_keys(hub, "keys.sealing_changed", key_id)
    print(f"Kiosks seal to {key_id} as soon as they hear of it. Keep the older keys: they open what was sealed before.")
    print("Make a backup now: older ones do not have this key.")
    return 0


def escrow_key(hub: "Hub", options: argparse.Namespace) -> int:
    """Never over a file that is there: it could be the only key that opens something."""
    out: Path = options.out
    if out.exists():
        print(f"{out} exists already. Name a file that is not there yet.", file=sys.stderr)
        return 1
    if not out.parent.is_dir():
        print(f"There is no folder {out.parent}. Is the disk or stick for the key there?", file=sys.stderr)
        return 1
    try:
        key_id = hub.keys.make_escrow_key(out)
    except OSError as trouble:
        print(f"{out} cannot be written: {trouble.strerror}. Nothing has changed.", file=sys.stderr)
        return 1
    _tell_of_keys(hub, "keys.escrow_made", key_id)
    print(f"{out} opens what kiosks seal from now on, beside the hub's own key. Take it away from this machine.")
    return 0


def open_escrow(hub: "Hub", options: argparse.Namespace) -> int:
    from kiosk.hub.escrow_opening import open_with_escrow
    from offline_cache.keys import SealingKey

    try:
        key = SealingKey.load(options.key)
    except OSError as trouble:
        print(f"{options.key} cannot be read: {trouble.strerror}.", file=sys.stderr)
        return 1
    except ValueError:
        print(f"{options.key} is not a key that first-stop hub escrow-key has written.", file=sys.stderr)
        return 1
    try:
        opened = open_with_escrow(hub.store, hub.clock, key, options.out)
    except OSError as trouble:
        print(f"{trouble.filename or options.out} cannot be written: {trouble.strerror}.", file=sys.stderr)
        return 1
    print(f"{opened.submissions} submissions and {opened.files} photos or documents are in {options.out}, for anyone to read.")
    if opened.closed:
        print(f"{opened.closed} were not sealed to this key, or are damaged.", file=sys.stderr)
    return 1 if opened.closed else 0


def _tell_of_keys(hub: "Hub", action: str, key_id: str) -> None:
    from kiosk.hub_store import audit, events
    from kiosk.link.messages import SealingKeysChanged

    now = hub.clock.now()
    with hub.store.writing() as connection:
        events.append(connection, SealingKeysChanged(), at=now)
        audit.note(connection, at=now, actor="command line", action=action, subject=key_id)
