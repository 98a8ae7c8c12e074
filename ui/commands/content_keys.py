"""`first-stop content`: the keys that sign releases, changed, kept twice, or begun again."""

import argparse
from pathlib import Path

from ui.commands.opened_hub import on_hub, open_hub_of

ROLES = ("root", "targets", "snapshot", "timestamp")
KEY_DEEDS = ("change-keys", "spare-key", "begin-trust-again")


def add_keys(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    change = deeds.add_parser("change-keys", help="new signing keys; kiosks follow by themselves, however long they were off")
    change.add_argument("--only", action="append", choices=ROLES, help="this key alone (default: all four)")
    spare = deeds.add_parser("spare-key", help="write a second root key, to be kept elsewhere should the first be lost")
    spare.add_argument("out", type=Path, help="where to write it; not on this machine's disk")
    for parser in (change, spare):
        parser.add_argument("--root-key", type=Path, metavar="FILE", help="the root key, where it is not in the hub's folder")
        on_hub(parser)
    again = deeds.add_parser("begin-trust-again", help="every root key is lost: make new ones, and enrol each kiosk anew")
    again.add_argument("--really", action="store_true", required=True, help="yes: kiosks take no more content until then")
    on_hub(again)


def run_keys(options: argparse.Namespace) -> int:
    """Raises PublishingRefused, OSError."""
    with open_hub_of(options) as hub:
        match options.deed:
            case "change-keys":
                version = hub.publishing.showcase.change_keys(options.only or ROLES, options.by, options.root_key)
                print(f"Root {version} is out, and what kiosks show is signed anew. They follow when they next ask.")
            case "spare-key":
                version = hub.publishing.showcase.add_spare_key(options.out, options.by, options.root_key)
                print(f"Root {version} is out. {options.out} can sign the next root. Take it away from this machine.")
            case _:
                hub.publishing.showcase.begin_trust_again(options.by)
                print("New keys are made. Kiosks keep what they show. Enrol each anew: make a code on the console's Kiosks page.")
    return 0
