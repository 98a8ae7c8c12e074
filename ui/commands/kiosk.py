"""Shows the kiosk on this machine's screen; or, with --enrol, gives it its identity first."""

import argparse
import os
import sys
from pathlib import Path


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="where the kiosk keeps its files (in DATA/kiosk)")
    parser.add_argument("--settings", type=Path, help="the kiosk's TOML file (default DATA/kiosk.toml)")
    parser.add_argument("--enrol", metavar="CODE", help="trade a one-time code from the console for an identity, and end")
    parser.add_argument("--fingerprint", help="with --enrol: the hub's certificate, as the console shows it beside the code")
    parser.add_argument("--guarded", action="store_true", help="start it again when it ends or hangs (without systemd)")
    parser.add_argument("--dev-dock", action="store_true", help="show the twins of the devices beside the screen")
    parser.add_argument("--control", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--vnc-port", type=int, help=argparse.SUPPRESS)
    parser.epilog = (
        "Examples:\n"
        "  first-stop kiosk --data /var/lib/first-stop --enrol ABCD-EFGH-JKMN\n"
        "  first-stop kiosk --data /var/lib/first-stop"
    )


def run(options: argparse.Namespace) -> int:
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # looking for plugins takes a tenth of the way to the first frame
    folder, settings_file = options.data / "kiosk", options.settings or options.data / "kiosk.toml"
    if options.enrol:
        from ui.commands.kiosk_enrolment import enrol_this_kiosk

        return enrol_this_kiosk(folder, settings_file, options)
    if options.guarded:
        from kiosk.event_log.open_log import open_log
        from ui.touch.guard import guard_kiosk

        open_log("guard", folder)
        return guard_kiosk([word for word in sys.argv[2:] if word != "--guarded"])
    from ui.touch.kiosk_process import show_kiosk

    return show_kiosk(folder, settings_file, dev_dock=options.dev_dock, control=options.control, vnc_port=options.vnc_port)
