"""Checks, exports, takes in and publishes a council's content."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.content.content import Content
    from kiosk.hub.hub import Hub

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
EPILOG = """Examples:
  first-stop content check assets/content
  first-stop content export --format openreferral --out services.json
  first-stop content publish assets/content --data /var/lib/first-stop --note "The first content"
  first-stop content releases --data /var/lib/first-stop
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
    _on_hub(bring)
    publish = deeds.add_parser("publish", help="publish the hub's draft, or a folder, to every kiosk")
    publish.add_argument("folder", type=Path, nargs="?")
    publish.add_argument("--note", default="Published from the command line")
    _on_hub(publish)
    back = deeds.add_parser("roll-back", help="publish an older release again")
    back.add_argument("release", type=int)
    _on_hub(back)
    listed = deeds.add_parser("releases", help="list what was published")
    _on_hub(listed)
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
            case _:
                return _with_hub(options)
    except (ContentRefused, PublishingRefused, OSError) as refused:
        print(refused, file=sys.stderr)
        return 1


def _on_hub(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="where the hub keeps its files")
    parser.add_argument("--database", help="postgresql://… instead of the file in the hub's folder")
    parser.add_argument("--by", default="command line", help="who is named as having done it")


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


def _with_hub(options: argparse.Namespace) -> int:
    from kiosk.hub.opening import open_hub
    from kiosk.hub.settings import HubSettingsWrong, read_settings
    from kiosk.system_clock import SystemClock

    try:
        hub = open_hub(read_settings(options.data, database_url=options.database), SystemClock())
    except HubSettingsWrong as wrong:
        print(wrong, file=sys.stderr)
        return 1
    try:
        return _on_draft(hub, options)
    finally:
        hub.store.close()


def _on_draft(hub: "Hub", options: argparse.Namespace) -> int:
    publishing = hub.publishing
    match options.deed:
        case "import":
            print(f"{publishing.draft.import_folder(options.folder, options.by)} files are in the draft.")
        case "roll-back":
            publishing.roll_back(options.release, options.by)
            print(f"Release {publishing.releases()[0].number} shows again what release {options.release} did.")
        case "releases":
            for release in publishing.releases():
                print(f"{release.number:5}  {release.at:%Y-%m-%d %H:%M}  {release.by:20}  {release.note}")
        case _:
            return _publish(hub, options)
    return 0


def _publish(hub: "Hub", options: argparse.Namespace) -> int:
    from kiosk.content.publishing.refused import PublishingFault, PublishingRefused

    if options.folder is not None:
        hub.publishing.draft.import_folder(options.folder, options.by)
    try:
        published = hub.publishing.publish(options.by, options.note)
    except PublishingRefused as refused:
        if refused.reason is not PublishingFault.UNCHANGED:
            raise
        print(refused.sentence)
        return 0
    if published.release is None:
        print("It waits for a second person to approve it.")
    else:
        print(f"Release {published.release.number} is out.")
    return 0
