"""Checks, exports, takes in and publishes a council's content."""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.content_keys import KEY_DEEDS, add_keys, run_keys
from ui.commands.content_rings import RING_DEEDS, RINGS, add_rings, run_rings, say_published
from ui.commands.opened_hub import NoHub, on_hub, open_hub_of

if TYPE_CHECKING:
    from kiosk.content.content import Content
    from kiosk.hub.hub import Hub

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
EPILOG = """Examples:
  first-stop content check assets/content
  first-stop content export --format openreferral --out services.json
  first-stop content publish assets/content --data /var/lib/first-stop --note "The first content"
  first-stop content publish --ring pilot --data /var/lib/first-stop   to the pilot kiosks alone
  first-stop content promote --data /var/lib/first-stop                that release goes on: to half, then to all
  first-stop content take-back 7 --data /var/lib/first-stop            its kiosks show again what they had before
  first-stop content releases --data /var/lib/first-stop               how far each has gone, and how it fared
  first-stop content rings --put K7=pilot --data /var/lib/first-stop
  first-stop content change-keys --data /var/lib/first-stop            new signing keys; kiosks follow by themselves
  first-stop content schema catalogue"""


def add(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    deeds = parser.add_subparsers(dest="deed", metavar="DEED", required=True)
    check = deeds.add_parser("check", help="say what is wrong with a folder of content")
    check.add_argument("folder", type=Path, nargs="?", default=SAMPLE)
    check.add_argument("--json", action="store_true", help="one JSON object a finding")
    export = deeds.add_parser("export", help="write the catalogue for a website, an app, a directory or a phone menu")
    export.add_argument("folder", type=Path, nargs="?", default=SAMPLE)
    export.add_argument("--format", choices=("json", "openreferral", "phone-menu"), default="json")
    export.add_argument("--language", default="en", help="of formats that hold one language (default en)")
    export.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    bring = deeds.add_parser("import", help="put a folder's files into the hub's draft")
    bring.add_argument("folder", type=Path)
    on_hub(bring)
    publish = deeds.add_parser("publish", help="publish the hub's draft, or a folder")
    publish.add_argument("folder", type=Path, nargs="?")
    publish.add_argument("--note", default="Published from the command line")
    publish.add_argument("--ring", choices=RINGS, default="all", help="how far it goes at first (default all)")
    publish.add_argument("--at", type=datetime.fromisoformat, help="when, such as 2026-12-01T08:00, in the council's zone")
    on_hub(publish)
    back = deeds.add_parser("roll-back", help="publish an older release again, to every kiosk")
    back.add_argument("release", type=int)
    on_hub(back)
    add_rings(deeds)
    add_keys(deeds)
    schema = deeds.add_parser("schema", help="print the JSON Schema of a content file")
    schema.add_argument("name", choices=("catalogue", "news", "calendar", "shop", "texts", "plain_words"))


def run(options: argparse.Namespace) -> int:
    from kiosk.content.publishing.refused import PublishingRefused
    from kiosk.content.refused import ContentRefused

    try:
        match options.deed:
            case "check":
                return _check(options)
            case "export":
                return _export(options)
            case "schema":
                return _schema(options.name)
            case deed if deed in RING_DEEDS:
                return run_rings(options)
            case deed if deed in KEY_DEEDS:
                return run_keys(options)
            case _:
                return _on_draft(options)
    except (ContentRefused, PublishingRefused, NoHub) as refused:
        print(refused, file=sys.stderr)
    except OSError as trouble:
        print(f"{trouble.filename or options.deed}: {trouble.strerror}.", file=sys.stderr)
    return 1


def _loaded(folder: Path) -> "Content":
    from kiosk.content.content import Content

    return Content.load(folder)


def _check(options: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from kiosk.content.publishing.bundle_check import all_findings
    from kiosk.content.publishing.form_memory import FormMemory
    from kiosk.forms.finding import Severity

    found = all_findings(options.folder, datetime.now(UTC).date(), FormMemory())
    for finding in found:
        print(json.dumps(finding.as_json(), ensure_ascii=False) if options.json else finding)
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    if not options.json:
        print(f"{errors} errors, {len(found) - errors} warnings.")
    return 1 if errors else 0


def _export(options: argparse.Namespace) -> int:
    from kiosk.content.export.as_json import as_json
    from kiosk.content.export.open_referral import open_referral
    from kiosk.content.export.phone_menu import phone_menu

    content = _loaded(options.folder)
    match options.format:
        case "openreferral":
            made = open_referral(content, options.language)
        case "phone-menu":
            made = phone_menu(content, options.language)
        case _:
            made = as_json(content)
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    if options.out is None:
        sys.stdout.write(text)
    else:
        options.out.write_text(text, encoding="utf-8")
    return 0


def _schema(name: str) -> int:
    from kiosk.content.schemas import schema_of

    print(json.dumps(schema_of(name), ensure_ascii=False, indent=1))
    return 0


def _on_draft(options: argparse.Namespace) -> int:
    with open_hub_of(options) as hub:
        match options.deed:
            case "import":
                print(f"{hub.publishing.draft.import_folder(options.folder, options.by)} files are in the draft.")
                return 0
            case "roll-back":
                back = hub.publishing.roll_back(options.release, options.by)
                if back.release is None:
                    return say_published(back)
                print(f"Release {back.release.number} shows again what release {options.release} did.")
                return 0
            case _:
                return _publish(hub, options)


def _publish(hub: "Hub", options: argparse.Namespace) -> int:
    from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
    from kiosk.content.ring import Ring

    if options.folder is not None:
        hub.publishing.draft.import_folder(options.folder, options.by)
    at = options.at if options.at is None or options.at.tzinfo else options.at.replace(tzinfo=hub.settings.zone)
    try:
        published = hub.publishing.publish(options.by, options.note, at, Ring(options.ring))
    except PublishingRefused as refused:
        if refused.reason is not PublishingFault.UNCHANGED:
            raise
        print(refused.sentence)
        return 0
    return say_published(published, hub)
