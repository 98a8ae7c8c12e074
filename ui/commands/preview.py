"""Draws one page exactly as the kiosk will show it, into a picture."""

import argparse
import sys
from pathlib import Path


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--bundle", type=Path, required=True, help="a folder of content")
    parser.add_argument("--show", required=True, metavar="WHAT", help="menu, subject/ID, service/ID, news/ID or form/ID/PAGE")
    parser.add_argument("--language", default="en", help="BCP 47 tag (default en)")
    parser.add_argument("--orientation", choices=("portrait", "landscape"), default="portrait")
    parser.add_argument("--shop", help="the shop's id (default: the first one)")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.png")
    parser.epilog = "Example: first-stop preview --bundle assets/content --show form/missed-bin/when --language cy --out page.png"


def run(options: argparse.Namespace) -> int:
    from ui.touch.still import NothingToShow, draw_still

    try:
        draw_still(
            options.bundle,
            options.show,
            options.language,
            options.out,
            portrait=options.orientation == "portrait",
            shop_id=options.shop,
        )
    except NothingToShow as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0
