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
        return _enrol(folder, settings_file, options)
    if options.guarded:
        from kiosk.event_log.open_log import open_log
        from ui.touch.guard import guard_kiosk

        open_log("guard", folder)
        return guard_kiosk([word for word in sys.argv[2:] if word != "--guarded"])
    from ui.touch.kiosk_process import show_kiosk

    return show_kiosk(folder, settings_file, dev_dock=options.dev_dock, control=options.control, vnc_port=options.vnc_port)


def _enrol(folder: Path, settings_file: Path, options: argparse.Namespace) -> int:
    from kiosk.event_log.open_log import open_log
    from kiosk.link.enrolment import enrol
    from kiosk.link.link_fault import LinkFault
    from kiosk.settings import KioskSettings, SettingsUnreadable
    from ui import log_events

    try:
        settings = KioskSettings.read(settings_file)
    except SettingsUnreadable as unreadable:
        print(unreadable, file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    open_log("enrol", folder)
    try:
        with log_events.kiosk_enrol():
            identity = enrol(folder, str(settings.hub.url), options.enrol, settings.name, options.fingerprint)
    except (LinkFault, OSError) as fault:
        print(f"This kiosk could not be enrolled at {settings.hub.url}: {fault}.", file=sys.stderr)
        print(_advice(fault), file=sys.stderr)
        return 1
    print(f"This is now kiosk {identity.kiosk_id} of shop {identity.shop_id}.")
    return 0


def _advice(fault: Exception) -> str:
    from kiosk.link.link_fault import LinkFault, LinkReason

    reasons = {
        "no_such_code": "The hub knows no such code. Is it spelt as shown?",
        "code_used": "This code has let a kiosk in already. Make a new one on the console's Kiosks page.",
        "code_expired": "This code has run out. Make a new one on the console's Kiosks page.",
    }
    if isinstance(fault, LinkFault) and fault.detail in reasons:
        return reasons[fault.detail]
    if isinstance(fault, LinkFault) and fault.reason is LinkReason.UNTRUSTED:
        return "The certificate there is not the one whose fingerprint stands beside the code: give that with --fingerprint."
    return "Is the hub running, is the address right, is the code new and spelt as shown?"
