"""Serves a hub: the console for staff and the doors for kiosks."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.hub_backup import backup, restore
from ui.commands.hub_deliveries import deliveries
from ui.commands.hub_keys import change_key, escrow_key, open_escrow
from ui.commands.hub_take_in import take_in
from ui.commands.opened_hub import NoHub, opened_hub

if TYPE_CHECKING:
    from kiosk.hub.hub import Hub

SHORTEST_DIGEST = 16
EPILOG = """Examples:
  first-stop hub init --data /var/lib/first-stop        make keys, database and the first administrator
  first-stop hub enrol-code --data /var/lib/first-stop  a one-time code that lets one kiosk in
  first-stop hub --data /var/lib/first-stop             serve
  first-stop hub backup /mnt/safe/hub.tar.gz --data /var/lib/first-stop   everything, while it serves
  first-stop hub deliveries status --data /var/lib/first-stop   what has not reached its back office, and why"""


def add(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    _serving(parser)
    deeds = parser.add_subparsers(dest="deed", metavar="DEED")
    init = deeds.add_parser("init", help="make what a hub needs, and its first people")
    _common(init)
    init.add_argument("--demo", action="store_true", help="people of a sample shop, with made-up names")
    init.add_argument("--shop", default="tamarside", help="the first shop's id")
    init.add_argument("--shop-name", default="Tamarside First Stop", help="the first shop's name")
    init.add_argument("--tls", metavar="NAMES", help="make an own certificate authority and a certificate for these names")
    init.add_argument("--new-passwords", action="store_true", help="give those who are there already a new password")
    init.add_argument("--json", action="store_true", help="print one line of JSON")
    code = deeds.add_parser("enrol-code", help="make a one-time code that lets one kiosk in")
    _common(code)
    code.add_argument("--shop", help="the shop's id (default: the first one)")
    code.add_argument("--place", default="By the entrance", help="where in the shop the kiosk stands, as staff say it")
    code.add_argument("--json", action="store_true", help="print one line of JSON")
    reset = deeds.add_parser("reset-password", help="make a new password for someone, from the hub's own machine")
    _common(reset)
    reset.add_argument("name", help="the sign-in name")
    audit = deeds.add_parser("audit", help="check that nobody has rewritten the audit log")
    _common(audit)
    audit.add_argument("--kept", metavar="DIGEST", help="a last digest that was kept elsewhere: does all up to it still stand?")
    change = deeds.add_parser("change-key", help="make a new key for kiosks to seal to; older ones go on opening")
    _common(change)
    deliveries = deeds.add_parser(
        "deliveries", help="what is on its way to back offices: status, try again, send what came earlier"
    )
    _common(deliveries)
    deliveries.add_argument("what", choices=("status", "retry", "send-earlier"))
    deliveries.add_argument("--back-office", metavar="NAME", help="only this one (default: all of them)")
    deliveries.add_argument("--reference", help="only this submission")
    deliveries.add_argument("--json", action="store_true", help="print one line of JSON")
    backup = deeds.add_parser("backup", help="write everything of this hub into one file, while it serves")
    _common(backup)
    backup.add_argument("file", type=Path, help="where to write it")
    restore = deeds.add_parser("restore", help="bring a hub back from its backup, with what its second copy has since")
    _common(restore)
    restore.add_argument("file", type=Path, help="what backup has written")
    _serving(deeds.add_parser("run", help="serve, as without a deed"))
    taking = deeds.add_parser("take-in", help="take in what first-stop outbox export wrote at a kiosk")
    _common(taking)
    taking.add_argument("file", type=Path, metavar="FILE", help="the sealed envelopes, a line each")
    taking.add_argument("--same-reference", action="store_true", help="also what bears a reference that is taken already")
    escrow = deeds.add_parser("escrow-key", help="make a second key that opens everything, to be kept elsewhere")
    _common(escrow)
    escrow.add_argument("out", type=Path, help="where to write it; not on this machine's disk")
    opening = deeds.add_parser("open-escrow", help="open everything with the escrow key, where the hub's own keys are lost")
    _common(opening)
    opening.add_argument("key", type=Path, help="what escrow-key has written")
    opening.add_argument("out", type=Path, help="a folder for a JSON file a submission, with its photos beside it")


def run(options: argparse.Namespace) -> int:
    try:
        if options.deed == "restore":
            return restore(options, lambda: opened_hub(options))
        hub = opened_hub(options, make=options.deed == "init")
    except NoHub as none:
        print(none, file=sys.stderr)
        return 1
    try:
        return _done(hub, options)
    finally:
        hub.store.close()


def _done(hub: "Hub", options: argparse.Namespace) -> int:
    match options.deed:
        case "init":
            return _init(hub, options)
        case "enrol-code":
            return _enrol_code(hub, options)
        case "reset-password":
            return _reset_password(hub, options)
        case "audit":
            return _audit(hub, options)
        case "change-key":
            return change_key(hub)
        case "escrow-key":
            return escrow_key(hub, options)
        case "open-escrow":
            return open_escrow(hub, options)
        case "backup":
            return backup(hub, options)
        case "deliveries":
            return deliveries(hub, options)
        case "take-in":
            return take_in(hub, options)
        case _:
            return _serve(hub)


def _serving(parser: argparse.ArgumentParser) -> None:
    _common(parser)
    parser.add_argument("--host", default=argparse.SUPPRESS, help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=argparse.SUPPRESS, help="port to listen on (default 8640)")


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=argparse.SUPPRESS, help="where the hub keeps its files (default: data)")
    parser.add_argument("--database", default=argparse.SUPPRESS, help="postgresql://… instead of the file in the hub's folder")


def _init(hub: "Hub", options: argparse.Namespace) -> int:
    from kiosk.hub.certificates import make_certificate
    from kiosk.hub.first_day import prepare

    if options.tls:
        names = ["localhost", "127.0.0.1", *(name.strip() for name in options.tls.split(","))]
        make_certificate(hub.settings.own_certificates, list(dict.fromkeys(names)), hub.clock.now())
    people = prepare(
        hub, demo=options.demo, shop_id=options.shop, shop_name=options.shop_name, new_passwords=options.new_passwords
    )
    said = [
        {"sign_in_name": who.sign_in_name, "name": who.name, "password": who.password, "roles": list(who.roles)} for who in people
    ]
    if options.json:
        print(json.dumps({"folder": str(hub.settings.folder), "people": said}))
        return 0
    print(f"The hub is ready in {hub.settings.folder}. Sign-ins:")
    for who in people:
        print(f"  {who.sign_in_name:<10} {who.password or '(password as before)':<22} {who.name}: {', '.join(who.roles)}")
    print(f"Now serve it: first-stop hub --data {hub.settings.data}")
    return 0


def _enrol_code(hub: "Hub", options: argparse.Namespace) -> int:
    shop_id = options.shop or next(iter(hub.register.shops()), None)
    if shop_id not in hub.register.shops():
        known = ", ".join(hub.register.shops()) or "none yet; first-stop hub init makes one"
        print(f"There is no shop {shop_id or ''} here. Shops: {known}.".replace("  ", " "), file=sys.stderr)
        return 1
    from kiosk.hub.certificates import fingerprint_of_file

    code, certificate = hub.register.make_code(shop_id, options.place, "command line"), hub.settings.certificate
    fingerprint = None if certificate is None else fingerprint_of_file(certificate)
    if options.json:
        print(json.dumps({"code": code, "shop": shop_id, "fingerprint": fingerprint}))
        return 0
    print(f"{code}   good once, for 24 hours")
    if fingerprint:
        print(f"Fingerprint of this hub, for the kiosk to compare:\n{fingerprint}")
    return 0


def _reset_password(hub: "Hub", options: argparse.Namespace) -> int:
    person_id = hub.people.find(options.name)
    if person_id is None:
        print(f"Nobody signs in as {options.name}.", file=sys.stderr)
        return 1
    print(f"{hub.people.reset_password(person_id, 'command line')}   to be changed within 7 days")
    return 0


def _audit(hub: "Hub", options: argparse.Namespace) -> int:
    verdict, remedy = hub.audit.verify(), "Keep a copy of the database and tell your information security officer."
    if verdict.broken_at is not None:
        said = f"Line {verdict.broken_at} does not follow from the line before it: the log has been changed."
        print(f"{said} {remedy}", file=sys.stderr)
        return 1
    if options.kept:
        line = hub.audit.line_of(options.kept) if len(options.kept) >= SHORTEST_DIGEST else None
        if line is None:
            print(f"No line has the digest {options.kept}: the log was written anew or cut off. {remedy}", file=sys.stderr)
            return 1
        print(f"That digest is of line {line}: all up to it stands as it was then.")
    print(f"{verdict.lines} lines, whole. Last digest, to be kept elsewhere: {verdict.head}")
    return 0


def _serve(hub: "Hub") -> int:
    from kiosk.doctor.hub_storage import storage_finding
    from kiosk.hub.serving_lock import ServingLock
    from ui import log_events
    from ui.console.app import make_hub_app
    from ui.console.server import HubServer

    with ServingLock(hub.settings.folder) as lock:
        if hub.store.embedded and not lock.taken:
            print(f"Another hub serves {hub.settings.folder} already. Several can share a PostgreSQL database.", file=sys.stderr)
            return 1
        try:
            server = HubServer(hub, make_hub_app(hub))
        except OSError as taken:
            remedy = "Name another one with --port, or as port in hub.toml."
            print(f"The hub cannot listen on port {hub.settings.port}: {taken.strerror}. {remedy}", file=sys.stderr)
            return 1
        for trouble in hub.storage.look():
            said = storage_finding(trouble)
            print(f"{said.about}: {said.says} {said.remedy}", file=sys.stderr)
        print(f"Hub ready at {server.url}", flush=True)
        with log_events.hub_serve(hub=hub.keys.hub_id):
            server.serve_here()
    return 0
